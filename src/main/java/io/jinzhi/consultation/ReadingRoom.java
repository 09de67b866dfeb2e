package io.jinzhi.consultation;

import io.jinzhi.archive.FileId;
import io.jinzhi.archive.PageImage;
import io.jinzhi.archive.Shelf;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.Estates;
import io.jinzhi.ledger.Act;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.vault.KeyDuty;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Released, opened, read page by page, and closed (ARC-22, ARC-23). What is shown is decided at
/// each page anew, so a grant that runs out while it is read shows nothing more.
@Service
public class ReadingRoom {
  private final ConsultationFile file;
  private final Consultations store;
  private final LedgerLines ledger;
  private final Shelf shelf;
  private final Watermark watermark;
  private final Around around;

  ReadingRoom(
      ConsultationFile file,
      Consultations store,
      LedgerLines ledger,
      Shelf shelf,
      Watermark watermark,
      Around around) {
    this.file = file;
    this.store = store;
    this.ledger = ledger;
    this.shelf = shelf;
    this.watermark = watermark;
    this.around = around;
  }

  @Component
  record Around(Ids ids, Estates estates, Elapsed elapsed, KeyDuty keys) {}

  /// The keeper takes the papers out.
  ///
  /// @param factor a fresh second factor of the keeper's own
  /// @throws io.jinzhi.web.Refused `KEYS_NOT_CHANGED` while the change of keys is a week late
  // (T-27)
  @Transactional
  public void release(Actor keeper, String number, Signature factor, Instant now) {
    around.keys().letIn(keeper, now);
    ConsultationDesk.signedBy(keeper, factor);
    file.step(keeper, number, now, it -> it.visit().release(keeper.staff(), keeper.name(), now));
  }

  /// Whoever asked opens the room.
  ///
  /// @param factor a fresh second factor of the reader's own
  /// @param companion who stands beside them, confirmed just now; null for residents
  /// @return the window in which pages are shown
  @Transactional
  public UUID open(
      Actor reader, String number, Signature factor, @Nullable Signature companion, Instant now) {
    ConsultationDesk.signedBy(reader, factor);
    UUID window = around.ids().next();
    Consultation it =
        file.take(
            asked(reader, number, now),
            reader,
            now,
            held ->
                held.visit()
                    .open(
                        window,
                        companion == null ? null : companion.who(),
                        companion == null ? null : companion.name(),
                        now));
    around.elapsed().begin(it.id(), it.visit().room(), now);
    return window;
  }

  /// Shows the room in another window; the first one shows nothing more.
  @Transactional
  public UUID move(Actor reader, String number, Signature factor, Instant now) {
    ConsultationDesk.signedBy(reader, factor);
    UUID window = around.ids().next();
    file.take(asked(reader, number, now), reader, now, it -> it.visit().move(window, now));
    return window;
  }

  /// One page as a picture with the watermark in it; each is one line of the ledger. A page
  /// that was not allowed is missing like everything else that is not the reader's, and
  /// remembered.
  ///
  /// @param window in which it is shown
  /// @throws Missing for a page not allowed, or a room that is not this reader's
  /// @throws io.jinzhi.web.Refused when the time is up, or another window shows the room
  @Transactional(noRollbackFor = Missing.class)
  public byte[] page(Actor reader, String number, UUID window, int page, Instant now) {
    Consultation it = asked(reader, number, now);
    Refusal shut = shut(it, now);
    if (shut != null) {
      throw shut.asProblem();
    }
    if (!it.visit().room().window().equals(window)) {
      throw Refusal.OTHER_WINDOW.asProblem();
    }
    if (!it.visit().opinion().pages().has(page)) {
      file.note(it, new ConsultationEvent.Denied(page), reader, now);
      throw new Missing("page " + page + " of " + number);
    }
    PageImage image = shelf.page(it.estate(), new FileId(it.file().id()), page);
    ledger.page(it, Act.PAGE_READ, image.paper(), page, reader, now);
    store.seen(it, now);
    return watermark.on(
        image.bytes(), it, around.estates().estate(it.estate()).zone(), now, it.wish().reader());
  }

  /// Why nothing is shown; null while it is. Neither a clock set back nor one that stands still
  /// keeps the room open.
  @Nullable Refusal shut(Consultation it, Instant now) {
    Refusal shut = it.visit().shut(now);
    return shut == null && around.elapsed().over(it.id()) ? Refusal.READING_OVER : shut;
  }

  /// The reader, the companion or the keeper closes it.
  @Transactional
  public void close(Actor actor, String number, Instant now) {
    Consultation held = file.hold(actor, number, now);
    Room room = held.standing().room();
    boolean theirs =
        actor.staff().equals(held.asker().by())
            || actor.is(Role.ARCHIVE_KEEPER)
            || (room != null && actor.staff().equals(room.companion()));
    if (!theirs) {
      throw new Missing("consultation " + number);
    }
    file.take(held, actor, now, it -> it.visit().close(Closing.BY_HAND, now));
    around.elapsed().end(held.id());
  }

  /// The keeper counts the papers back into the file.
  @Transactional
  public void giveBack(
      Actor keeper, String number, int checked, @Nullable String note, Instant now) {
    file.step(keeper, number, now, it -> it.visit().giveBack(keeper.name(), checked, note, now));
  }

  private Consultation asked(Actor reader, String number, Instant now) {
    Consultation held = file.hold(reader, number, now);
    if (!held.asker().by().equals(reader.staff())) {
      throw new Missing("consultation " + number);
    }
    return held;
  }
}
