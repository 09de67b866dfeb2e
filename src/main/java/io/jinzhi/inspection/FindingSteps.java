package io.jinzhi.inspection;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A finding is taken down, settled, handed over, passed up.
@Controller
@RequestMapping({"/findings", "/api/v1/findings"})
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_STAFF,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR
})
class FindingSteps {
  private final FindingForms forms;
  private final Findings findings;
  private final InstantSource clock;

  FindingSteps(FindingForms forms, Findings findings, InstantSource clock) {
    this.forms = forms;
    this.findings = findings;
    this.clock = clock;
  }

  /// @param destination the code of where it goes
  record Said(@Nullable String words, @Nullable String destination) {
    String text() {
      return Objects.requireNonNullElse(words, "");
    }
  }

  @PostMapping
  Outcome<FindingView.Json> record(@Sent FindingForm form, Actor actor) {
    return outcome(forms.record(actor, form, clock.instant()));
  }

  @PostMapping("/{number}/settlement")
  Outcome<FindingView.Json> settle(@PathVariable String number, @Sent Said said, Actor actor) {
    return outcome(findings.settle(actor, id(actor, number), said.text(), clock.instant()));
  }

  @PostMapping("/{number}/hand-over")
  Outcome<FindingView.Json> handOver(@PathVariable String number, @Sent Said said, Actor actor) {
    String to = Objects.requireNonNullElse(said.destination(), "");
    return outcome(findings.handOver(actor, id(actor, number), to, clock.instant()));
  }

  @PostMapping("/{number}/passing-up")
  Outcome<FindingView.Json> passUp(@PathVariable String number, @Sent Said said, Actor actor) {
    return outcome(findings.passUp(actor, id(actor, number), said.text(), clock.instant()));
  }

  private FindingId id(Actor actor, String number) {
    return findings.find(actor.estate(), number).id();
  }

  private static Outcome<FindingView.Json> outcome(Finding finding) {
    return new Outcome<>("/findings/" + finding.number(), () -> FindingView.Json.of(finding));
  }
}
