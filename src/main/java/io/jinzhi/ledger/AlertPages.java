package io.jinzhi.ledger;

import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Unusual reading, for those who decide on it and for the auditor.
@Controller
@Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR})
class AlertPages implements Numbered {
  private final AlertDesk desk;
  private final InstantSource clock;

  AlertPages(AlertDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  static boolean mayRead(Actor actor) {
    return actor.is(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR);
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    return number.startsWith("YC-") && mayRead(actor)
        ? Optional.of("/ledger/alerts")
        : Optional.empty();
  }

  @GetMapping("/ledger/alerts")
  ModelAndView page(Actor actor) {
    boolean decides = actor.is(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER);
    return new ModelAndView(
        "ledger/alerts", Map.of("alerts", desk.list(actor), "decides", decides));
  }

  @GetMapping("/api/v1/ledger/alerts")
  @ResponseBody
  List<ReadingAlert> list(Actor actor) {
    return desk.list(actor);
  }

  @PostMapping({"/ledger/alerts/{number}/decision", "/api/v1/ledger/alerts/{number}/decision"})
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<ReadingAlert> decide(
      @PathVariable String number, @Sent AlertDesk.Form form, Actor actor) {
    desk.decide(actor, number, form, clock.instant());
    return new Outcome<>("/ledger/alerts", () -> desk.find(actor, number));
  }
}
