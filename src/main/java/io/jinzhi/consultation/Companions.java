package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;

/// Who may stand beside a reader: the front desk and the keepers (ARC-23).
final class Companions {
  private Companions() {}

  static List<Choice> of(StaffRoll staff, Actor reader) {
    return staff.members(reader.estate()).stream()
        .filter(each -> may(each) && !each.id().equals(reader.staff()))
        .map(
            each ->
                new Choice(
                    each.id().value().toString(),
                    Phrase.of("{0} · {1}", "{0} · {1}").with(each.name(), each.role().label())))
        .toList();
  }

  static boolean may(StaffMember member) {
    return member.active()
        && (member.role() == Role.FRONT_DESK || member.role() == Role.ARCHIVE_KEEPER);
  }
}
