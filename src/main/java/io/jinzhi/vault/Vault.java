package io.jinzhi.vault;

import static io.jinzhi.database.Columns.at;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps papers sealed. Each belongs to a household file of an estate, and opens as nothing else.
/// What may be read, and by whom, is the caller's business; this only refuses while it is locked,
/// and what was changed, exchanged or destroyed. Refusals carry one of the codes below.
@Service
public class Vault {
  /// Code of the refusal while nobody has unlocked it since the start.
  public static final String LOCKED = "VAULT_LOCKED";

  /// Code of the refusal of bytes or keys that are not what was put in.
  public static final String TAMPERED = "PAPER_TAMPERED";

  /// Code of the refusal while the object store does not answer.
  public static final String AWAY = "STORE_AWAY";

  /// Code of the refusal of a paper whose bytes are not in the storage.
  public static final String GONE = "PAPER_GONE";

  /// Code of the refusal of what was destroyed.
  public static final String DESTROYED = "PAPER_DESTROYED";

  /// Code of the refusal where the folder of keys lacks the one that is needed.
  public static final String KEY_MISSING = "KEY_MISSING";

  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

  private final Keyring ring;
  private final VaultRows rows;
  private final Sealer sealer;
  private final Destruction destruction;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Vault(
      Keyring ring,
      VaultRows rows,
      Sealer sealer,
      Destruction destruction,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.ring = ring;
    this.rows = rows;
    this.sealer = sealer;
    this.destruction = destruction;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether papers can be put in and read now.
  public boolean unsealed() {
    return ring.unlocked();
  }

  /// Makes a household file's key, in the caller's transaction. Nothing happens if it has one.
  ///
  /// @throws Refused while locked
  public void open(EstateId estate, UUID file) {
    open(estate, List.of(file));
  }

  /// The same for many at once.
  public void open(EstateId estate, Collection<UUID> files) {
    transaction.executeWithoutResult(
        _ -> {
          Instant now = clock.instant();
          UUID key = ring.current(estate, now);
          Aead with = ring.get(estate, key);
          rows.addFiles(
              rows.unopened(estate, files).stream()
                  .map(file -> row(estate, file, key, with, now))
                  .toList());
        });
  }

  private static Object[] row(EstateId estate, UUID file, UUID key, Aead with, Instant now) {
    byte[] wrapped = Keys.wrap(Keys.newWrapping(), with, Bound.file(estate, file));
    return new Object[] {estate.value(), file, key, wrapped, at(now)};
  }

  /// Seals a paper. Its bytes are durable when this returns, there for readers once the caller's
  /// transaction is, and gone again if that fails. Nothing is ever written in plain.
  ///
  /// @param object a new id; what is in the vault is never replaced
  /// @throws Missing when the file was not opened
  /// @throws Refused while locked, and when the file was destroyed
  public Stored put(EstateId estate, UUID file, UUID object, InputStream content) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              Aead with = fileKey(estate, file);
              KeysetHandle key = Keys.newSealing();
              byte[] bound = Bound.object(estate, file, object);
              var place = new Storage.Place(estate, file, object);
              return sealer.seal(
                  place,
                  content,
                  Keys.stream(key),
                  bound,
                  stored ->
                      rows.addObject(
                          estate,
                          file,
                          object,
                          Keys.wrap(key, with, bound),
                          stored,
                          clock.instant()));
            }));
  }

  private Aead fileKey(EstateId estate, UUID file) {
    var row = rows.file(estate, file).orElseThrow(() -> new Missing("vault file"));
    return fileKey(estate, file, row);
  }

  private Aead fileKey(EstateId estate, UUID file, VaultRows.FileKey row) {
    byte[] wrapped = row.wrapped();
    if (wrapped == null) {
      throw Refusals.destroyed();
    }
    Aead with = ring.get(estate, row.key());
    try {
      return Keys.aead(Keys.unwrap(wrapped, with, Bound.file(estate, file)));
    } catch (GeneralSecurityException e) {
      LOG.error("the key of file {} does not open", file, e);
      throw Refusals.tampered();
    }
  }

  /// Opens a paper; the caller closes the stream. What was changed is refused before any of it is
  /// handed out: at once, or while reading with the same refusal.
  ///
  /// @throws Missing when there is no such paper
  /// @throws Refused while locked; when it was tampered with, destroyed or is gone
  public InputStream read(EstateId estate, UUID file, UUID object) {
    if (!ring.unlocked()) {
      throw Refusals.locked();
    }
    var row = rows.object(estate, file, object).orElseThrow(() -> new Missing("paper"));
    byte[] wrapped = row.wrapped();
    if (wrapped == null) {
      throw Refusals.destroyed();
    }
    Aead with = fileKey(estate, file, row.file());
    byte[] bound = Bound.object(estate, file, object);
    try {
      var key = Keys.stream(Keys.unwrap(wrapped, with, bound));
      return sealer.open(new Storage.Place(estate, file, object), key, bound);
    } catch (GeneralSecurityException e) {
      LOG.error("the key of paper {} does not open", object, e);
      throw Refusals.tampered();
    } catch (StoreAway e) {
      LOG.error("paper {} cannot be fetched: {}", object, e.getMessage());
      throw Refusals.away();
    } catch (NoSuchFileException e) {
      LOG.error("paper {} has a row and no bytes", object);
      throw Refusals.gone();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tries a paper: whether it is there, opens, and has the bytes that were put in.
  ///
  /// @throws Missing when there is no such paper
  /// @throws Refused while locked
  public VaultCheck check(EstateId estate, UUID file, UUID object) {
    try (InputStream content = read(estate, file, object)) {
      var row = rows.object(estate, file, object).orElseThrow(() -> new Missing("paper"));
      return Arrays.equals(Sealer.sha256(content), row.stored().sha256())
          ? VaultCheck.GOOD
          : VaultCheck.TAMPERED;
    } catch (Refused refused) {
      return switch (refused.code()) {
        case TAMPERED -> VaultCheck.TAMPERED;
        case GONE -> VaultCheck.GONE;
        case KEY_MISSING -> VaultCheck.KEY_MISSING;
        case DESTROYED -> VaultCheck.DESTROYED;
        default -> throw refused;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Destroys single papers for good: their keys are forgotten in the caller's transaction, their
  /// bytes after it, and the register outside the database keeps a restored backup from bringing
  /// them back.
  public void destroy(EstateId estate, UUID file, List<UUID> objects) {
    destruction.destroy(estate, file, objects);
  }

  /// Destroys a household file with all its papers.
  public void destroy(EstateId estate, UUID file) {
    destruction.destroy(estate, file, null);
  }
}
