package io.jinzhi.contact;

import io.jinzhi.database.Ids;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Brief;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whom a contact concerns (FD-11): the department that has something to do, the manager who owes
/// an answer, those who are praised.
@Component
class ContactTelling {
  private final Notices notices;
  private final StaffRoll staff;
  private final Ids ids;

  ContactTelling(Notices notices, StaffRoll staff, Ids ids) {
    this.notices = notices;
    this.staff = staff;
    this.ids = ids;
  }

  void recorded(Contact contact, Actor by, Instant now) {
    List<Notice> told = new ArrayList<>();
    switch (contact.kind()) {
      case SUGGESTION ->
          told.add(
              task(
                  contact,
                  Desk.of(Role.CS_MANAGER),
                  Clause.FD_01,
                  Phrase.of("住户建议，请答复", "a suggestion, please answer"),
                  now));
      case PRAISE -> praised(told, contact, now);
      case ENQUIRY -> {
        DepartmentId with = contact.department();
        if (contact.state() == ContactState.OPEN && with != null) {
          told.add(
              task(
                  contact,
                  Desk.of(Role.DEPT_MANAGER, with),
                  Clause.FD_11,
                  Phrase.of("住户咨询，请帮前台答复", "an enquiry, please help the desk to answer"),
                  now));
        }
      }
      case REPAIR, HELP, SERVICE, COMPLAINT, LOST_FOUND -> {}
    }
    notices.tell(contact.estate(), told);
  }

  void dispatched(Contact contact, DepartmentId to, Instant now) {
    notices.tell(
        contact.estate(),
        List.of(
            task(
                contact,
                Desk.of(Role.DEPT_MANAGER, to),
                Clause.FD_03,
                Phrase.of("派到本部门，请办理：{0}", "is yours, please see to it: {0}")
                    .with(Brief.of(contact.words(), 40)),
                now)));
  }

  void solved(Contact contact, Instant now) {
    notices.tell(
        contact.estate(),
        List.of(
            task(
                contact,
                Desk.of(Role.FRONT_DESK),
                Clause.FD_05,
                Phrase.of("部门已反馈，请当天回告", "the department has reported back, tell them today"),
                now)));
  }

  void answered(Contact contact, Instant now) {
    if (contact.kind() == ContactKind.SUGGESTION) {
      notices.tell(
          contact.estate(),
          List.of(
              notice(
                  contact,
                  Desk.of(Role.FRONT_DESK),
                  Notice.Kind.NEWS,
                  Clause.FD_01,
                  Phrase.of("部长已答复建议，请转告住户", "the manager has answered, pass it on"),
                  now)));
    }
  }

  /// The department's head, and whoever of the staff bears the name that was said.
  private void praised(List<Notice> told, Contact contact, Instant now) {
    Phrase words = Phrase.of("住户表扬：{0}", "praised: {0}").with(Brief.of(contact.words(), 60));
    DepartmentId department = contact.department();
    if (department != null) {
      told.add(
          notice(
              contact,
              Desk.of(Role.DEPT_MANAGER, department),
              Notice.Kind.NEWS,
              Clause.FD_11,
              words,
              now));
    }
    String name = contact.praised();
    for (StaffMember each : staff.members(contact.estate())) {
      if (name != null && each.active() && each.name().equals(name.strip())) {
        Desk desk = Desk.of(each.role(), each.department(), each.id());
        told.add(notice(contact, desk, Notice.Kind.NEWS, Clause.FD_11, words, now));
      }
    }
    told.add(notice(contact, Desk.of(Role.CS_MANAGER), Notice.Kind.NEWS, Clause.FD_11, words, now));
  }

  private Notice task(Contact contact, Desk desk, Clause clause, Phrase text, Instant now) {
    return notice(contact, desk, Notice.Kind.TASK, clause, text, now);
  }

  private Notice notice(
      Contact contact, Desk desk, Notice.Kind kind, Clause clause, Phrase text, Instant now) {
    return new Notice(
        desk,
        kind,
        ids.next(),
        clause.id(),
        contact.number(),
        "/contacts/" + contact.number(),
        Phrase.of("{0}：{1}", "{0}: {1}").with(contact.number(), text),
        now);
  }
}
