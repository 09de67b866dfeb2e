package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Keys and loans for programs.
@RestController
@RequestMapping("/api/v1/keys")
@KeySight.Readers
class KeyApi {
  private final KeyList list;
  private final LoanList loans;
  private final KeyView.Views views;
  private final InstantSource clock;

  KeyApi(KeyList list, LoanList loans, KeyView.Views views, InstantSource clock) {
    this.list = list;
    this.loans = loans;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  List<KeyList.Row> list(
      @RequestParam(defaultValue = "ALL") KeyList.Show show,
      @RequestParam(required = false) @Nullable KeyClass kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(
        actor, new KeyList.Filter(show, kind, q, Math.clamp(page, 0, 10_000)), clock.instant());
  }

  @GetMapping("/loans")
  List<LoanList.Row> loans(
      @RequestParam(defaultValue = "ALL") LoanList.Show show,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return loans.page(
        actor,
        new LoanList.Filter(show, q, from, to, Math.clamp(page, 0, 10_000)),
        clock.instant());
  }

  @GetMapping("/{code}")
  KeyView show(@PathVariable String code, Actor actor) {
    return views.of(actor, code, clock.instant());
  }
}
