package io.jinzhi.consultation;

import static io.jinzhi.consultation.Decision.no;
import static io.jinzhi.consultation.Decision.taken;

import io.jinzhi.consultation.ConsultationEvent.*;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be done with a request that was approved: released, read, copied, closed, counted back.
record Visit(Consultation it) {
  /// Clocks of one machine differ by less; more is somebody who set it back.
  static final Duration SETBACK = Duration.ofSeconds(5);

  /// The keeper takes out the allowed papers and nothing else (ARC-22).
  Decision release(StaffId keeper, String name, Instant now) {
    if (it.stage() != Stage.APPROVED) {
      return no(it.stage().undecided() ? Refusal.NOT_APPROVED : past());
    }
    if (over(now)) {
      return no(Refusal.EXPIRED);
    }
    return it.involves(Set.of(keeper))
        ? no(Refusal.SAME_PERSON)
        : taken(
            it.with(it.standing().released(new Released(keeper, name, now))), new TakenOut(name));
  }

  /// Whoever asked opens the room, with a companion beside them (ARC-23).
  Decision open(UUID window, @Nullable StaffId companion, @Nullable String name, Instant now) {
    if (it.stage() != Stage.RELEASED) {
      return no(it.stage() == Stage.READING ? Refusal.ALREADY_OPEN : notReleased());
    }
    if (over(now)) {
      return no(Refusal.EXPIRED);
    }
    boolean own = it.asker().role() == Role.RESIDENT;
    if (companion == null ? !own : companion.equals(it.asker().by())) {
      return no(Refusal.COMPANION_MISSING);
    }
    Opinion opinion = opinion();
    Instant end = now.plus(Duration.ofMinutes(opinion.minutes()));
    Room room =
        new Room(
            window,
            companion,
            name,
            now,
            end.isAfter(opinion.until()) ? opinion.until() : end,
            now);
    return taken(it.with(it.standing().reading(room)), new Opened(name, room.closes()));
  }

  /// The room is shown in another window from now on; the first one shows nothing more.
  Decision move(UUID window, Instant now) {
    Refusal shut = shut(now);
    return shut != null
        ? no(shut)
        : taken(it.with(it.standing().reading(room().in(window).at(now))), new Moved());
  }

  /// Why nothing is shown now; null while the room is open.
  @Nullable Refusal shut(Instant now) {
    if (it.stage() != Stage.READING) {
      return it.stage() == Stage.CLOSED || it.stage() == Stage.RETURNED
          ? Refusal.READING_OVER
          : Refusal.NOT_OPEN;
    }
    if (setBack(now)) {
      return Refusal.CLOCK_SET_BACK;
    }
    return now.isBefore(room().closes()) ? null : Refusal.READING_OVER;
  }

  boolean setBack(Instant now) {
    Room room = it.standing().room();
    return it.stage() == Stage.READING && room != null && now.isBefore(room.seen().minus(SETBACK));
  }

  /// The keeper prints the pages, as often as the opinion allows (ARC-24).
  Decision copy(PageSet pages, Instant now) {
    if (it.stage() == Stage.READING) {
      Refusal shut = shut(now);
      if (shut != null) {
        return no(shut);
      }
    } else if (it.stage() != Stage.RELEASED) {
      return no(notReleased());
    }
    if (over(now)) {
      return no(Refusal.EXPIRED);
    }
    if (!opinion().pages().holds(pages)) {
      return no(Refusal.PAGE_NOT_ALLOWED);
    }
    return it.standing().copies() < opinion().copies()
        ? taken(
            it.with(it.standing().copied()), new Copied(it.standing().copies() + 1, pages.text()))
        : no(Refusal.NO_COPIES_LEFT);
  }

  Decision close(Closing how, Instant now) {
    if (it.stage() != Stage.READING && it.stage() != Stage.RELEASED) {
      return no(notReleased());
    }
    return taken(
        it.with(it.standing().ended(Stage.CLOSED, new Ended(now, how, null, null, null, null))),
        new Closed(how));
  }

  /// The papers are counted back into the file.
  Decision giveBack(String by, int checked, @Nullable String note, Instant now) {
    Ended ended = it.standing().ended();
    if (it.stage() != Stage.CLOSED || ended == null) {
      return no(it.stage() == Stage.RETURNED ? Refusal.DECIDED : Refusal.NOT_CLOSED);
    }
    var back = new Ended(ended.at(), ended.how(), now, by, checked, note);
    return taken(
        it.with(it.standing().ended(Stage.RETURNED, back)), new Returned(by, checked, note));
  }

  /// Nothing came of it in time.
  Decision lapse() {
    return it.stage().undecided() || it.stage() == Stage.APPROVED
        ? taken(it.with(it.standing().at(Stage.LAPSED)), new Lapsed())
        : no(Refusal.DECIDED);
  }

  /// The opinion's last moment is still in time.
  boolean over(Instant now) {
    return now.isAfter(opinion().until());
  }

  Opinion opinion() {
    Opinion opinion = it.standing().opinion();
    if (opinion == null) {
      throw new IllegalStateException("no opinion at " + it.stage());
    }
    return opinion;
  }

  Room room() {
    Room room = it.standing().room();
    if (room == null) {
      throw new IllegalStateException("no room at " + it.stage());
    }
    return room;
  }

  private Refusal past() {
    return it.stage() == Stage.LAPSED ? Refusal.EXPIRED : Refusal.DECIDED;
  }

  private Refusal notReleased() {
    return switch (it.stage()) {
      case SUGGESTED, ASKED, REGISTERED -> Refusal.NOT_APPROVED;
      case APPROVED -> Refusal.NOT_RELEASED;
      case LAPSED -> Refusal.EXPIRED;
      case RELEASED, READING, CLOSED, RETURNED -> Refusal.READING_OVER;
      case REFUSED, WITHDRAWN -> Refusal.DECIDED;
    };
  }
}
