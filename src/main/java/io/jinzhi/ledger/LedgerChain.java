package io.jinzhi.ledger;

import io.jinzhi.chain.Chained;
import io.jinzhi.chain.ChainedTable;
import io.jinzhi.language.Phrase;
import org.springframework.stereotype.Component;

/// The ledger's chain. Its heads are signed.
@Component
class LedgerChain implements Chained {

  static final ChainedTable TABLE =
      new ChainedTable(
          "ledger",
          Phrase.of("查阅台账", "archive ledger"),
          """
          array[e.estate_id::text, e.id::text, e.inserted::text,
            (extract(epoch from e.at) * 1000000)::bigint::text, e.act, e.file_id::text,
            e.file_number, e.paper_id::text, e.page::text, e.by_kind, e.by_id::text, e.by_name,
            e.by_department::text, e.companion_id::text, e.companion, e.reason_zh, e.reason_en,
            e.reference]
          """,
          "seals/ledger",
          true);

  @Override
  public ChainedTable table() {
    return TABLE;
  }
}
