package io.jinzhi.callback;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells those whom it concerns (CBK-17), and writes the duty log.
@Component
class Telling {
  /// More than so many at once are told of in one message.
  private static final int SINGLY = 3;

  private final Notices notices;
  private final DutyLog log;
  private final Windows windows;

  Telling(Notices notices, DutyLog log, Windows windows) {
    this.notices = notices;
    this.log = log;
    this.windows = windows;
  }

  void drawn(EstateId estate, List<Callback> callbacks, Instant now) {
    Map<Desk, List<Callback>> desks = new LinkedHashMap<>();
    for (Callback each : callbacks) {
      each.holders()
          .forEach(desk -> desks.computeIfAbsent(desk, any -> new ArrayList<>()).add(each));
    }
    List<Notice> told = new ArrayList<>();
    desks.forEach(
        (desk, all) -> {
          if (all.size() > SINGLY) {
            Phrase words =
                Phrase.of("抽中 {0} 件回访（{1}），请按计划领表", "{0} callbacks drawn ({1}): collect the forms")
                    .with(all.size(), all.getFirst().kind().label());
            told.add(notice(desk, Notice.Kind.TASK, all.getFirst(), "CBK-17", words, now));
          } else {
            all.forEach(
                each ->
                    told.add(
                        notice(desk, Notice.Kind.TASK, each, "CBK-17", owed(estate, each), now)));
          }
        });
    notices.tell(estate, told);
  }

  private Phrase owed(EstateId estate, Callback callback) {
    var days = windows.days(estate);
    return Phrase.of("{0}：回访{1}“{2}”，{3} 至 {4}", "{0}: call back, {1} \"{2}\", {3} to {4}")
        .with(
            callback.number(),
            callback.kind().label(),
            callback.title(),
            days.day(callback.opens()),
            days.day(callback.due().minusSeconds(1)));
  }

  void assigned(EstateId estate, Callback callback, Desk desk, Instant now) {
    Phrase words =
        Phrase.of("{0}：指派你回访“{1}”", "{0}: you are to call back on \"{1}\"")
            .with(callback.number(), callback.title());
    notices.tell(estate, List.of(notice(desk, Notice.Kind.NEWS, callback, "CBK-17", words, now)));
  }

  /// The second of two callers has to sign.
  void countersignatureWanted(EstateId estate, Callback callback, Desk desk, Instant now) {
    Phrase words =
        Phrase.of("{0}：联合回访已完成，请会签", "{0}: the joint callback is made, please sign, too")
            .with(callback.number());
    notices.tell(estate, List.of(notice(desk, Notice.Kind.TASK, callback, "CBK-14", words, now)));
  }

  void returned(EstateId estate, Callback callback, Instant now) {
    Phrase words =
        Phrase.of("{0}：回访表已交回，请审核", "{0}: the form is back, please review it")
            .with(callback.number());
    Desk desk = Desk.of(callback.auditor());
    notices.tell(estate, List.of(notice(desk, Notice.Kind.TASK, callback, "CBK-24", words, now)));
  }

  /// Reported to the director (CBK-25).
  void unqualified(EstateId estate, Callback callback, String complaint, Instant now) {
    Phrase words =
        Phrase.of(
                "{0}：回访判为不合格，已立投诉 {1}", "{0}: the callback is unqualified; complaint {1} is opened")
            .with(callback.number(), complaint);
    Desk desk = Desk.of(Role.CENTRE_DIRECTOR);
    notices.tell(estate, List.of(notice(desk, Notice.Kind.ALERT, callback, "CBK-25", words, now)));
  }

  /// The manager has to go there (CBK-22).
  void overdue(EstateId estate, Callback callback, Instant from, Instant now) {
    Phrase words =
        Phrase.of("{0}：回访超期，{1} 起由部长上门跟进", "{0}: overdue; the manager visits from {1}")
            .with(callback.number(), windows.days(estate).day(from));
    Desk desk = Desk.of(Role.CS_MANAGER);
    notices.tell(estate, List.of(notice(desk, Notice.Kind.TASK, callback, "CBK-22", words, now)));
  }

  void ended(
      EstateId estate, Callback callback, Phrase why, @Nullable String replacedBy, Instant now) {
    String by = replacedBy == null ? "" : "，替换为 " + replacedBy;
    String byEn = replacedBy == null ? "" : "; replaced by " + replacedBy;
    write(
        estate,
        Entry.byProgram(now, Kind.CALLBACK, Phrase.of(why.zh() + by, why.en() + byEn))
            .about(Callback.KIND, callback.number()));
  }

  void log(Actor actor, Callback callback, Phrase words, @Nullable Signature signed, Instant now) {
    Entry entry =
        Entry.by(actor, now, Kind.CALLBACK, words)
            .about(Callback.KIND, callback.number())
            .forDepartment(callback.joint() ? callback.department() : null);
    write(actor.estate(), signed == null ? entry : entry.signed(signed));
  }

  private void write(EstateId estate, Entry entry) {
    log.write(estate, entry);
  }

  private static Notice notice(
      Desk desk, Notice.Kind kind, Callback callback, String clause, Phrase words, Instant now) {
    return new Notice(
        desk,
        kind,
        about(callback, clause),
        clause,
        callback.number(),
        "/callbacks/" + callback.number(),
        words,
        now);
  }

  /// Each clause is told of once.
  private static UUID about(Callback callback, String clause) {
    return UUID.nameUUIDFromBytes((callback.id() + clause).getBytes(StandardCharsets.US_ASCII));
  }
}
