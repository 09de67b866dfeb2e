package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The public price list: everybody reads it, the manager sets it from a day on (REP-09).
@Controller
class PricePages {
  private final PriceList prices;
  private final OrderAnswers answers;

  PricePages(PriceList prices, OrderAnswers answers) {
    this.prices = prices;
    this.answers = answers;
  }

  /// @param from `2026-12-01`; today when empty
  record NewItem(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String kind,
      @Nullable String measure,
      @Nullable String price,
      @Nullable String from) {}

  /// @param price nothing: no longer offered
  record NewPrice(@Nullable String price, @Nullable String from) {}

  @GetMapping("/prices")
  @Allowed(everyone = true)
  String index(Actor actor, Model model) {
    model.addAttribute("prices", prices.on(actor.estate(), answers.today(actor)));
    model.addAttribute("today", answers.today(actor));
    model.addAttribute("sets", actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR));
    return "workorder/prices";
  }

  @GetMapping("/api/v1/prices")
  @Allowed(everyone = true)
  @ResponseBody
  List<PriceList.Item> list(Actor actor) {
    return prices.on(actor.estate(), answers.today(actor));
  }

  @PostMapping({"/prices", "/api/v1/prices"})
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<List<PriceList.Item>> add(@Sent NewItem form, Actor actor) {
    takeItem(form, actor);
    return new Outcome<>("/prices", () -> list(actor));
  }

  @PostMapping({"/prices/{item}/versions", "/api/v1/prices/{item}/versions"})
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<List<PriceList.Item>> set(@PathVariable UUID item, @Sent NewPrice form, Actor actor) {
    takePrice(item, form, actor);
    return new Outcome<>("/prices", () -> list(actor));
  }

  private void takeItem(NewItem form, Actor actor) {
    Checks checks = new Checks();
    String name = checks.required("name", form.name(), 40);
    String english = checks.optional("nameEn", form.nameEn(), 60);
    Quote.LineKind kind = checks.one("kind", form.kind(), Quote.LineKind.class);
    String measure = checks.required("measure", form.measure(), 10);
    BigDecimal price = TypedQuote.number(checks, "price", form.price(), 7);
    checks.done();
    LocalDate from = day(form.from(), actor);
    if (from.isBefore(answers.today(actor))) {
      throw new Invalid("from", Phrase.of("不能早于今天", "Not before today"));
    }
    prices.add(
        actor,
        Phrase.of(name, english == null ? name : english),
        Objects.requireNonNull(kind),
        measure,
        Objects.requireNonNull(price),
        from,
        answers.now());
  }

  private void takePrice(UUID item, NewPrice form, Actor actor) {
    Checks checks = new Checks();
    String typed = form.price();
    BigDecimal price =
        typed == null || typed.isBlank() ? null : TypedQuote.number(checks, "price", typed, 7);
    checks.done();
    prices.set(actor, item, price, day(form.from(), actor), answers.today(actor), answers.now());
  }

  private LocalDate day(@Nullable String typed, Actor actor) {
    if (typed == null || typed.isBlank()) {
      return answers.today(actor);
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.isAfter(answers.today(actor).plusYears(10))) {
        throw new Invalid("from", Phrase.of("离现在太远，请检查年份", "Too far away, please check the year"));
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid(
          "from", Phrase.of("没有这个日期，请写成 2026-12-01", "No such day; write 2026-12-01"));
    }
  }
}
