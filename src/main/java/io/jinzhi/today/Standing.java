package io.jinzhi.today;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.complaint.Grade;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How the estate stands now, for the column beside the list.
@Component
public class Standing {
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final CommitmentBoard board;
  private final Estates estates;
  // The month's rate reads every promise of the month, and moves slowly.
  private final Map<EstateId, Rate> rates = new ConcurrentHashMap<>();

  Standing(JdbcClient jdbc, CommitmentBoard board, Estates estates) {
    this.jdbc = jdbc;
    this.board = board;
    this.estates = estates;
  }

  /// @param late promises past their limit and still open
  /// @param month what was promised this month, and how it was kept
  public record Now(Map<Grade, Integer> open, int late, CommitmentBoard.Tally month) {
    public int total() {
      return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Grade grade) {
      return open.getOrDefault(grade, 0);
    }

    public String rate() {
      return month.rate() % 10 == 0
          ? String.valueOf(month.rate() / 10)
          : month.rate() / 10 + "." + month.rate() % 10;
    }
  }

  private record Rate(CommitmentBoard.Tally tally, Instant at) {}

  Now of(EstateId estate, Instant now) {
    Map<Grade, Integer> open = new EnumMap<>(Grade.class);
    jdbc.sql(
            """
            select grade, count(*) as cases from complaint
            where estate_id = :estate and closed_at is null group by grade
            """)
        .param("estate", estate.value())
        .query(
            row -> {
              open.put(Grade.valueOf(row.getString("grade")), row.getInt("cases"));
            });
    int late =
        jdbc.sql(
                """
                select count(*) from commitment where estate_id = :estate and kept_at is null
                  and released_at is null and due_at < :now and paused_since is null
                """)
            .param("estate", estate.value())
            .param("now", at(now))
            .query(Integer.class)
            .single();
    return new Now(open, late, month(estate, now));
  }

  private CommitmentBoard.Tally month(EstateId estate, Instant now) {
    Rate known = rates.get(estate);
    if (known == null || Duration.between(known.at, now).abs().compareTo(GOOD_FOR) > 0) {
      ZoneId zone = estates.estate(estate).zone();
      Instant first =
          now.atZone(zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
      known = new Rate(board.tally(estate, first, now), now);
      rates.put(estate, known);
    }
    return known.tally;
  }
}
