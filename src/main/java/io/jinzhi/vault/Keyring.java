package io.jinzhi.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The key-encryption keys, in memory once they were asked for. Empty while the vault is locked.
@Component
class Keyring {
  private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

  private final KeyFolder folder;
  private final VaultRows rows;
  private final Ids ids;
  private final TransactionTemplate apart;
  private final Map<UUID, Aead> known = new ConcurrentHashMap<>();
  private volatile @Nullable Aead root;

  Keyring(KeyFolder folder, VaultRows rows, Ids ids, PlatformTransactionManager manager) {
    this.folder = folder;
    this.rows = rows;
    this.ids = ids;
    this.apart = new TransactionTemplate(manager);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  boolean unlocked() {
    return root != null;
  }

  void unlock(Aead with) {
    root = with;
  }

  /// Forgets everything.
  void lock() {
    root = null;
    known.clear();
  }

  private Aead root() {
    Aead here = root;
    if (here == null) {
      throw Refusals.locked();
    }
    return here;
  }

  /// @throws io.jinzhi.web.Refused while locked, or when the key is not in the folder
  Aead get(EstateId estate, UUID key) {
    Aead with = root();
    Aead hit = known.get(key);
    if (hit != null) {
      return hit;
    }
    try {
      byte[] sealed = folder.read(estate, key).orElseThrow(() -> missing(key, null));
      Aead read = Keys.aead(Keys.unwrap(sealed, with, Bound.key(estate, key)));
      known.put(key, read);
      return read;
    } catch (GeneralSecurityException e) {
      throw missing(key, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException missing(UUID key, @Nullable Exception cause) {
    LOG.error("key-encryption key {} is not in the folder of keys or does not open", key, cause);
    return Refusals.keyMissing();
  }

  /// The key for new files; the estate's first one is made now. Nobody retires it before the
  /// caller's transaction ends.
  UUID current(EstateId estate, Instant now) {
    root();
    // A rotation that ends between two looks leaves the first one empty.
    for (int look = 0; look < 3; look++) {
      var found = rows.current(estate);
      if (found.isPresent()) {
        return found.get();
      }
      apart.executeWithoutResult(_ -> first(estate, now));
    }
    throw new IllegalStateException("no current key of " + estate.value());
  }

  private synchronized void first(EstateId estate, Instant now) {
    if (rows.current(estate).isEmpty()) {
      UUID key = ids.next();
      make(estate, key);
      if (!rows.addFirstKey(estate, key, now)) {
        destroy(estate, key);
      }
    }
  }

  /// Makes a key; it is in the folder when this returns.
  void make(EstateId estate, UUID key) {
    KeysetHandle made = Keys.newWrapping();
    try {
      folder.write(estate, key, Keys.wrap(made, root(), Bound.key(estate, key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known.put(key, Keys.aead(made));
  }

  void destroy(EstateId estate, UUID key) {
    known.remove(key);
    try {
      folder.delete(estate, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
