package io.jinzhi.ledger;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerApi {
  private final Ledger ledger;
  private final Estates estates;

  LedgerApi(Ledger ledger, Estates estates) {
    this.ledger = ledger;
    this.estates = estates;
  }

  @GetMapping("/api/v1/ledger")
  @LedgerReaders
  LedgerPage lines(
      @RequestParam(required = false) @Nullable String file,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String act,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    LedgerQuery query = new LedgerQuery(file, person, act, reference, from, to);
    LedgerFilter filter = query.filter(actor, estates.estate(actor.estate()).zone());
    return ledger.read(actor.estate(), filter, page);
  }
}
