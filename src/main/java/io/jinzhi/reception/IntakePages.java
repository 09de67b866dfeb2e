package io.jinzhi.reception;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.contact.ContactForm;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The console's form, sent.
@Controller
@RequestMapping("/reception")
@Allowed.CustomerService
class IntakePages {
  private final Intake intake;
  private final InstantSource clock;

  IntakePages(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/contacts")
  String record(ContactForm form, @RequestParam Map<String, String> sent, Actor actor) {
    Intake.Recorded recorded =
        intake.record(actor, form, slip(sent), WorkForm.Fields.of(sent), clock.instant());
    String order = recorded.order();
    return order == null
        ? "redirect:/contacts/" + recorded.number()
        : "redirect:/work-orders/" + order;
  }

  /// @param only register without sending the form to a department
  @PostMapping("/complaints")
  String register(
      ComplaintForm form,
      @RequestParam(defaultValue = "false") boolean only,
      @RequestParam Map<String, String> sent,
      Actor actor) {
    String number = intake.register(actor, form, slip(sent), !only, clock.instant());
    return "redirect:/complaints/" + number;
  }

  @PostMapping("/complaints/{number}/reports")
  String join(
      @PathVariable String number,
      ComplaintForm form,
      @RequestParam Map<String, String> sent,
      Actor actor) {
    intake.join(actor, number, form, slip(sent), clock.instant());
    return "redirect:/complaints/" + number;
  }

  private static Intake.Slip slip(Map<String, String> sent) {
    Typed typed = new Typed(sent);
    UUID draft = typed.draft();
    return new Intake.Slip(
        sent.get("caller"), sent.get("complainant"), sent.get("contact"), sent.get("call"), draft);
  }
}
