package io.jinzhi.reception;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The console's form, sent.
@Controller
@RequestMapping("/reception/complaints")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class IntakePages {
  private final Intake intake;
  private final InstantSource clock;

  IntakePages(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /// @param only register without sending the form to a department
  @PostMapping
  String register(
      ComplaintForm form,
      @RequestParam @Nullable String caller,
      @RequestParam(defaultValue = "false") boolean only,
      Actor actor) {
    return "redirect:/complaints/" + intake.register(actor, form, caller, !only, clock.instant());
  }

  @PostMapping("/{number}/reports")
  String join(
      @PathVariable String number,
      ComplaintForm form,
      @RequestParam @Nullable String caller,
      Actor actor) {
    intake.join(actor, number, form, caller, clock.instant());
    return "redirect:/complaints/" + number;
  }
}
