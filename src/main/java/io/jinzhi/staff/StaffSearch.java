package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffScreens.Listing;
import io.jinzhi.staff.StaffScreens.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the list of staff is narrowed to.
///
/// @param q part of a name, its letters or the telephone
/// @param left also those who have left
/// @param page from 0
record StaffSearch(
    @Nullable String q,
    @Nullable Role role,
    @Nullable UUID department,
    @Nullable Boolean left,
    @Nullable Integer page) {
  private static final int EACH = 25;
  private static final Phrase NONE = Phrase.of("", "");

  Listing of(List<StaffMember> all, List<Department> departments) {
    Map<DepartmentId, Phrase> names =
        departments.stream().collect(Collectors.toMap(Department::id, Department::name));
    List<StaffMember> found = all.stream().filter(this::matches).toList();
    int at = Math.clamp(page == null ? 0 : page, 0, Math.max(0, (found.size() - 1) / EACH));
    boolean more = found.size() > (at + 1) * EACH;
    return new Listing(
        found.stream().skip((long) at * EACH).limit(EACH).map(each -> row(each, names)).toList(),
        found.size(),
        words(),
        role == null ? "" : role.name(),
        department == null ? "" : department.toString(),
        leftToo(),
        StaffScreens.roles(),
        StaffScreens.departments(departments),
        at > 0 ? link(at - 1) : null,
        more ? link(at + 1) : null);
  }

  private static Row row(StaffMember member, Map<DepartmentId, Phrase> names) {
    DepartmentId department = member.department();
    return new Row(
        member.id().value().toString(),
        member.name(),
        member.role().label(),
        department == null ? Phrase.of("中心", "Centre") : names.getOrDefault(department, NONE),
        member.phone() == null ? "" : member.phone(),
        member.active());
  }

  private boolean matches(StaffMember member) {
    String wanted = words().toLowerCase(Locale.ROOT);
    boolean named =
        member.name().contains(wanted)
            || member.pinyin().contains(wanted)
            || (member.phone() != null && member.phone().contains(wanted));
    return named
        && (leftToo() || member.active())
        && (role == null || role == member.role())
        && (department == null || new DepartmentId(department).equals(member.department()));
  }

  private boolean leftToo() {
    return Boolean.TRUE.equals(left);
  }

  private String words() {
    return q == null ? "" : q.strip();
  }

  private String link(int page) {
    return "/staff?page="
        + page
        + (leftToo() ? "&left=true" : "")
        + (role == null ? "" : "&role=" + role)
        + (department == null ? "" : "&department=" + department)
        + (words().isEmpty() ? "" : "&q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8));
  }
}
