package io.jinzhi.dutylog;

import io.jinzhi.chain.Chained;
import io.jinzhi.chain.ChainedTable;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The log's chain. A line is findable from the minute in which it is sealed.
@Component
class LogChain implements Chained {

  static final ChainedTable TABLE =
      new ChainedTable(
          "duty_log",
          Phrase.of("值班日志", "duty log"),
          """
          array[e.estate_id::text, e.id::text, e.inserted::text, to_char(e.page_day, 'YYYY-MM-DD'),
            (extract(epoch from e.at) * 1000000)::bigint::text, e.kind, e.subject_kind,
            e.subject_number, e.department_id::text, e.from_whom, e.text_zh, e.text_en,
            e.by_staff::text, e.by_name, e.signed_by, e.signature::text, e.corrects::text,
            e.extra::text]
          """,
          "seals",
          false);

  private final LogSource source;

  LogChain(LogSource source) {
    this.source = source;
  }

  @Override
  public ChainedTable table() {
    return TABLE;
  }

  @Override
  public void sealed(EstateId estate, List<UUID> rows) {
    source.put(estate, rows);
  }
}
