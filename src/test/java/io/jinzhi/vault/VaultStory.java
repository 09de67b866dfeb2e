package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.Home;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file of an estate of its own, and the vault in which its papers lie.
@SpringBootTest
abstract class VaultStory {
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired Home home;
  @Autowired Ids ids;

  final Random random = new Random(20261123);
  final EstateId estate = new EstateId(UUID.randomUUID());
  final UUID file = UUID.randomUUID();

  @BeforeEach
  void opened() {
    vault.open(estate, file);
  }

  Stored put(UUID paper, byte[] content) {
    return vault.put(estate, file, paper, new ByteArrayInputStream(content));
  }

  byte[] read(UUID paper) throws IOException {
    try (InputStream in = vault.read(estate, file, paper)) {
      return in.readAllBytes();
    }
  }

  static void refused(ThrowingCallable what, String code) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  byte[] bytes(int length) {
    byte[] made = new byte[length];
    random.nextBytes(made);
    return made;
  }

  Path path(UUID paper) {
    return path(file, paper);
  }

  Path path(UUID of, UUID paper) {
    return home.resolve("files/vault/" + estate.value())
        .resolve(of.toString().substring(34))
        .resolve(of.toString())
        .resolve(paper.toString());
  }
}
