package io.jinzhi.staff;

import io.jinzhi.staff.StaffScreens.Proposal;
import io.jinzhi.web.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Changes of post that the general manager agrees to or refuses.
@Controller
class CosignPages {
  private static final int MOST = 100;

  private final PostProposals proposals;
  private final Cosigning cosigning;
  private final StaffRoll roll;
  private final InstantSource clock;

  CosignPages(PostProposals proposals, Cosigning cosigning, StaffRoll roll, InstantSource clock) {
    this.proposals = proposals;
    this.cosigning = cosigning;
    this.roll = roll;
    this.clock = clock;
  }

  @GetMapping("/staff/proposals")
  @Allowed({Role.GENERAL_MANAGER, Role.CENTRE_DIRECTOR, Role.ADMIN})
  String list(Actor actor, Model model) {
    model.addAttribute("rows", rows(actor));
    model.addAttribute("decides", actor.is(Role.GENERAL_MANAGER));
    return "staff/proposals";
  }

  @GetMapping("/api/v1/staff/proposals")
  @ResponseBody
  @Allowed({Role.GENERAL_MANAGER, Role.CENTRE_DIRECTOR, Role.ADMIN})
  List<Proposal> all(Actor actor) {
    return rows(actor);
  }

  @PostMapping({"/staff/proposals/{id}/agreement", "/api/v1/staff/proposals/{id}/agreement"})
  @Allowed({Role.GENERAL_MANAGER})
  Outcome<List<Proposal>> agree(@PathVariable UUID id, Actor actor) {
    cosigning.decide(actor, id, true, clock.instant());
    return new Outcome<>("/staff/proposals", () -> rows(actor));
  }

  @PostMapping({"/staff/proposals/{id}/refusal", "/api/v1/staff/proposals/{id}/refusal"})
  @Allowed({Role.GENERAL_MANAGER})
  Outcome<List<Proposal>> refuse(@PathVariable UUID id, Actor actor) {
    cosigning.decide(actor, id, false, clock.instant());
    return new Outcome<>("/staff/proposals", () -> rows(actor));
  }

  private List<Proposal> rows(Actor actor) {
    return proposals.latest(actor.estate(), MOST).stream().map(each -> row(actor, each)).toList();
  }

  private Proposal row(Actor actor, PostProposal each) {
    Role before = each.before();
    DepartmentId department = each.department();
    StaffId decidedBy = each.decidedBy();
    return new Proposal(
        each.id(),
        name(actor, each.staff()),
        before == null ? null : before.label(),
        each.role().label(),
        department == null ? null : roll.department(actor.estate(), department).name(),
        name(actor, each.proposedBy()),
        each.proposedAt(),
        decidedBy == null ? null : name(actor, decidedBy),
        Boolean.TRUE.equals(each.agreed()));
  }

  private String name(Actor actor, StaffId id) {
    return roll.member(actor.estate(), id).name();
  }
}
