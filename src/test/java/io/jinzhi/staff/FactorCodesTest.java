package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.Home;
import io.jinzhi.web.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The codes themselves, and the secret from which they come.
class FactorCodesTest extends FactorStory {
  @Autowired Home home;

  /// RFC 6238, appendix B: the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.address(secret, "龚 正"))
        .startsWith("otpauth://totp/Jinzhi:%E9%BE%9A%20%E6%AD%A3?secret=GEZDGN")
        .endsWith("&issuer=Jinzhi");
  }

  @Test
  void a_code_is_good_once_and_one_step_before_or_after_its_time() {
    telephone.enrol(estate, keeper);
    var mine = rows.code(account).orElseThrow();
    byte[] secret = codes.secret(mine);
    long now = Totp.step(Instant.now());
    assertThat(codes.use(mine, Totp.code(secret, now - 3))).isFalse();
    assertThat(codes.use(mine, Totp.code(secret, now + 3))).isFalse();
    String late = Totp.code(secret, now - 1);
    String early = Totp.code(secret, now + 1);
    boolean inTime = codes.use(mine, late) || Totp.step(Instant.now()) > now;
    assertThat(inTime).isTrue();
    assertThat(codes.use(mine, late)).isFalse();
    assertThat(codes.use(mine, early.substring(0, 3) + " " + early.substring(3))).isTrue();
    assertThat(codes.use(mine, early)).isFalse();
    assertThat(codes.use(mine, Totp.code(secret, now))).as("older than the last").isFalse();
  }

  @Test
  void the_secret_is_sealed_with_a_key_that_only_the_homes_owner_reads(@TempDir Path elsewhere)
      throws Exception {
    telephone.enrol(estate, keeper);
    var mine = rows.code(account).orElseThrow();
    byte[] sealed = Objects.requireNonNull(mine.secret());
    byte[] secret = codes.secret(mine);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    Path file = home.resolve("keys").resolve("second-factor.key");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    FactorKey right = new FactorKey(home, "");
    assertThat(right.open(sealed, mine.id())).isEqualTo(secret);
    assertThatThrownBy(() -> right.open(sealed, UUID.randomUUID())).isInstanceOf(Refused.class);
    FactorKey wrong = new FactorKey(home, elsewhere.resolve("other.key").toString());
    assertThatThrownBy(() -> wrong.open(sealed, mine.id()))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("FACTOR_KEY"));
  }
}
