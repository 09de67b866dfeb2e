package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who may see an entry, in words that SQL compares: a person sees what names one of their seats.
final class Sight {

  private Sight() {}

  static String[] of(Set<Desk> desks) {
    return desks.stream().map(Sight::word).sorted().toArray(String[]::new);
  }

  /// The same answer as [Desk#seats].
  static String[] of(Actor actor) {
    List<String> seats = new ArrayList<>();
    seats.add(actor.role().name());
    DepartmentId department = actor.department();
    if (department != null) {
      seats.add(actor.role() + "@" + department.value());
    }
    seats.add(actor.staff().value().toString());
    return seats.toArray(String[]::new);
  }

  private static String word(Desk desk) {
    if (desk.person() != null) {
      return desk.person().value().toString();
    }
    DepartmentId department = desk.department();
    return department == null ? desk.role().name() : desk.role() + "@" + department.value();
  }
}
