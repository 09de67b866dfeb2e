package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A month's plan as it stands now: for each kind what is owed, what is done and what is missing.
@Component
public class PlanBoard {
  private final JdbcClient jdbc;
  private final Quotas quotas;
  private final Handbook handbook;

  PlanBoard(JdbcClient jdbc, Quotas quotas, Handbook handbook) {
    this.jdbc = jdbc;
    this.quotas = quotas;
    this.handbook = handbook;
  }

  /// @param clause that sets the rate
  /// @param size how many by lot; `drawn` fewer only when there is nobody left to draw
  /// @param besides called back on in addition: bad evaluations and the like
  /// @param unreachable drawn, noted and taken out
  /// @param seed of the lot; 0 while nothing was completed
  public record Line(
      CallbackKind kind,
      String clause,
      int rate,
      int completed,
      int size,
      int drawn,
      int besides,
      int done,
      int unqualified,
      int late,
      int unreachable,
      long seed) {

    public int owed() {
      return size + besides;
    }

    public int missing() {
      return Math.max(0, owed() - done);
    }

    Line withoutSeed() {
      return new Line(
          kind,
          clause,
          rate,
          completed,
          size,
          drawn,
          besides,
          done,
          unqualified,
          late,
          unreachable,
          0);
    }

    public String seedWords() {
      return Long.toHexString(seed);
    }

    /// The shortfall in words.
    public Phrase words() {
      if (completed == 0) {
        return Phrase.of("还没有办结的", "Nothing completed yet");
      }
      if (missing() == 0) {
        return Phrase.of("已达标", "Quota met");
      }
      String zh = "还差 {0} 件" + (late > 0 ? "，其中 {1} 件超期" : "");
      String en = "{0} missing" + (late > 0 ? ", {1} of them overdue" : "");
      int nobody = size - drawn;
      return Phrase.of(
              zh + (nobody > 0 ? "；{2} 件联系不上，无可替补" : ""),
              en + (nobody > 0 ? "; {2} not to be reached, nobody left to draw" : ""))
          .with(missing(), late, nobody);
    }
  }

  private record Counts(int besides, int done, int unqualified, int late, int unreachable) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  List<Line> of(EstateId estate, LocalDate month, Instant now) {
    Map<CallbackKind, Quota> known =
        quotas.of(estate, month).stream().collect(Collectors.toMap(Quota::kind, each -> each));
    Map<CallbackKind, Counts> counts = counts(estate, month, now);
    return Arrays.stream(CallbackKind.values())
        .map(
            kind ->
                line(estate, kind, known.get(kind), counts.getOrDefault(kind, Counts.NONE), now))
        .toList();
  }

  private Line line(
      EstateId estate, CallbackKind kind, @Nullable Quota quota, Counts counts, Instant now) {
    int rate =
        quota == null
            ? handbook.rule(estate, kind.rate(), now).number(kind.rateKey())
            : quota.rate();
    return new Line(
        kind,
        kind.rate().id(),
        rate,
        quota == null ? 0 : quota.completed(),
        quota == null ? 0 : quota.size(),
        quota == null ? 0 : quota.drawn(),
        counts.besides(),
        counts.done(),
        counts.unqualified(),
        counts.late(),
        counts.unreachable(),
        quota == null ? 0 : quota.seed());
  }

  private Map<CallbackKind, Counts> counts(EstateId estate, LocalDate month, Instant now) {
    Map<CallbackKind, Counts> counts = new EnumMap<>(CallbackKind.class);
    jdbc.sql(
            """
            select c.kind,
              count(*) filter (where i.state = 'MUST') as besides,
              count(*) filter (where c.state in ('RETURNED', 'QUALIFIED', 'UNQUALIFIED')) as done,
              count(*) filter (where c.state = 'UNQUALIFIED') as unqualified,
              count(*) filter (where c.state in ('DRAWN', 'COLLECTED', 'MADE')
                and c.due_at < :now) as late,
              count(*) filter (where c.state in ('REPLACED', 'UNREACHABLE')) as unreachable
            from callback c join callback_item i on i.estate_id = c.estate_id and i.id = c.item_id
            where c.estate_id = :estate and c.month = :month group by c.kind
            """)
        .param("estate", estate.value())
        .param("month", month)
        .param("now", at(now))
        .query(
            row -> {
              counts.put(
                  CallbackKind.valueOf(row.getString("kind")),
                  new Counts(
                      row.getInt("besides"),
                      row.getInt("done"),
                      row.getInt("unqualified"),
                      row.getInt("late"),
                      row.getInt("unreachable")));
            });
    return counts;
  }
}
