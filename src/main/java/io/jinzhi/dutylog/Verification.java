package io.jinzhi.dutylog;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Recomputes the whole chain and compares it with the heads that were published. A line that is
/// younger than the last seal (a minute) is not protected yet.
@Service
public class Verification {

  private final JdbcTemplate rows;
  private final Seals seals;
  private final PublishedHeads heads;
  private final TransactionTemplate snapshot;

  Verification(
      DataSource database, Seals seals, PublishedHeads heads, TransactionTemplate transaction) {
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.rows = new JdbcTemplate(database);
    this.rows.setFetchSize(1_000);
    this.seals = seals;
    this.heads = heads;
  }

  /// Proves the log of an estate, or names the first link that does not hold.
  public LogProof verify(EstateId estate) {
    return Objects.requireNonNull(snapshot.execute(status -> check(estate)));
  }

  private LogProof check(EstateId estate) {
    Map<Long, String> published = new TreeMap<>();
    @Nullable Walk forked = null;
    for (PublishedHeads.Head head : heads.of(estate)) {
      String before = published.putIfAbsent(head.n(), head.hash());
      if (forked == null && before != null && !before.equals(head.hash())) {
        forked = new Walk(published);
        forked.breaks(head.n(), "同一环公布过两个不同的链头", "two different heads were published");
      }
    }
    Walk walk = new Walk(published);
    rows.query(
        """
        select s.n, s.hash, s.entry_id, e.id is not null as present, %s as fields
        from duty_log_seal s
        left join duty_log_entry e on e.estate_id = s.estate_id and e.id = s.entry_id
        where s.estate_id = ? order by s.n
        """
            .formatted(Link.FIELDS),
        row -> {
          walk.link(
              row.getLong("n"),
              row.getBytes("hash"),
              row.getBoolean("present") ? (String[]) row.getArray("fields").getArray() : null);
        },
        estate.value());
    walk.end();
    Long waiting = waiting(estate, false);
    if (walk.broken == null && waiting(estate, true) > 0) {
      walk.breaks(walk.n, "有一条记录绕过封存被插入", "a line was put in past the sealing");
    }
    seals
        .peek(estate)
        .filter(head -> walk.broken == null && head.n() != walk.n)
        .ifPresent(head -> walk.breaks(walk.n, "链尾被截去", "the end of the chain was cut off"));
    Walk found = walk.broken == null && forked != null ? forked : walk;
    return new LogProof(walk.n, waiting, published.size(), found.broken, found.at);
  }

  /// Lines without a seal; `late`: only those that should have one.
  private long waiting(EstateId estate, boolean late) {
    String sql =
        """
        select count(*) from duty_log_entry e
        where e.estate_id = ? and not exists (select from duty_log_seal s
          where s.estate_id = e.estate_id and s.entry_id = e.id)
        """;
    String horizon =
        """
         and e.written_in < (select h.horizon from duty_log_head h where h.estate_id = e.estate_id)
        """;
    Long count = rows.queryForObject(late ? sql + horizon : sql, Long.class, estate.value());
    return count == null ? 0 : count;
  }

  /// Goes along the chain and remembers the first thing that is wrong.
  private static final class Walk {
    private final Map<Long, String> published;
    private byte[] hash = Link.FIRST;
    long n;
    long at;
    @Nullable Phrase broken;

    Walk(Map<Long, String> published) {
      this.published = published;
    }

    void breaks(long where, String zh, String en) {
      if (broken == null) {
        at = where;
        broken = Phrase.of("第 {0} 环：" + zh, "link {0}: " + en).with(where);
      }
    }

    void link(long number, byte[] stored, @Nullable String @Nullable [] fields) {
      if (number != n + 1) {
        breaks(n + 1, "缺失", "it is missing");
      }
      n = number;
      if (fields == null) {
        breaks(number, "记录被删除", "its line was deleted");
        hash = stored;
        return;
      }
      hash = Link.hash(hash, fields);
      if (!java.util.Arrays.equals(hash, stored)) {
        breaks(number, "记录或次序被改动", "its line or its place was changed");
      }
      String outside = published.get(number);
      if (outside != null && !outside.equals(HexFormat.of().formatHex(stored))) {
        breaks(number, "与公布的链头不符", "it is not the head that was published");
      }
    }

    void end() {
      published.keySet().stream()
          .filter(number -> number > n)
          .findFirst()
          .ifPresent(
              number ->
                  breaks(
                      n + 1,
                      "链尾被截去或恢复了旧数据库（公布过第 " + number + " 环）",
                      "the end is cut off or an old database was restored (link "
                          + number
                          + " was published)"));
    }
  }
}
