package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A key goes out, is called for, comes back (KEY-04 to KEY-09).
@KeyController
@Allowed.CustomerService
class LoanSteps {
  private final KeyCounter counter;
  private final LoanDesk desk;
  private final InstantSource clock;

  LoanSteps(KeyCounter counter, LoanDesk desk, InstantSource clock) {
    this.counter = counter;
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping("/{code}/loans")
  Outcome<Map<String, String>> lend(@PathVariable String code, @Sent LoanForm form, Actor actor) {
    String number = counter.lend(actor, code, form, clock.instant());
    return new Outcome<>("/keys/" + code, () -> Map.of("number", number));
  }

  @PostMapping("/loans/{number}/return")
  Outcome<Map<String, String>> takeBack(
      @PathVariable String number, @Sent ReturnForm form, Actor actor) {
    counter.takeBack(actor, number, form, clock.instant());
    return outcome(number);
  }

  @PostMapping("/loans/{number}/reminders")
  Outcome<Map<String, String>> call(
      @PathVariable String number, @Sent KeyStepPages.Said said, Actor actor) {
    desk.call(actor, number, said.checked(), clock.instant());
    return outcome(number);
  }

  private static Outcome<Map<String, String>> outcome(String number) {
    return new Outcome<>("/keys/loans/" + number, () -> Map.of("number", number));
  }
}
