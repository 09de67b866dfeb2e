package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.setup.PlannedRow.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a preview.
@Repository
class UploadRows {

  /// @param does what will be done, one a line
  /// @param says what is wrong, one a line
  record Shown(String sheet, int line, String subject, Outcome outcome, Phrase does, Phrase says) {}

  private final JdbcClient jdbc;

  UploadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(Upload upload, List<PlannedRow> rows) {
    jdbc.sql("delete from upload_row where estate_id = :estate and upload_id = :upload")
        .param("estate", upload.estate().value())
        .param("upload", upload.id())
        .update();
    jdbc.sql(
            """
            insert into upload_row (estate_id, upload_id, position, sheet, line, subject, outcome,
              warned, does_zh, does_en, says_zh, says_en)
            select :estate, :upload, new.position::integer, new.sheet, new.line::integer,
              new.subject, new.outcome, new.warned, new.does_zh, new.does_en, new.says_zh,
              new.says_en
            from unnest(:positions::text[], :sheets::text[], :lines::text[], :subjects::text[],
              :outcomes::text[], :warned::boolean[], :doesZh::text[], :doesEn::text[],
              :saysZh::text[], :saysEn::text[])
              as new (position, sheet, line, subject, outcome, warned, does_zh, does_en, says_zh,
                says_en)
            """)
        .param("estate", upload.estate().value())
        .param("upload", upload.id())
        .param(
            "positions",
            IntStream.rangeClosed(1, rows.size()).mapToObj(String::valueOf).toArray(String[]::new))
        .param("sheets", texts(rows, each -> each.sheet))
        .param("lines", texts(rows, each -> String.valueOf(each.line)))
        .param("subjects", texts(rows, each -> each.subject))
        .param("outcomes", texts(rows, each -> each.outcome.name()))
        .param("warned", rows.stream().map(PlannedRow::warned).toArray(Boolean[]::new))
        .param("doesZh", texts(rows, each -> lines(each.does.stream().map(Phrase::zh))))
        .param("doesEn", texts(rows, each -> lines(each.does.stream().map(Phrase::en))))
        .param("saysZh", texts(rows, each -> lines(said(each).map(Phrase::zh))))
        .param("saysEn", texts(rows, each -> lines(said(each).map(Phrase::en))))
        .update();
  }

  private static Stream<Phrase> said(PlannedRow row) {
    return row.findings.stream().map(Finding::said);
  }

  private static String lines(Stream<String> texts) {
    return String.join("\n", texts.toList());
  }

  private static String[] texts(List<PlannedRow> rows, Function<PlannedRow, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /// How many of each outcome; those with a warning under `WARNED`.
  Map<String, Integer> counts(Upload upload) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select outcome, count(*) as rows, count(*) filter (where warned) as warned
            from upload_row where estate_id = :estate and upload_id = :upload group by outcome
            """)
        .param("estate", upload.estate().value())
        .param("upload", upload.id())
        .query(
            row -> {
              counts.put(row.getString("outcome"), row.getInt("rows"));
              counts.merge("WARNED", row.getInt("warned"), Integer::sum);
              counts.merge("ALL", row.getInt("rows"), Integer::sum);
            });
    return counts;
  }

  /// @param only an outcome, `WARNED` or `ALL`
  List<Shown> page(Upload upload, String only, int from, int many) {
    return jdbc.sql(
            """
            select sheet, line, subject, outcome, does_zh, does_en, says_zh, says_en
            from upload_row
            where estate_id = :estate and upload_id = :upload
              and (:only = 'ALL' or outcome = :only or (:only = 'WARNED' and warned))
            order by position offset :from limit :many
            """)
        .param("estate", upload.estate().value())
        .param("upload", upload.id())
        .param("only", only)
        .param("from", from)
        .param("many", many)
        .query(
            (row, number) ->
                new Shown(
                    row.getString("sheet"),
                    row.getInt("line"),
                    row.getString("subject"),
                    Outcome.valueOf(row.getString("outcome")),
                    Phrase.of(row.getString("does_zh"), row.getString("does_en")),
                    Phrase.of(row.getString("says_zh"), row.getString("says_en"))))
        .list();
  }
}
