package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The root key and the ways in which it comes back.
class RootKeyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'','',16,1,1,77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442",
    "password,NaCl,1024,8,16,fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162",
    "pleaseletmein,SodiumChloride,16384,8,1,7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
  })
  void scrypt_is_the_one_of_rfc_7914(
      String words, String salt, int cost, int block, int lanes, String hex) throws Exception {
    assertThat(
            HexFormat.of()
                .formatHex(Scrypt.derive(ascii(words), ascii(salt), cost, block, lanes, 32)))
        .isEqualTo(hex);
  }

  @Test
  void any_two_of_three_shares_make_the_key_and_no_two_wrong_ones() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      byte[] secret = new byte[Keys.ROOT];
      random.nextBytes(secret);
      List<Shamir.Share> shares = Shamir.split(secret);
      for (int one = 0; one < 3; one++) {
        for (int two = 0; two < 3; two++) {
          if (one != two) {
            assertThat(Shamir.join(List.of(shares.get(one), shares.get(two)))).isEqualTo(secret);
          }
        }
        assertThat(shares.get(one).values()).isNotEqualTo(secret);
      }
      Shamir.Share foreign = Shamir.split(secret).get(1);
      assertThat(Shamir.join(List.of(shares.getFirst(), foreign))).isNotEqualTo(secret);
    }
    Shamir.Share one = Shamir.split(new byte[Keys.ROOT]).getFirst();
    assertThatThrownBy(() -> Shamir.join(List.of(one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shamir.join(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_share_on_paper_is_read_back_and_a_slip_is_noticed() {
    byte[] secret = new byte[Keys.ROOT];
    new Random(5).nextBytes(secret);
    for (Shamir.Share share : Shamir.split(secret)) {
      String text = ShareText.of(share);
      assertThat(text).matches("JZ[123](-[0-9A-F]{4}){18}");
      String typed = " " + text.toLowerCase().replace("-", " ");
      assertThat(ShareText.read(typed).orElseThrow().values()).isEqualTo(share.values());
      assertThat(ShareText.read(typed).orElseThrow().at()).isEqualTo(share.at());
      for (int i = 4; i < text.length(); i++) {
        char was = text.charAt(i);
        if (was != '-') {
          char other = was == '0' ? '1' : '0';
          assertThat(ShareText.read(text.substring(0, i) + other + text.substring(i + 1)))
              .isEmpty();
        }
      }
    }
    assertThat(ShareText.read("")).isEmpty();
    assertThat(ShareText.read("JZ1-ABCD")).isEmpty();
  }

  @Test
  void a_new_installation_keeps_its_key_in_a_file_that_only_its_owner_reads() throws Exception {
    RootKey roots = roots(null, null);
    assertThat(roots.none()).isTrue();
    byte[] made = roots.make();
    assertThat(roots.is(made)).isTrue();
    assertThat(roots.none()).isFalse();
    assertThat(roots.file()).hasValueSatisfying(each -> assertThat(each).isEqualTo(made));
    assertThat(roots.is(new byte[Keys.ROOT])).isFalse();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys/root.key"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("keys/root.check")).exists();
  }

  @Test
  void with_a_passphrase_no_file_holds_the_key_in_plain() throws Exception {
    RootKey roots = roots(null, "长明的灯笼挂在水面上 1957");
    byte[] made = roots.make();
    assertThat(roots.is(made)).isTrue();
    assertThat(folder.resolve("keys/root.key")).doesNotExist();
    assertThat(roots.byPassphrase()).isTrue();
    assertThat(roots.unseal(" 长明的灯笼挂在水面上 １９５７")).as("as another keyboard types it").isPresent();
    assertThat(roots.unseal("长明的灯笼挂在水面上 1958")).isEmpty();
  }

  @Test
  void a_key_may_lie_where_the_start_says_and_everything_twice() throws Exception {
    RootKey roots =
        new RootKey(
            new KeyFolder(
                new Home(folder),
                new VaultProperties(
                    null, null, folder.resolve("copy").toString(), null, Duration.ZERO)),
            new VaultProperties(
                folder.resolve("stick.key").toString(), null, null, null, Duration.ZERO));
    byte[] made = roots.make();
    assertThat(roots.is(made)).isTrue();
    assertThat(folder.resolve("stick.key")).exists();
    assertThat(folder.resolve("keys/root.key")).doesNotExist();
    assertThat(folder.resolve("copy/root.check"))
        .hasSameBinaryContentAs(folder.resolve("keys/root.check"));
    Files.delete(folder.resolve("keys/root.check"));
    assertThat(roots.is(new byte[Keys.ROOT])).as("the copy is asked").isFalse();
  }

  private RootKey roots(@Nullable String file, @Nullable String words) {
    var properties = new VaultProperties(file, words, null, null, Duration.ZERO);
    return new RootKey(new KeyFolder(new Home(folder), properties), properties);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
