package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notice.Kind;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom an event concerns: who has something to do now, and who has to know at once. Notices never
/// say what papers are about.
@Component
class ConsultationTelling {
  private final Notices notices;
  private final Mandates mandates;
  private final StaffRoll staff;

  ConsultationTelling(Notices notices, Mandates mandates, StaffRoll staff) {
    this.notices = notices;
    this.mandates = mandates;
    this.staff = staff;
  }

  void tell(Consultation it, ConsultationEvent event, Instant now) {
    Desk keeper = Desk.of(Role.ARCHIVE_KEEPER);
    switch (event) {
      case ConsultationEvent.Suggested _ ->
          tell(it, office(it, Office.CS_MANAGER, now), "ARC-20", TAKE_UP, now);
      case ConsultationEvent.Asked _,
          ConsultationEvent.Adopted _,
          ConsultationEvent.Consented _ -> {
        if (it.standing().consent() != Consent.WANTED) {
          tell(it, office(it, it.levels().first(), now), "ARC-28", REGISTER, now);
        }
      }
      case ConsultationEvent.Registered _ ->
          tell(it, office(it, it.levels().second(), now), "ARC-21", APPROVE, now);
      case ConsultationEvent.Approved _ -> {
        tell(it, List.of(keeper), "ARC-22", RELEASE, now);
        news(it, "ARC-21", Phrase.of("已批准", "approved"), now);
      }
      case ConsultationEvent.Refused e ->
          news(it, "ARC-21", Phrase.of("不批准：" + e.reason(), "refused: " + e.reason()), now);
      case ConsultationEvent.TakenOut _ ->
          news(it, "ARC-22", Phrase.of("已出档，请到前台现场查阅", "released: read it at the desk"), now);
      case ConsultationEvent.Closed e -> {
        tell(it, List.of(keeper), "ARC-23", COUNT, now);
        if (e.how() == Closing.CLOCK) {
          alert(it, e.how().label(), now);
        }
      }
      case ConsultationEvent.Lapsed _ -> news(it, "ARC-21", Phrase.of("已过期", "lapsed"), now);
      case ConsultationEvent.Denied _ ->
          alert(it, Phrase.of("有人要看未获批准的页", "somebody asked for a page not allowed"), now);
      case ConsultationEvent.Opened _,
          ConsultationEvent.Moved _,
          ConsultationEvent.Copied _,
          ConsultationEvent.Returned _,
          ConsultationEvent.Withdrawn _ -> {}
    }
  }

  private static final Phrase TAKE_UP =
      Phrase.of("大使提出查阅档案，请定夺", "an ambassador needs a file: take it up or not");
  private static final Phrase REGISTER =
      Phrase.of("申请查阅档案，请登记", "a file is asked for: register it");
  private static final Phrase APPROVE = Phrase.of("查阅申请待批准", "waits for your approval");
  private static final Phrase RELEASE = Phrase.of("已批准，请出档", "approved: release the papers");
  private static final Phrase COUNT = Phrase.of("查阅结束，请清点归还", "is over: count the papers back");

  private List<Desk> office(Consultation it, Office office, Instant now) {
    return mandates.desks(it.estate(), office, now);
  }

  private void tell(Consultation it, List<Desk> desks, String clause, Phrase words, Instant now) {
    notices.tell(
        it.estate(),
        desks.stream().map(desk -> notice(it, desk, Kind.TASK, clause, words, now)).toList());
  }

  private void alert(Consultation it, Phrase words, Instant now) {
    notices.tell(
        it.estate(),
        List.of(
            notice(it, Desk.of(Role.CENTRE_DIRECTOR), Kind.ALERT, "ARC-27", words, now),
            notice(it, Desk.of(Role.ARCHIVE_KEEPER), Kind.ALERT, "ARC-27", words, now)));
  }

  /// Whoever asked; residents see it on their own page.
  private void news(Consultation it, @Nullable String clause, Phrase words, Instant now) {
    if (it.asker().role() != Role.RESIDENT) {
      notices.tell(
          it.estate(),
          List.of(notice(it, desk(it, it.asker().by()), Kind.NEWS, clause, words, now)));
    }
  }

  private Desk desk(Consultation it, StaffId person) {
    var member = staff.member(it.estate(), person);
    return Desk.of(member.role(), member.department(), person);
  }

  private static Notice notice(
      Consultation it, Desk desk, Kind kind, @Nullable String clause, Phrase words, Instant now) {
    UUID about = UUID.nameUUIDFromBytes((it.id() + words.en()).getBytes(StandardCharsets.UTF_8));
    return new Notice(
        desk,
        kind,
        about,
        clause,
        it.number(),
        "/consultations/" + it.number(),
        Phrase.of("{0}（{1}）{2}", "{0} ({1}) {2}").with(it.number(), it.file().unitCode(), words),
        now);
  }
}
