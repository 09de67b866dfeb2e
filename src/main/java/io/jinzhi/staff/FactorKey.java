package io.jinzhi.staff;

import io.jinzhi.database.Home;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals the secrets of authenticators with a key that lies in the home and in no backup. Several
/// nodes share one file (`jinzhi.staff.factor-key-file`).
@Component
class FactorKey {
  private static final int NONCE = 12;
  private static final int KEY = 32;

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private volatile byte[] kept = {};

  FactorKey(Home home, @Value("${jinzhi.staff.factor-key-file:}") String file) {
    this.file = file.isEmpty() ? home.resolve("keys").resolve("second-factor.key") : Path.of(file);
  }

  byte[] newSecret() {
    return random(Totp.SECRET_BYTES);
  }

  /// @param factor whose secret it is: nobody can move it to another
  byte[] seal(byte[] secret, UUID factor) {
    byte[] nonce = random(NONCE);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, factor);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /// @throws Refused `FACTOR_KEY` where it was sealed with another key
  byte[] open(byte[] sealed, UUID factor) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return crypt(Cipher.DECRYPT_MODE, nonce, rest, factor);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] bytes, UUID factor) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(128, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(16)
              .putLong(factor.getMostSignificantBits())
              .putLong(factor.getLeastSignificantBits())
              .array());
      return cipher.doFinal(bytes);
    } catch (AEADBadTagException e) {
      throw new Refused(
          "FACTOR_KEY",
          Phrase.of(
              "第二重验证的密钥文件与数据库不符，请联系系统管理员",
              "The key file of the second factors does not fit this database; tell the administrator"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() {
    byte[] key = kept;
    if (key.length != KEY) {
      synchronized (this) {
        key = read();
        kept = key;
      }
    }
    return key;
  }

  private byte[] read() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY) {
        throw new IOException(file + " holds no key of 32 bytes");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// On the disk before it seals anything, and never half a key.
  private void make() throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path half = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(half);
    try (FileChannel out =
        FileChannel.open(
            half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
      out.write(ByteBuffer.wrap(random(KEY)));
      out.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
