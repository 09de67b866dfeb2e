package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files the papers of a case under its household: part three (other papers), the newest on top
/// (ARC-07, ARC-09). The papers are printed from the case, so what is filed is where to find them.
@Component
class Filing {
  private final JdbcClient jdbc;
  private final Ids ids;

  Filing(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// The three parts of a household's file (ARC-05 to ARC-07, ARC-12).
  enum Part {
    HANDOVER("收楼资料", "Handover papers"),
    FIT_OUT("装修资料", "Fit-out papers"),
    OTHER("其它资料", "Other papers");

    private final Phrase label;

    Part(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    Phrase label() {
      return label;
    }
  }

  record Paper(Part part, Phrase name, String number, String link, String by, Instant at) {}

  void file(Complaint complaint, Actor by, Instant now) {
    UnitId unit = complaint.unit();
    if (unit == null) {
      return;
    }
    String home = "/complaints/" + complaint.number();
    add(
        complaint,
        unit,
        Phrase.of("用户意见受理表", "User opinion form"),
        home + "/opinion-form.pdf",
        by,
        now);
    add(
        complaint,
        unit,
        Phrase.of("住户投诉处理表", "Complaint handling form"),
        home + "/form.pdf",
        by,
        now);
  }

  private void add(
      Complaint complaint, UnitId unit, Phrase name, String link, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into filed_paper (estate_id, id, unit_id, part, name_zh, name_en, subject_number,
              link, filed_by, filed_at)
            values (:estate, :id, :unit, 'OTHER', :zh, :en, :number, :link, :by, :now)
            """)
        .param("estate", complaint.estate().value())
        .param("id", ids.next())
        .param("unit", unit.value())
        .param("zh", name.zh())
        .param("en", name.en())
        .param("number", complaint.number())
        .param("link", link)
        .param("by", by.name())
        .param("now", at(now))
        .update();
  }

  /// A household's papers, the newest on top.
  List<Paper> of(Actor actor, UnitId unit) {
    return jdbc.sql(
            """
            select * from filed_paper p where estate_id = :estate and unit_id = :unit
              and not exists (select 1 from recusal r where r.estate_id = :estate
                and r.staff_id = :me and r.number = p.subject_number)
            order by filed_at desc, id desc
            """)
        .param("estate", actor.estate().value())
        .param("me", actor.staff().value())
        .param("unit", unit.value())
        .query(
            (row, index) ->
                new Paper(
                    Part.valueOf(row.getString("part")),
                    Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                    row.getString("subject_number"),
                    row.getString("link"),
                    row.getString("filed_by"),
                    instant(row, "filed_at")))
        .list();
  }
}
