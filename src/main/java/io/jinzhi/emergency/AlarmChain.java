package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.OnDuty;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who hears of an emergency: those on duty at once, the desks of its level as soon as that is
/// known. Each of them says that they have seen it; who has not is in sight.
@Component
class AlarmChain {
  private final JdbcClient jdbc;
  private final StaffRoll staff;
  private final OnDuty duty;
  private final Notices notices;
  private final Ids ids;

  AlarmChain(JdbcClient jdbc, StaffRoll staff, OnDuty duty, Notices notices, Ids ids) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.duty = duty;
    this.notices = notices;
    this.ids = ids;
  }

  /// @param phone to call where nothing was seen
  public record Called(
      UUID staff,
      String name,
      Role role,
      @Nullable String phone,
      Instant at,
      @Nullable Instant seen) {}

  /// Those on duty, the desk, the manager and the heads of departments; where the roster says
  /// nothing, everybody of these desks and the ambassadors.
  void raised(Emergency emergency, Phrase text, Instant now) {
    Map<StaffId, StaffMember> whom = new LinkedHashMap<>();
    Set<StaffId> standing = duty.at(emergency.estate(), now);
    standing.forEach(each -> put(whom, staff.member(emergency.estate(), each)));
    desks(whom, emergency.estate(), List.of(Role.CS_MANAGER, Role.DEPT_MANAGER));
    if (standing.isEmpty()) {
      desks(whom, emergency.estate(), List.of(Role.FRONT_DESK, Role.AMBASSADOR));
    }
    if (emergency.kind() == EmergencyKind.ACCIDENT) {
      desks(whom, emergency.estate(), List.of(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER));
    }
    call(emergency, whom.values().stream().toList(), text, now);
  }

  void classified(Emergency emergency, Level level, Phrase text, Instant now) {
    Map<StaffId, StaffMember> whom = new LinkedHashMap<>();
    desks(whom, emergency.estate(), level.desks());
    call(emergency, whom.values().stream().toList(), text, now);
  }

  private void desks(Map<StaffId, StaffMember> whom, EstateId estate, List<Role> roles) {
    roles.forEach(role -> staff.atDesk(estate, Desk.of(role)).forEach(each -> put(whom, each)));
  }

  private static void put(Map<StaffId, StaffMember> whom, StaffMember member) {
    whom.put(member.id(), member);
  }

  private void call(Emergency emergency, List<StaffMember> whom, Phrase text, Instant now) {
    UUID about = ids.next();
    List<Notice> told = new ArrayList<>();
    for (StaffMember each : whom) {
      jdbc.sql(
              """
              insert into emergency_call (estate_id, emergency_id, staff_id, name, role, phone,
                called_at, seen_at)
              values (:estate, :emergency, :staff, :name, :role, :phone, :now, :seen)
              on conflict do nothing
              """)
          .param("estate", emergency.estate().value())
          .param("emergency", emergency.id())
          .param("staff", each.id().value())
          .param("name", each.name())
          .param("role", each.role().name())
          .param("phone", each.phone())
          .param("now", at(now))
          .param("seen", each.id().value().equals(emergency.raisedId()) ? at(now) : null)
          .update();
      told.add(
          new Notice(
              Desk.of(each.role(), each.department(), each.id()),
              emergency.drill() ? Notice.Kind.TASK : Notice.Kind.ALERT,
              about,
              emergency.drill() ? Clause.EMG_19.id() : Clause.EMG_03.id(),
              emergency.number(),
              EmergencySubject.EMERGENCY.link(emergency.number()),
              text,
              now));
    }
    notices.tell(emergency.estate(), told);
  }

  /// They have seen it, at that time; the first time counts.
  void seen(Emergency emergency, Actor by, Instant when) {
    jdbc.sql(
            """
            update emergency_call set seen_at = :at
            where estate_id = :estate and emergency_id = :emergency and staff_id = :staff
              and seen_at is null
            """)
        .param("at", at(when))
        .param("estate", emergency.estate().value())
        .param("emergency", emergency.id())
        .param("staff", by.staff().value())
        .update();
  }

  /// Those who have not seen it first.
  List<Called> of(EstateId estate, UUID emergency) {
    return jdbc.sql(
            """
            select * from emergency_call where estate_id = :estate and emergency_id = :emergency
            order by seen_at is not null, called_at, name
            """)
        .param("estate", estate.value())
        .param("emergency", emergency)
        .query(
            (row, index) ->
                new Called(
                    uuid(row, "staff_id"),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getString("phone"),
                    instant(row, "called_at"),
                    instantOrNull(row, "seen_at")))
        .list();
  }
}
