package io.jinzhi.practice;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The departments and everybody who works there, by desk.
///
/// @param departments by code
record Crew(EstateId estate, Map<String, DepartmentId> departments, List<Actor> everybody) {
  static final String PASSWORD = "practice";

  /// One line of the staff list.
  record Line(String name, Role role, @Nullable String department, @Nullable String account) {
    static Line of(String text) {
      String[] words = text.split(" ");
      String department = words[2].equals("-") ? null : words[2];
      return new Line(
          words[0], Role.valueOf(words[1]), department, words.length > 3 ? words[3] : null);
    }
  }

  static Crew hire(StaffRoll roll, EstateId estate, Resource resource) {
    Map<String, DepartmentId> departments = new LinkedHashMap<>();
    for (Resource each : resource.each("departments")) {
      Phrase name = Phrase.of(each.text("zh"), each.text("en"));
      departments.put(each.text("code"), roll.openDepartment(estate, each.text("code"), name));
    }
    List<StaffId> hired = new ArrayList<>();
    for (String text : resource.texts("staff")) {
      Line line = Line.of(text);
      DepartmentId department =
          line.department() == null
              ? null
              : Objects.requireNonNull(departments.get(line.department()));
      hired.add(roll.hire(estate, line.name(), null, line.role(), department));
    }
    return new Crew(
        estate, departments, hired.stream().map(each -> roll.actor(estate, each)).toList());
  }

  /// Opens the accounts, when everything else is there.
  void openAccounts(StaffRoll roll, Resource resource) {
    List<String> lines = resource.texts("staff");
    for (int at = 0; at < lines.size(); at++) {
      String account = Line.of(lines.get(at)).account();
      if (account != null) {
        roll.account(estate, everybody.get(at).staff(), account, PASSWORD);
      }
    }
  }

  DepartmentId department(String code) {
    return Objects.requireNonNull(departments.get(code), code);
  }

  List<Actor> at(Role role) {
    return everybody.stream().filter(each -> each.role() == role).toList();
  }

  Actor one(Role role) {
    return at(role).getFirst();
  }

  Actor head(DepartmentId department) {
    return at(Role.DEPT_MANAGER).stream()
        .filter(each -> department.equals(each.department()))
        .findFirst()
        .orElseThrow();
  }

  List<Actor> hands(DepartmentId department) {
    return at(Role.DEPT_STAFF).stream()
        .filter(each -> department.equals(each.department()))
        .toList();
  }
}
