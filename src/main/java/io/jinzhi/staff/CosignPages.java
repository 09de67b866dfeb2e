package io.jinzhi.staff;

import io.jinzhi.staff.StaffScreens.Proposal;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Changes of post that the general manager agrees to or refuses.
@Controller
@RequestMapping("/staff/proposals")
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

  @GetMapping
  @Allowed({Role.GENERAL_MANAGER, Role.CENTRE_DIRECTOR, Role.ADMIN})
  String list(Actor actor, Model model) {
    List<Proposal> rows =
        proposals.latest(actor.estate(), MOST).stream().map(each -> row(actor, each)).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("decides", actor.is(Role.GENERAL_MANAGER));
    return "staff/proposals";
  }

  @PostMapping("/{id}/agreement")
  @Allowed({Role.GENERAL_MANAGER})
  String agree(@PathVariable UUID id, Actor actor) {
    cosigning.decide(actor, id, true, clock.instant());
    return "redirect:/staff/proposals";
  }

  @PostMapping("/{id}/refusal")
  @Allowed({Role.GENERAL_MANAGER})
  String refuse(@PathVariable UUID id, Actor actor) {
    cosigning.decide(actor, id, false, clock.instant());
    return "redirect:/staff/proposals";
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
