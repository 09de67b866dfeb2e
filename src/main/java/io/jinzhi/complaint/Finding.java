package io.jinzhi.complaint;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Hit;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps complaints findable, and finds those that are probably about the same matter.
@Component
class Finding implements SearchSource {
  private static final Duration STILL_COUNTS = Duration.ofDays(60);

  private static final Set<Role> CENTRE =
      Set.of(
          Role.FRONT_DESK,
          Role.AMBASSADOR,
          Role.CS_MANAGER,
          Role.CENTRE_DIRECTOR,
          Role.GENERAL_MANAGER,
          Role.AUDITOR);
  private static final Set<Desk> ALL = Entry.desks(CENTRE.toArray(Role[]::new));

  private final Search search;
  private final JdbcClient jdbc;
  private final StaffRoll staff;

  Finding(Search search, JdbcClient jdbc, StaffRoll staff) {
    this.search = search;
    this.jdbc = jdbc;
    this.staff = staff;
  }

  void opened(Complaint complaint, Registration said) {
    search.put(
        complaint.estate(),
        entry(
            complaint.id().value(),
            complaint.number(),
            said.complainant().unitCode(),
            said.complainant().name(),
            said.event().place() + "\n" + said.course() + "\n" + said.demand(),
            seenBy(complaint.estate(), complaint.about(), complaint.aboutStaff()),
            complaint.acceptedAt(),
            true));
  }

  void closed(Complaint complaint) {
    jdbc.sql("select * from complaint where estate_id = :estate and id = :id")
        .param("estate", complaint.estate().value())
        .param("id", complaint.id().value())
        .query((row, index) -> entry(row))
        .list()
        .forEach(entry -> search.put(complaint.estate(), entry));
  }

  /// Open cases, and the unit's own of the last 60 days, probably about the same matter.
  List<Hit> likely(EstateId estate, String text, @Nullable String place, Instant now) {
    return search.likely(estate, text, place, now.minus(STILL_COUNTS), 5);
  }

  @Override
  public Kind kind() {
    return Kind.COMPLAINT;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc.sql(
            """
            select * from complaint
            where estate_id = :estate and (:last::uuid is null or id > :last::uuid)
            order by id limit :size
            """)
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query((row, index) -> entry(row))
        .list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return entry(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("unit_code"),
        row.getString("complainant"),
        row.getString("event_place")
            + "\n"
            + row.getString("course")
            + "\n"
            + row.getString("demand"),
        seenBy(
            new EstateId(row.getObject("estate_id", UUID.class)),
            Complaints.department(row, "about_department"),
            Complaints.staff(row, "about_staff")),
        Columns.instant(row, "accepted_at"),
        row.getTimestamp("closed_at") == null);
  }

  /// Those of the centre and the head of the department, by their role. If the case is about a
  /// member of staff, each by themselves and that one not: who comes later finds it after the next
  /// rebuild.
  private Set<Desk> seenBy(
      EstateId estate, @Nullable DepartmentId department, @Nullable StaffId about) {
    if (about == null) {
      Set<Desk> all = new HashSet<>(ALL);
      if (department != null) {
        all.add(Desk.of(Role.DEPT_MANAGER, department));
      }
      return all;
    }
    return staff.members(estate).stream()
        .filter(each -> each.active() && !each.id().equals(about))
        .filter(
            each ->
                CENTRE.contains(each.role())
                    || (each.role() == Role.DEPT_MANAGER
                        && Objects.equals(each.department(), department)))
        .map(each -> Desk.of(each.role(), each.department(), each.id()))
        .collect(Collectors.toSet());
  }

  private static Entry entry(
      UUID id,
      String number,
      @Nullable String unitCode,
      String complainant,
      String text,
      Set<Desk> seenBy,
      Instant at,
      boolean open) {
    String who = (unitCode == null ? "" : unitCode + " ") + Masked.name(complainant);
    return new Entry(
        Kind.COMPLAINT,
        id,
        number,
        Phrase.of(number + " " + who, number + " " + who),
        text,
        unitCode,
        "/complaints/" + number,
        seenBy,
        at,
        open,
        Set.of(complainant),
        Set.of());
  }
}
