package io.jinzhi.reception;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the console says while somebody types: the grade that the answers give, and what may be the
/// same matter.
@Controller
@RequestMapping("/reception")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class AdvicePages {
  private final ComplaintIntake intake;

  AdvicePages(ComplaintIntake intake) {
    this.intake = intake;
  }

  @GetMapping("/proposal")
  String propose(ComplaintForm form, Actor actor, Model model) {
    model.addAttribute("proposal", intake.propose(actor, form));
    model.addAttribute("harm", Boolean.TRUE.equals(form.harm()));
    return "reception/proposal";
  }

  /// A POST because what a resident says belongs into no address.
  @PostMapping("/likely")
  String likely(
      @RequestParam @Nullable String course,
      @RequestParam @Nullable String where,
      @RequestParam(defaultValue = "") String sameMatterAs,
      Actor actor,
      Model model) {
    model.addAttribute("hits", intake.likely(actor, course, where));
    model.addAttribute("same", sameMatterAs);
    return "reception/likely";
  }
}
