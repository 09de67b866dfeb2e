package io.jinzhi.vault;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final RootKey roots;
  private final VaultProperties properties;
  private final Keyring ring;
  private final VaultRows rows;
  private final Destruction destruction;
  private final Map<StaffId, Shamir.Share> given = new LinkedHashMap<>();

  Unsealing(
      RootKey roots,
      VaultProperties properties,
      Keyring ring,
      VaultRows rows,
      Destruction destruction) {
    this.roots = roots;
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
    Optional<byte[]> root = roots.file();
    Optional<String> words = properties.words();
    if (root.isEmpty() && words.isPresent()) {
      root = roots.unseal(words.get());
    } else if (root.isPresent() && words.isPresent() && properties.rootFile().isEmpty()) {
      // Somebody has given it a passphrase: from now on the file is not needed.
      roots.seal(root.get(), words.get());
    }
    if (root.isEmpty() && roots.none() && !rows.anyKey()) {
      root = Optional.of(roots.make());
    }
    if (root.isPresent()) {
      unlock(root.get());
    }
  }

  /// @return whether it is the right one
  boolean unlock(byte[] root) throws IOException {
    if (!roots.is(root)) {
      LOG.error("this is not the root key of this folder of keys");
      return false;
    }
    ring.unlock(Keys.root(root));
    destruction.replay();
    return true;
  }

  /// How many shares were given since the start.
  synchronized int shares() {
    return given.size();
  }

  /// @throws Invalid when it is not the passphrase
  synchronized void byPassphrase(String words) {
    try {
      byte[] root =
          roots
              .unseal(words)
              .orElseThrow(
                  () -> new Invalid("words", Phrase.of("口令不对", "This is not the passphrase")));
      unlock(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes one person's share; the second person's opens the vault.
  ///
  /// @throws Invalid when it was mistyped, is the same as another's, or the two do not fit
  /// @throws Refused where nothing was split
  synchronized void byShare(StaffId by, String typed) {
    Shamir.Share share =
        ShareText.read(typed)
            .orElseThrow(
                () ->
                    new Invalid(
                        "share",
                        Phrase.of("钥匙份额有输错的字，请核对", "The share has a slip in it; check it")));
    boolean twice =
        given.entrySet().stream()
            .anyMatch(each -> !each.getKey().equals(by) && each.getValue().at() == share.at());
    if (twice) {
      throw new Invalid(
          "share",
          Phrase.of(
              "这一份已由另一位输入，需要不同的两份", "Somebody gave this share; two different ones are needed"));
    }
    given.put(by, share);
    if (given.size() < Shamir.ENOUGH) {
      return;
    }
    List<Shamir.Share> two = List.copyOf(given.values()).subList(0, Shamir.ENOUGH);
    given.clear();
    try {
      if (!unlock(Shamir.join(two))) {
        throw new Invalid(
            "share",
            Phrase.of(
                "两份合起来不是这个档案库的钥匙，请重新输入", "The two do not make this vault's key; begin again"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the vault is opened by, for the page.
  Phrase way() {
    try {
      if (roots.byShares()) {
        return Phrase.of("三份钥匙中的任意两份", "any two of three shares");
      }
      if (roots.byPassphrase()) {
        return Phrase.of("口令", "a passphrase");
      }
      return Phrase.of("启动时的钥匙文件", "a key file at the start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean splittable() {
    try {
      return ring.unlocked() && roots.inFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean asksShares() {
    try {
      return roots.byShares();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
