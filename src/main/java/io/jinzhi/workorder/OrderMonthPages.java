package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The total of a month's orders for finance (统计表).
@Controller
class OrderMonthPages {
  private final OrderMonthDesk desk;
  private final OrderAnswers answers;

  OrderMonthPages(OrderMonthDesk desk, OrderAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping("/work-orders/months/{month}")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  String show(@PathVariable String month, Actor actor, Model model) {
    YearMonth of = read(month);
    OrderMonths.Month found = desk.find(actor.estate(), of);
    model.addAttribute("month", of);
    model.addAttribute("handedOver", found.handedOver());
    model.addAttribute("by", found.by());
    model.addAttribute("totals", desk.totals(actor.estate(), of.minusMonths(1)));
    model.addAttribute("hands", actor.is(Role.FRONT_DESK, Role.CS_MANAGER));
    return "workorder/month";
  }

  @GetMapping("/api/v1/work-orders/months/{month}")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  @ResponseBody
  List<OrderTotal> totals(@PathVariable String month, Actor actor) {
    return desk.totals(actor.estate(), read(month).minusMonths(1));
  }

  @PostMapping({
    "/work-orders/months/{month}/handover",
    "/api/v1/work-orders/months/{month}/handover"
  })
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<List<OrderTotal>> handOver(@PathVariable String month, Actor actor) {
    desk.handOver(actor, read(month), answers.now());
    return new Outcome<>("/work-orders/months/" + month, () -> totals(month, actor));
  }

  private static YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new Invalid("month", Phrase.of("请写成 2026-11", "Write it as 2026-11"));
    }
  }
}
