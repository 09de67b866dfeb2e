package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who signs for whom while they are away, and whom the board named.
@Controller
@Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.COMPANY_OFFICE})
class DelegationPages {
  private static final int MOST = 60;
  private final DelegationDesk desk;
  private final ConsultationAnswers answers;

  DelegationPages(DelegationDesk desk, ConsultationAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping("/archive-delegations")
  String index(Actor actor, Model model) {
    model.addAttribute("office", DelegationDesk.office(actor));
    model.addAttribute("lines", desk.lines(actor, answers.now(), MOST));
    model.addAttribute(
        "deputies",
        desk.deputies(actor).stream()
            .map(
                each ->
                    new Choice(
                        each.id().value().toString(),
                        Phrase.of("{0} · {1}", "{0} · {1}").with(each.name(), each.role().label())))
            .toList());
    return "consultation/delegations";
  }

  @GetMapping("/api/v1/archive-delegations")
  @ResponseBody
  List<DelegationDesk.Line> list(Actor actor) {
    return desk.lines(actor, answers.now(), MOST);
  }

  /// @param from empty: at once
  record Form(
      @Nullable String deputy,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {}

  @PostMapping({"/archive-delegations", "/api/v1/archive-delegations"})
  Outcome<Map<String, UUID>> delegate(@Sent Form form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 200);
    checks.done();
    Instant now = answers.now();
    String typed = form.from();
    Instant from = typed == null || typed.isBlank() ? now : answers.moment(actor, "from", typed);
    UUID deputy = ConsultationAnswers.id("deputy", form.deputy());
    Instant to = answers.moment(actor, "to", form.to());
    UUID id = desk.delegate(actor, deputy, from, to, reason, now);
    return new Outcome<>("/archive-delegations", () -> Map.of("id", id));
  }

  @PostMapping({"/archive-delegations/{id}/end", "/api/v1/archive-delegations/{id}/end"})
  Outcome<Map<String, UUID>> end(@PathVariable UUID id, Actor actor) {
    desk.end(actor, id, answers.now());
    return new Outcome<>("/archive-delegations", () -> Map.of("id", id));
  }
}
