package io.jinzhi.inspection;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Findings as lists show them.
@Component
public class FindingList {
  static final int PAGE = 40;

  private final JdbcClient jdbc;

  FindingList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which ones.
  public enum Show {
    UNDECIDED("待处理", "Undecided"),
    PASSED_UP("上报部长", "Passed up"),
    HANDED("已转办", "Handed over"),
    SETTLED("已解决", "Settled"),
    ALL("全部", "All");

    private final Phrase label;

    Show(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param q a number, a building or a unit; words are looked for in place and text
  public record Filter(Show show, @Nullable FindingKind kind, @Nullable String q, int page) {}

  /// One page and one row more, the newest first.
  public List<Finding> page(Actor actor, Filter filter) {
    StringBuilder sql = new StringBuilder("select * from finding where estate_id = :estate ");
    sql.append(
        switch (filter.show()) {
          case UNDECIDED -> "and state in ('OPEN', 'PASSED_UP') ";
          case PASSED_UP -> "and state = 'PASSED_UP' ";
          case HANDED -> "and state = 'HANDED' ";
          case SETTLED -> "and state = 'SETTLED' ";
          case ALL -> "";
        });
    FindingKind kind = filter.kind();
    if (kind != null) {
      sql.append("and kind = :kind ");
    }
    String asked = filter.q() == null ? "" : filter.q().strip();
    if (!asked.isEmpty()) {
      sql.append(
          asked.startsWith("FX-")
              ? "and number = :q "
              : "and (unit_code = :q or building = :q or place ilike :like or what ilike :like) ");
    }
    return jdbc.sql(
            sql.append("order by found_at desc, id desc limit :size offset :skip").toString())
        .param("estate", actor.estate().value())
        .param("kind", kind == null ? "" : kind.name())
        .param("q", asked)
        .param("like", "%" + asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query(FindingRows::read)
        .list();
  }

  /// How many were found in a span, and how many of them are settled.
  public Tally tally(Actor actor, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) as found, count(*) filter (where state = 'SETTLED') as settled,
              count(*) filter (where state = 'HANDED') as handed,
              count(*) filter (where state in ('OPEN', 'PASSED_UP')) as undecided
            from finding where estate_id = :estate and found_at >= :from and found_at < :to
            """)
        .param("estate", actor.estate().value())
        .param("from", at(from))
        .param("to", at(to))
        .query(Tally.class)
        .single();
  }

  public record Tally(int found, int settled, int handed, int undecided) {}
}
