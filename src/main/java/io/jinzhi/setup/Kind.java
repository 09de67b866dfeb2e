package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Missing;
import java.util.List;
import java.util.stream.Stream;

/// What a file brings.
enum Kind {
  HOUSEHOLDS(
      "房屋与住户",
      "Units and households",
      Column.ROOM,
      Column.FORMER,
      Column.ZONE,
      Column.AREA,
      Column.HANDED_OVER,
      Column.STATE,
      Column.OWNER,
      Column.OWNER_PHONE,
      Column.TENANT,
      Column.TENANT_PHONE,
      Column.FAMILY,
      Column.MOVED_IN,
      Column.NOTE),
  STAFF("员工", "Staff", Column.NAME, Column.OWNER_PHONE, Column.DEPARTMENT, Column.ROLE),
  DEPARTMENTS("部门", "Departments", Column.DEPARTMENT, Column.DEPARTMENT_EN);

  private final Phrase label;
  private final List<Column> template;

  Kind(String zh, String en, Column... template) {
    this.label = Phrase.of(zh, en);
    this.template = List.of(template);
  }

  /// @throws Missing where there is no such kind
  static Kind called(String name) {
    return Stream.of(values())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new Missing("kind"));
  }

  Phrase label() {
    return label;
  }

  /// The columns of the file to fill in.
  List<Column> template() {
    return template;
  }
}
