package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A hand-over on its way: given, taken, or doubted (DUT-05).
@RosterController
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
class HandoverSteps {
  private final HandoverDesk desk;
  private final Relief relief;
  private final InstantSource clock;

  HandoverSteps(HandoverDesk desk, Relief relief, InstantSource clock) {
    this.desk = desk;
    this.relief = relief;
    this.clock = clock;
  }

  record Giving(
      @Nullable String weather,
      @Nullable String site,
      @Nullable List<HandoverDesk.Counted> counts,
      @Nullable String signature) {}

  @PostMapping("/handovers/{number}/signature")
  Outcome<Map<String, String>> giving(@PathVariable String number, @Sent Giving form, Actor actor) {
    Checks checks = new Checks();
    String weather = checks.required("weather", form.weather(), 40);
    String site = checks.required("site", form.site(), 1000);
    checks.done();
    var counts = form.counts();
    Signature signature = relief.own(actor, form.signature());
    desk.sign(
        actor,
        number,
        new HandoverDesk.Statement(weather, site, counts == null ? List.of() : counts),
        signature,
        clock.instant());
    return outcome(number);
  }

  /// @param incoming who takes over beside the reader, with their own password; none: the reader
  record Taking(
      @Nullable String incoming,
      @Nullable String password,
      @Nullable String signature,
      @Nullable String doubts) {}

  @PostMapping("/handovers/{number}/acceptance")
  Outcome<Map<String, String>> taking(@PathVariable String number, @Sent Taking form, Actor actor) {
    Relief.Incoming who = relief.of(actor, form.incoming(), form.password(), form.signature());
    desk.take(who.actor(), number, who.signature(), clock.instant());
    return outcome(number);
  }

  @PostMapping("/handovers/{number}/refusal")
  Outcome<Map<String, String>> doubting(
      @PathVariable String number, @Sent Taking form, Actor actor) {
    String doubts = Typed.text("doubts", form.doubts(), 1000);
    Relief.Incoming who = relief.of(actor, form.incoming(), form.password(), form.signature());
    desk.doubt(who.actor(), number, doubts, clock.instant());
    return outcome(number);
  }

  private static Outcome<Map<String, String>> outcome(String number) {
    return new Outcome<>("/roster/handovers/" + number, () -> Map.of("number", number));
  }
}
