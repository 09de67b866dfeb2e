package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;
import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.consultation.Asking;
import io.jinzhi.consultation.Opinion;
import io.jinzhi.consultation.PageSet;
import io.jinzhi.consultation.Use;
import io.jinzhi.practice.Consulting.Halt;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/// What becomes of one request to consult a file.
final class ConsultingLife {
  private static final Duration VALID = Duration.ofHours(30);

  private final Cast cast;
  private final Consulting.Desks desks;
  private final Consulting.Plot plot;
  private final HouseholdFile file;
  private final PageSet pages;
  private final Actor asker;
  private final Random random;
  private String number = "";

  ConsultingLife(
      Cast cast,
      Consulting.Desks desks,
      Consulting.Plot plot,
      HouseholdFile file,
      PageSet pages,
      Actor asker,
      Random random) {
    this.cast = cast;
    this.desks = desks;
    this.plot = plot;
    this.file = file;
    this.pages = pages;
    this.asker = asker;
    this.random = random;
  }

  void begin(Instant now) {
    boolean own = asker.is(Role.RESIDENT);
    number =
        desks
            .asking()
            .ask(
                asker,
                new Asking(
                    own ? "" : file.unitCode(),
                    random.nextBoolean() ? "收楼证明书" : "与事由有关的现有资料",
                    plot.reason(),
                    plot.basis(),
                    plot.use(),
                    plot.use() == Use.COPY ? 1 : 0,
                    false,
                    null,
                    null,
                    null,
                    "8" + (100 + random.nextInt(900))),
                now);
    if (plot.halt() == Halt.WITHDRAWN) {
      cast.then(later(now), t -> desks.asking().withdraw(asker, number, t));
    } else if (plot.halt() != Halt.ASKED && plot.halt() != Halt.CONSENT) {
      cast.then(later(now), this::register);
    }
  }

  /// The minutes from one step to the next; fewer where all happens within the last hour.
  private Instant later(Instant now) {
    return plot.before().toMinutes() <= 60 ? after(now, 3, 5, random) : after(now, 8, 25, random);
  }

  private void register(Instant now) {
    Actor first =
        cast.crew().one(asker.is(Role.CS_MANAGER) ? Role.CENTRE_DIRECTOR : Role.CS_MANAGER);
    desks.deciding().register(first, number, null, signature(first, now), now);
    if (plot.halt() != Halt.REGISTERED) {
      cast.then(later(now), this::decide);
    }
  }

  private void decide(Instant now) {
    Actor second =
        cast.crew().one(asker.is(Role.CS_MANAGER) ? Role.GENERAL_MANAGER : Role.CENTRE_DIRECTOR);
    Signature signed = signature(second, now);
    if (plot.halt() == Halt.REFUSED) {
      desks.deciding().refuse(second, number, "事由不充分，联系请经前台转达", signed, now);
      return;
    }
    int copies = plot.use() == Use.COPY ? 1 : 0;
    Opinion opinion = new Opinion("同意，限所列页", pages, copies, now.plus(VALID), 30);
    desks.deciding().approve(second, number, opinion, signed, now);
    if (plot.halt() != Halt.APPROVED) {
      cast.then(later(now), this::release);
    }
  }

  private void release(Instant now) {
    Actor keeper = keeper();
    desks.room().release(keeper, number, signature(keeper, now), now);
    if (plot.halt() != Halt.RELEASED) {
      cast.then(later(now), this::open);
    }
  }

  private void open(Instant now) {
    Actor beside = cast.crew().at(Role.FRONT_DESK).getLast();
    UUID window =
        desks
            .room()
            .open(
                asker,
                number,
                signature(asker, now),
                asker.is(Role.RESIDENT) ? null : signature(beside, now),
                now);
    for (int at = 0; at < pages.pages().size(); at++) {
      int page = pages.pages().get(at);
      cast.then(now.plusSeconds(40L + 70L * at), t -> read(window, page, t));
    }
    if (plot.use() == Use.COPY) {
      cast.then(now.plusSeconds(300), this::copy);
    }
    if (plot.halt() != Halt.READING) {
      cast.then(after(now, 7, 9, random), this::close);
    }
  }

  private void read(UUID window, int page, Instant now) {
    desks.room().page(asker, number, window, page, now);
  }

  private void copy(Instant now) {
    desks.copies().make(keeper(), number, null, now);
  }

  private void close(Instant now) {
    desks.room().close(asker, number, now);
    if (plot.halt() == Halt.RETURNED) {
      cast.then(
          later(now), t -> desks.room().giveBack(keeper(), number, pages.pages().size(), null, t));
    }
  }

  private Actor keeper() {
    return cast.crew().one(Role.ARCHIVE_KEEPER);
  }
}
