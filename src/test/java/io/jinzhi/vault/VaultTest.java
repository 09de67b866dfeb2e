package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jinzhi.web.Missing;
import io.jinzhi.web.Problems;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// Papers put in and read again, and what is left when that goes wrong.
class VaultTest extends VaultStory {
  @Autowired Keyring ring;
  @Autowired Destruction destruction;
  @Autowired Orphans orphans;
  @Autowired TransactionTemplate transaction;
  @Autowired Storage storage;
  @Autowired VaultRows rows;
  @Autowired Problems problems;

  @Test
  void a_paper_comes_back_as_it_was_whatever_its_length() throws IOException {
    for (int length : new int[] {0, 1, 100, 65_535, 65_536, 65_537, 300_000, 2_000_000}) {
      byte[] content = bytes(length);
      UUID paper = ids.next();
      Stored stored = put(paper, content);
      assertThat(stored.bytes()).isEqualTo(length);
      assertThat(read(paper)).isEqualTo(content);
      assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.GOOD);
    }
  }

  @Test
  void opening_a_file_twice_makes_one_key() {
    byte[] before = wrapped();
    vault.open(estate, file);
    assertThat(wrapped()).isEqualTo(before);
  }

  @Test
  void a_paper_of_a_transaction_that_fails_is_gone() throws IOException {
    UUID paper = ids.next();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      put(paper, bytes(1_000));
                      assertThat(path(paper)).exists();
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(path(paper)).doesNotExist();
    assertThatThrownBy(() -> read(paper)).isInstanceOf(Missing.class);
    assertNoDrafts();
  }

  @Test
  void a_paper_is_never_replaced() throws IOException {
    UUID paper = ids.next();
    put(paper, "first".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> put(paper, "second".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    assertThat(read(paper)).asString(StandardCharsets.UTF_8).isEqualTo("first");
    assertNoDrafts();
  }

  @Test
  void a_paper_needs_an_opened_file() {
    assertThatThrownBy(
            () -> vault.put(estate, ids.next(), ids.next(), InputStream.nullInputStream()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws IOException {
    UUID paper = ids.next();
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(bytes(200_000))) {
          int left = 100_000;

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("gone away");
            }
            int read = super.read(to, from, Math.min(length, left));
            left -= read;
            return read;
          }
        };
    assertThatThrownBy(() -> vault.put(estate, file, paper, broken))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(path(paper)).doesNotExist();
    assertNoDrafts();
  }

  @Test
  void paper_whose_bytes_are_missing_is_said_to_be_gone() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(10));
    Files.delete(path(paper));
    refused(() -> read(paper), Vault.GONE);
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.GONE);
  }

  @Test
  void sealed_bytes_without_a_row_are_swept_when_found_twice() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(500));
    UUID orphan = ids.next();
    put(orphan, bytes(500));
    jdbc.sql("delete from vault_object where id = ?").param(orphan).update();
    orphans.sweep();
    assertThat(path(orphan)).exists();
    orphans.sweep();
    assertThat(path(orphan)).doesNotExist();
    assertThat(path(paper)).exists();
  }

  @Test
  void a_full_disk_is_answered_and_leaves_nothing() throws IOException {
    UUID paper = ids.next();
    Path full = home.folder("full").resolve("draft-" + paper);
    Files.createSymbolicLink(full, Path.of("/dev/full"));
    Storage crammed =
        new FolderStorage(home) {
          @Override
          public Path draft() {
            return full;
          }
        };
    Vault there =
        new Vault(
            ring, rows, new Sealer(crammed), destruction, transaction, InstantSource.system());
    Throwable failure =
        catchThrowable(
            () -> there.put(estate, file, paper, new ByteArrayInputStream(bytes(300_000))));
    var answer = new MockHttpServletResponse();
    problems.answer(new MockHttpServletRequest("POST", "/api/v1/x"), answer, failure);
    assertThat(answer.getStatus()).isEqualTo(507);
    assertThatThrownBy(() -> read(paper)).isInstanceOf(Missing.class);
    assertThat(Files.exists(full)).isFalse();
    put(paper, bytes(10));
    assertThat(read(paper)).hasSize(10);
  }

  private byte[] wrapped() {
    return jdbc.sql("select wrapped from vault_file where estate_id = ? and id = ?")
        .param(estate.value())
        .param(file)
        .query(byte[].class)
        .single();
  }

  private void assertNoDrafts() throws IOException {
    Path draft = storage.draft();
    try (var drafts = Files.list(draft.resolveSibling("."))) {
      assertThat(drafts.map(Path::getFileName)).containsExactly(draft.getFileName());
    } finally {
      Files.delete(draft);
    }
  }
}
