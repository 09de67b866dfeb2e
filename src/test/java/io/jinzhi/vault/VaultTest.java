package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jinzhi.Clause;
import io.jinzhi.database.Home;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Problems;
import io.jinzhi.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class VaultTest {
  @Autowired Vault vault;
  @Autowired Keyring ring;
  @Autowired Unsealing unsealing;
  @Autowired Destruction destruction;
  @Autowired Orphans orphans;
  @Autowired KeyFolder keys;
  @Autowired Storage storage;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Home home;
  @Autowired Ids ids;
  @Autowired VaultRows rows;
  @Autowired Problems problems;

  final Random random = new Random(20261123);
  final EstateId estate = new EstateId(UUID.randomUUID());
  final UUID file = UUID.randomUUID();

  @BeforeEach
  void opened() {
    vault.open(estate, file);
  }

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
  void every_changed_bit_is_refused() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(150_000));
    byte[] sealed = Files.readAllBytes(path(paper));
    for (int i = 0; i < 400; i++) {
      byte[] changed = sealed.clone();
      int at = i < 60 ? i : random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(path(paper), changed);
      refused(() -> read(paper), Vault.TAMPERED);
    }
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.TAMPERED);
    Files.write(path(paper), sealed);
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.GOOD);
  }

  @Test
  void a_cut_or_lengthened_paper_is_refused() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(200_000));
    byte[] sealed = Files.readAllBytes(path(paper));
    for (int i = 0; i < 100; i++) {
      int length = i < 5 ? i * 65_536 : random.nextInt(sealed.length);
      Files.write(path(paper), java.util.Arrays.copyOf(sealed, length));
      refused(() -> read(paper), Vault.TAMPERED);
    }
    Files.write(path(paper), java.util.Arrays.copyOf(sealed, sealed.length + 1));
    refused(() -> read(paper), Vault.TAMPERED);
  }

  @Test
  void exchanged_papers_and_exchanged_keys_are_refused() throws IOException {
    UUID other = UUID.randomUUID();
    vault.open(estate, other);
    for (int i = 0; i < 100; i++) {
      UUID one = ids.next();
      UUID two = ids.next();
      UUID elsewhere = i % 2 == 0 ? file : other;
      put(one, bytes(random.nextInt(2_000)));
      vault.put(estate, elsewhere, two, new ByteArrayInputStream(bytes(random.nextInt(2_000))));
      Path there = path(elsewhere, two);
      Files.copy(there, path(one), StandardCopyOption.REPLACE_EXISTING);
      refused(() -> read(one), Vault.TAMPERED);
      // With its key as well: that one opens only as what it was made for.
      jdbc.sql(
              """
              update vault_object o set wrapped = t.wrapped from vault_object t
              where o.estate_id = ? and o.id = ? and t.id = ? and t.estate_id = o.estate_id
              """)
          .param(estate.value())
          .param(one)
          .param(two)
          .update();
      refused(() -> read(one), Vault.TAMPERED);
    }
    jdbc.sql(
            """
            update vault_file f set wrapped = t.wrapped from vault_file t
            where f.estate_id = ? and f.id = ? and t.id = ? and t.estate_id = f.estate_id
            """)
        .param(estate.value())
        .param(file)
        .param(other)
        .update();
    refused(() -> put(ids.next(), bytes(1)), Vault.TAMPERED);
  }

  @Test
  @Clause("ARC-32")
  void the_words_of_a_paper_are_nowhere_on_the_disk() throws IOException {
    String canary = "CANARY-" + UUID.randomUUID();
    byte[] content = (canary + " 住户身份证号 " + canary).repeat(500).getBytes(StandardCharsets.UTF_8);
    UUID paper = ids.next();
    put(paper, content);
    read(paper);
    Files.write(path(paper), new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    refused(() -> read(paper), Vault.TAMPERED);
    List<Path> places = List.of(home.path(), Path.of("target", "test-home"));
    assertThat(Canary.in(canary, places)).isEmpty();
    // The search itself finds what lies open, in a file or in the database.
    Path open = home.folder("files").resolve("open.txt");
    Files.write(open, content);
    assertThat(Canary.in(canary, List.of(home.path()))).containsExactly(open);
    jdbc.sql("create table open_words as select '" + canary + "' as words").update();
    jdbc.sql("drop table open_words").update();
    assertThat(Canary.in(canary, places)).anyMatch(each -> each.toString().contains("pg_wal"));
    Files.delete(open);
  }

  @Test
  void a_locked_vault_says_so_and_opens_again_with_the_root_key_only() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(10));
    byte[] root = java.util.Base64.getDecoder().decode(keys.read("root.key").orElseThrow());
    ring.lock();
    try {
      assertThat(vault.unsealed()).isFalse();
      refused(() -> read(paper), Vault.LOCKED);
      refused(() -> put(ids.next(), bytes(1)), Vault.LOCKED);
      refused(() -> vault.open(estate, ids.next()), Vault.LOCKED);
      refused(() -> vault.check(estate, file, paper), Vault.LOCKED);
      assertThat(unsealing.unlock(bytes(32))).isFalse();
      assertThat(vault.unsealed()).isFalse();
    } finally {
      assertThat(unsealing.unlock(root)).isTrue();
    }
    assertThat(read(paper)).hasSize(10);
  }

  @Test
  void a_key_that_is_not_in_the_folder_is_named_as_the_reason() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(10));
    UUID key =
        jdbc.sql("select id from vault_key where estate_id = ?")
            .param(estate.value())
            .query(UUID.class)
            .single();
    byte[] sealed = keys.read(estate, key).orElseThrow();
    ring.destroy(estate, key);
    refused(() -> read(paper), Vault.KEY_MISSING);
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.KEY_MISSING);
    keys.write(estate, key, sealed);
    assertThat(read(paper)).hasSize(10);
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
  @Clause("ARC-17")
  void a_destroyed_paper_stays_destroyed_when_an_old_database_and_its_bytes_come_back()
      throws IOException {
    UUID gone = ids.next();
    UUID kept = ids.next();
    put(gone, bytes(500));
    put(kept, bytes(500));
    byte[] oldKey = objectKey(gone);
    byte[] oldBytes = Files.readAllBytes(path(gone));
    vault.destroy(estate, file, List.of(gone));
    assertThat(path(gone)).doesNotExist();
    refused(() -> read(gone), Vault.DESTROYED);
    assertThat(vault.check(estate, file, gone)).isEqualTo(VaultCheck.DESTROYED);
    assertThat(read(kept)).hasSize(500);

    jdbc.sql("update vault_object set wrapped = ?, destroyed_at = null where id = ?")
        .param(oldKey)
        .param(gone)
        .update();
    Files.write(path(gone), oldBytes);
    assertThat(read(gone)).as("restored from a backup").hasSize(500);
    unsealing.afterSingletonsInstantiated();
    refused(() -> read(gone), Vault.DESTROYED);
    assertThat(path(gone)).doesNotExist();
    assertThat(read(kept)).hasSize(500);
  }

  @Test
  void a_destroyed_file_takes_all_its_papers_along_and_takes_none_in() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(500));
    vault.destroy(estate, file);
    assertThat(path(paper)).doesNotExist();
    refused(() -> read(paper), Vault.DESTROYED);
    refused(() -> put(ids.next(), bytes(1)), Vault.DESTROYED);
    assertThat(jdbc.sql("select count(*) from vault_destruction").query(Long.class).single())
        .isZero();
  }

  @Test
  void a_destruction_that_is_rolled_back_did_not_happen() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(500));
    transaction.executeWithoutResult(
        status -> {
          vault.destroy(estate, file, List.of(paper));
          status.setRollbackOnly();
        });
    assertThat(read(paper)).hasSize(500);
    assertThat(destruction.replay()).isZero();
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

  private Stored put(UUID paper, byte[] content) {
    return vault.put(estate, file, paper, new ByteArrayInputStream(content));
  }

  private byte[] read(UUID paper) throws IOException {
    try (InputStream in = vault.read(estate, file, paper)) {
      return in.readAllBytes();
    }
  }

  private static void refused(ThrowingCallable what, String code) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private byte[] bytes(int length) {
    byte[] made = new byte[length];
    random.nextBytes(made);
    return made;
  }

  private byte[] wrapped() {
    return jdbc.sql("select wrapped from vault_file where estate_id = ? and id = ?")
        .param(estate.value())
        .param(file)
        .query(byte[].class)
        .single();
  }

  private byte[] objectKey(UUID paper) {
    return jdbc.sql("select wrapped from vault_object where id = ?")
        .param(paper)
        .query(byte[].class)
        .single();
  }

  private Path path(UUID paper) {
    return path(file, paper);
  }

  private Path path(UUID of, UUID paper) {
    return home.resolve("files/vault/" + estate.value())
        .resolve(of.toString().substring(34))
        .resolve(of.toString())
        .resolve(paper.toString());
  }

  private void assertNoDrafts() throws IOException {
    try (var drafts = Files.list(home.folder("files/vault/incoming"))) {
      assertThat(drafts).isEmpty();
    }
  }
}
