package io.jinzhi.notice;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Desk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Tells desks, inside the caller's transaction.
@Component
public class Notices {
  private final JdbcTemplate batch;
  private final Ids ids;

  Notices(JdbcTemplate batch, Ids ids) {
    this.batch = batch;
    this.ids = ids;
  }

  /// Tells each desk each thing once; a repetition is dropped.
  public void tell(EstateId estate, List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      rows.add(row(estate, notice));
    }
    batch.batchUpdate(
        """
        insert into notice (estate_id, id, desk_role, desk_department, desk_person, kind, about,
          clause, subject_number, link, text_zh, text_en, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        rows);
  }

  private Object[] row(EstateId estate, Notice notice) {
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
      at(notice.at())
    };
  }
}
