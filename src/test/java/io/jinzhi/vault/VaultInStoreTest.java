package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The vault with its papers in an object store.
class VaultInStoreTest extends VaultStory {
  private static final Path KEPT = kept();
  private static S3Server server = started(KEPT);

  private static Path kept() {
    try {
      return Files.createTempDirectory("s3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static S3Server started(Path folder) {
    try {
      return new S3Server(folder);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry properties) {
    properties.add("jinzhi.vault.s3.bucket", () -> S3Server.BUCKET);
    properties.add("jinzhi.vault.s3.endpoint", () -> "http://127.0.0.1:" + server.port());
    properties.add("jinzhi.vault.s3.access-key", () -> S3Server.ACCESS);
    properties.add("jinzhi.vault.s3.secret-key", () -> S3Server.SECRET);
  }

  @AfterAll
  static void stopped() throws Exception {
    server.close();
  }

  private Path object(UUID paper) {
    return server.object("%s/%s/%s".formatted(estate.value(), file, paper));
  }

  @Test
  void a_paper_lies_sealed_in_the_store_and_nowhere_else() throws IOException {
    UUID paper = ids.next();
    byte[] content = bytes(200_000);
    put(paper, content);
    assertThat(read(paper)).isEqualTo(content);
    assertThat(path(paper)).doesNotExist();
    byte[] there = Files.readAllBytes(object(paper));
    assertThat(there).hasSizeGreaterThan(content.length);
    assertThat(new String(there, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(content, 0, 64, java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.GOOD);
  }

  @Test
  void an_object_that_was_altered_or_taken_away_is_refused() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(50_000));
    byte[] there = Files.readAllBytes(object(paper));
    there[30_000] ^= 1;
    Files.write(object(paper), there);
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.TAMPERED);
    Files.delete(object(paper));
    assertThat(vault.check(estate, file, paper)).isEqualTo(VaultCheck.GONE);
  }

  @Test
  void while_the_store_is_away_nothing_is_half_written_and_afterwards_all_goes_on()
      throws Exception {
    UUID before = ids.next();
    byte[] content = bytes(1_000);
    put(before, content);
    int port = server.port();
    server.close();
    UUID meanwhile = ids.next();
    refused(() -> put(meanwhile, bytes(1_000)), Vault.AWAY);
    refused(() -> read(before), Vault.AWAY);
    assertThat(
            jdbc.sql("select count(*) from vault_object where id = :id")
                .param("id", meanwhile)
                .query(Integer.class)
                .single())
        .isZero();
    server = new S3Server(KEPT, port);
    assertThat(read(before)).isEqualTo(content);
    put(meanwhile, content);
    assertThat(read(meanwhile)).isEqualTo(content);
  }
}
