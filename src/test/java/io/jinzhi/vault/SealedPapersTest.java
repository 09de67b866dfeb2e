package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Sealed papers are of no use to whoever changes them or has no key.
class SealedPapersTest extends VaultStory {
  @Autowired Keyring ring;
  @Autowired Unsealing unsealing;
  @Autowired KeyFolder keys;

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
}
