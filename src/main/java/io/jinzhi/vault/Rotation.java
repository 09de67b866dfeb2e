package io.jinzhi.vault;

import com.google.crypto.tink.Aead;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.vault.RotationRows.Wrapped;
import io.jinzhi.web.Refused;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The monthly change of the file password (ARC-32, ARC-33) as what it means today: a new
/// key-encryption key, under which the keys of all household files are wrapped anew, in batches.
/// Papers stay readable at every moment, because a file's key and the name of what wraps it change
/// in one step; what a crash interrupts goes on at the next start.
@Service
public class Rotation {
  private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
  private static final int BATCH = 2_000;
  static final UUID NONE = new UUID(0, 0);

  private final RotationRows rows;
  private final Keyring ring;
  private final KeyDuty duty;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Rotation(
      RotationRows rows,
      Keyring ring,
      KeyDuty duty,
      Ids ids,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.ring = ring;
    this.duty = duty;
    this.ids = ids;
    this.events = events;
    this.transaction = transaction;
  }

  /// Makes the new key and uses it for new files from now on. The others follow by [#go].
  ///
  /// @throws Refused while locked, and while another one runs
  public UUID start(Actor actor, Instant now) {
    return Objects.requireNonNull(transaction.execute(_ -> begin(actor, now)));
  }

  private UUID begin(Actor actor, Instant now) {
    EstateId estate = actor.estate();
    UUID from = ring.current(estate, now);
    if (rows.running(estate).isPresent()) {
      throw new Refused("ROTATION_RUNS", Phrase.of("换密钥正在进行", "The keys are being changed now"));
    }
    UUID to = ids.next();
    ring.make(estate, to);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              ring.destroy(estate, to);
            }
          }
        });
    rows.replace(estate, from, to, now);
    UUID rotation = ids.next();
    rows.add(rotation, from, to, actor, now);
    return rotation;
  }

  /// Wraps what is left of an estate's running rotation, to its end. Does nothing where none runs.
  public void go(EstateId estate, Instant now) {
    rows.running(estate).ifPresent(each -> go(each, now));
  }

  private synchronized void go(RotationRows.Rotation rotation, Instant now) {
    UUID after = NONE;
    do {
      UUID from = after;
      after = Objects.requireNonNull(transaction.execute(_ -> batch(rotation, from)));
    } while (!after.equals(NONE));
    transaction.executeWithoutResult(_ -> end(rotation, now));
  }

  /// @return the last file of the batch, [#NONE] when there are no more
  UUID batch(RotationRows.Rotation rotation, UUID after) {
    EstateId estate = rotation.estate();
    List<Wrapped> files = rows.next(estate, rotation.toKey(), after, BATCH);
    if (files.isEmpty()) {
      return NONE;
    }
    Aead to = ring.get(estate, rotation.toKey());
    List<Wrapped> anew = new ArrayList<>(files.size());
    for (Wrapped file : files) {
      byte[] bound = Bound.file(estate, file.file());
      try {
        var key = Keys.unwrap(file.wrapped(), ring.get(estate, file.key()), bound);
        anew.add(new Wrapped(file.file(), rotation.toKey(), Keys.wrap(key, to, bound)));
      } catch (GeneralSecurityException | Refused e) {
        LOG.error("the key of file {} does not open and stays as it is", file.file(), e);
      }
    }
    if (!ring.unlocked()) {
      throw Refusals.locked();
    }
    rows.rewrap(estate, rotation.toKey(), anew);
    rows.advance(rotation, anew.size());
    return files.getLast().file();
  }

  private void end(RotationRows.Rotation rotation, Instant now) {
    if (rows.end(rotation, now)) {
      var ended = rows.get(rotation.estate(), rotation.id());
      duty.done(ended, now);
      events.publishEvent(
          new KeysRotated(
              ended.estate(),
              ended.id(),
              ended.from(),
              ended.to(),
              ended.done(),
              ended.by(),
              ended.byName(),
              now));
    }
  }
}
