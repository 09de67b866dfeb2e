package io.jinzhi.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where the root key is brought back from: in plain from its file, from a passphrase that seals
/// it, or from shares that people hold. One that is in no file lies nowhere in plain.
@Component
class RootKey {
  private static final String PLAIN = "root.key";
  private static final String SEALED = "root.passphrase";
  private static final String SHARED = "root.shares";
  private static final String CHECK = "root.check";
  private static final byte[] WORD = "jinzhi".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;

  /// 32 MB for each guess.
  private static final int COST = 1 << 15;

  private final KeyFolder folder;
  private final VaultProperties properties;

  RootKey(KeyFolder folder, VaultProperties properties) {
    this.folder = folder;
    this.properties = properties;
  }

  /// Whether no root key was ever made here.
  boolean none() throws IOException {
    return folder.read(CHECK).isEmpty();
  }

  boolean byPassphrase() throws IOException {
    return folder.read(SEALED).isPresent();
  }

  boolean byShares() throws IOException {
    return folder.read(SHARED).isPresent();
  }

  boolean inFile() throws IOException {
    return file().isPresent();
  }

  byte[] make() throws IOException {
    byte[] made = new byte[Keys.ROOT];
    new SecureRandom().nextBytes(made);
    Optional<String> words = properties.words();
    if (words.isPresent()) {
      seal(made, words.get());
    } else {
      byte[] text = Base64.getEncoder().encode(made);
      Path named = properties.rootFile().orElse(null);
      if (named == null) {
        folder.write(PLAIN, text);
      } else {
        Files.write(named, text);
      }
    }
    return made;
  }

  Optional<byte[]> file() throws IOException {
    Path named = properties.rootFile().orElse(null);
    if (named == null) {
      return folder.read(PLAIN).map(RootKey::decoded);
    }
    return Files.exists(named) ? Optional.of(decoded(Files.readAllBytes(named))) : Optional.empty();
  }

  private static byte[] decoded(byte[] text) {
    return Base64.getDecoder().decode(new String(text, StandardCharsets.US_ASCII).strip());
  }

  /// Seals the root key by a passphrase and takes its plain file away.
  void seal(byte[] root, String words) throws IOException {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] sealed = by(words, salt).encrypt(root, WORD);
      byte[] both = Arrays.copyOf(salt, SALT + sealed.length);
      System.arraycopy(sealed, 0, both, SALT, sealed.length);
      folder.write(SEALED, both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    folder.delete(PLAIN);
  }

  /// Empty when nothing is sealed by a passphrase, or not by this one.
  Optional<byte[]> unseal(String words) throws IOException {
    Optional<byte[]> both = folder.read(SEALED);
    if (both.isEmpty()) {
      return Optional.empty();
    }
    byte[] salt = Arrays.copyOf(both.get(), SALT);
    byte[] sealed = Arrays.copyOfRange(both.get(), SALT, both.get().length);
    try {
      return Optional.of(by(words, salt).decrypt(sealed, WORD));
    } catch (GeneralSecurityException wrong) {
      return Optional.empty();
    }
  }

  /// The same words, however they were typed.
  private static Aead by(String words, byte[] salt) throws GeneralSecurityException {
    byte[] same =
        Normalizer.normalize(words.strip(), Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    return Keys.root(Scrypt.derive(same, salt, COST, 8, 1, Keys.ROOT));
  }

  /// From now on only shares bring the root key back.
  void shared() throws IOException {
    folder.write(SHARED, "2/3".getBytes(StandardCharsets.US_ASCII));
    folder.delete(PLAIN);
    folder.delete(SEALED);
    Path named = properties.rootFile().orElse(null);
    if (named != null) {
      Files.deleteIfExists(named);
    }
  }

  /// @return whether this is the root key of this folder; the first one ever is
  boolean is(byte[] root) throws IOException {
    Aead with = Keys.root(root);
    Optional<byte[]> check = folder.read(CHECK);
    try {
      if (check.isEmpty()) {
        folder.write(CHECK, with.encrypt(WORD, WORD));
      } else {
        with.decrypt(check.get(), WORD);
      }
      return true;
    } catch (GeneralSecurityException wrong) {
      return false;
    }
  }
}
