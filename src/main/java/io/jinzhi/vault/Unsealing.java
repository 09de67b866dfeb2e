package io.jinzhi.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Brings the root key into memory: at the start from its file or by the passphrase that the start
/// was given, otherwise later, by people. A new installation makes itself a key file.
@Component
class Unsealing implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(Unsealing.class);
  private static final String ROOT = "root.key";
  private static final String CHECK = "root.check";
  private static final byte[] WORD = "jinzhi".getBytes(StandardCharsets.US_ASCII);

  private final KeyFolder folder;
  private final VaultProperties properties;
  private final Keyring ring;
  private final VaultRows rows;
  private final Destruction destruction;

  Unsealing(
      KeyFolder folder,
      VaultProperties properties,
      Keyring ring,
      VaultRows rows,
      Destruction destruction) {
    this.folder = folder;
    this.properties = properties;
    this.ring = ring;
    this.rows = rows;
    this.destruction = destruction;
  }

  /// Before anything is served: what was destroyed stays destroyed, whatever the database says.
  @Override
  public void afterSingletonsInstantiated() {
    try {
      destruction.replay();
      destruction.settle();
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!ring.unlocked()) {
      LOG.warn("the archive vault is locked until those who hold its keys open it");
    }
  }

  private void start() throws IOException {
    Optional<byte[]> key = rootFile();
    if (key.isPresent()) {
      unlock(key.get());
    } else if (isNew()) {
      byte[] made = new byte[Keys.ROOT];
      new SecureRandom().nextBytes(made);
      keep(made);
      unlock(made);
    }
  }

  private Optional<byte[]> rootFile() throws IOException {
    Optional<byte[]> text = folder.read(ROOT);
    Path named = properties.rootFile().orElse(null);
    if (named != null) {
      text = Files.exists(named) ? Optional.of(Files.readAllBytes(named)) : Optional.empty();
    }
    return text.map(
        each -> Base64.getDecoder().decode(new String(each, StandardCharsets.US_ASCII).strip()));
  }

  private void keep(byte[] key) throws IOException {
    byte[] text = Base64.getEncoder().encode(key);
    Path named = properties.rootFile().orElse(null);
    if (named == null) {
      folder.write(ROOT, text);
    } else {
      Files.write(named, text);
    }
  }

  private boolean isNew() throws IOException {
    return folder.read(CHECK).isEmpty() && !rows.anyKey();
  }

  /// @return whether it is the right one
  boolean unlock(byte[] key) throws IOException {
    Aead root = Keys.root(key);
    Optional<byte[]> check = folder.read(CHECK);
    try {
      if (check.isEmpty()) {
        folder.write(CHECK, root.encrypt(WORD, WORD));
      } else {
        root.decrypt(check.get(), WORD);
      }
    } catch (GeneralSecurityException e) {
      LOG.error("this is not the root key of this folder of keys");
      return false;
    }
    ring.unlock(root);
    destruction.replay();
    return true;
  }
}
