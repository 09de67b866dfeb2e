package io.jinzhi.notice;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.OnDuty;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Tells desks, inside the caller's transaction. What has to be done now goes to those of the desk
/// who are on duty; to the whole desk where nobody of it is, or the roster says nothing.
@Component
public class Notices {
  private final JdbcTemplate batch;
  private final Ids ids;
  private final StaffRoll staff;
  private final OnDuty duty;

  Notices(JdbcTemplate batch, Ids ids, StaffRoll staff, OnDuty duty) {
    this.batch = batch;
    this.ids = ids;
    this.staff = staff;
    this.duty = duty;
  }

  /// Tells each desk each thing once; a repetition is dropped.
  public void tell(EstateId estate, List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    Map<Instant, Set<StaffId>> standing = new HashMap<>();
    List<Object[]> rows = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      boolean now = notice.kind().forThoseOnDuty() && notice.desk().person() == null;
      rows.add(
          row(
              estate,
              notice,
              now
                  ? onDuty(
                      estate,
                      notice.desk(),
                      standing.computeIfAbsent(notice.at(), at -> duty.at(estate, at)))
                  : null));
    }
    batch.batchUpdate(
        """
        insert into notice (estate_id, id, desk_role, desk_department, desk_person, kind, about,
          clause, subject_number, link, text_zh, text_en, at, told)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        rows);
  }

  /// Those of the desk who are on duty; null where nobody of it is.
  private UUID @Nullable [] onDuty(EstateId estate, Desk desk, Set<StaffId> standing) {
    if (standing.isEmpty()) {
      return null;
    }
    UUID[] here =
        staff.atDesk(estate, desk).stream()
            .map(StaffMember::id)
            .filter(standing::contains)
            .map(StaffId::value)
            .toArray(UUID[]::new);
    return here.length == 0 ? null : here;
  }

  private Object[] row(EstateId estate, Notice notice, UUID @Nullable [] told) {
    Desk desk = notice.desk();
    return new @Nullable Object[] {
      estate.value(),
      ids.next(),
      desk.role().name(),
      desk.department() == null ? null : desk.department().value(),
      desk.person() == null ? null : desk.person().value(),
      notice.kind().name(),
      notice.about(),
      notice.clause(),
      notice.number(),
      notice.link(),
      notice.text().zh(),
      notice.text().en(),
      at(notice.at()),
      told
    };
  }
}
