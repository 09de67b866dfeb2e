package io.jinzhi.keyring;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 钥匙借用登记表 on the screen; a loan's and a loss's own address lead to their key.
@Controller
@KeySight.Readers
class LoanPages {
  private final LoanList list;
  private final LossDesk losses;
  private final Estates estates;
  private final InstantSource clock;

  LoanPages(LoanList list, LossDesk losses, Estates estates, InstantSource clock) {
    this.list = list;
    this.losses = losses;
    this.estates = estates;
    this.clock = clock;
  }

  @GetMapping("/keys/loans")
  String index(
      @RequestParam(defaultValue = "ALL") LoanList.Show show,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    LocalDate today = estates.estate(actor.estate()).day(clock.instant());
    List<LoanList.Row> rows =
        list.page(actor, new LoanList.Filter(show, q, from, to, shown), clock.instant());
    model.addAttribute("rows", rows.stream().limit(LoanList.PAGE).toList());
    model.addAttribute("more", rows.size() > LoanList.PAGE);
    model.addAttribute("show", show);
    model.addAttribute("q", q == null ? "" : q.strip());
    model.addAttribute("from", from == null ? "" : from.toString());
    model.addAttribute("to", to == null ? "" : to.toString());
    model.addAttribute("first", (from == null ? today.withDayOfMonth(1) : from).toString());
    model.addAttribute("last", (to == null ? today : to).toString());
    model.addAttribute("page", shown);
    return "keyring/loans";
  }

  @GetMapping("/keys/loans/{number}")
  String loan(@PathVariable String number, Actor actor) {
    return list
        .page(actor, new LoanList.Filter(LoanList.Show.ALL, number, null, null, 0), clock.instant())
        .stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .map(each -> "redirect:/keys/" + each.code())
        .orElseThrow(() -> new Missing("loan " + number));
  }

  @GetMapping("/keys/losses/{number}")
  String loss(@PathVariable String number, Actor actor) {
    return "redirect:/keys/" + losses.find(actor, number).code() + "#" + number;
  }
}
