package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Whom to ring, and the centre's own numbers.
@Controller
@Allowed.Staff
class PhonePages {
  private final PhoneBook phones;

  PhonePages(PhoneBook phones) {
    this.phones = phones;
  }

  /// @param body such as `LIFT_FIRM`
  record Own(@Nullable String body, @Nullable String name, @Nullable String phone) {}

  @GetMapping("/emergencies/phones")
  String index(Actor actor, Model model) {
    model.addAttribute("rows", all(actor));
    model.addAttribute("changes", actor.is(Role.CENTRE_DIRECTOR, Role.CS_MANAGER));
    return "emergency/phones";
  }

  @GetMapping("/api/v1/emergencies/phones")
  @ResponseBody
  List<PhoneLine> list(Actor actor) {
    return all(actor);
  }

  @PostMapping({"/emergencies/phones", "/api/v1/emergencies/phones"})
  @Allowed({Role.CENTRE_DIRECTOR, Role.CS_MANAGER})
  Outcome<List<PhoneLine>> set(@Sent Own form, Actor actor) {
    Checks checks = new Checks();
    OutsideBody body = checks.one("body", form.body(), OutsideBody.class);
    checks.that(
        body == null || body.phone() == null,
        "body",
        Phrase.of("这个号码各地都一样", "That number is the same everywhere"));
    String name = checks.required("name", form.name(), 60);
    String phone = checks.required("phone", form.phone(), 30);
    checks.that(
        phone.isEmpty() || phone.matches("[+0-9 -]{3,30}"),
        "phone",
        Phrase.of("请填电话号码", "A telephone number"));
    checks.done();
    if (body == null) {
      throw new IllegalStateException("checked");
    }
    phones.set(actor.estate(), new PhoneLine(body, name, phone));
    return new Outcome<>("/emergencies/phones", () -> all(actor));
  }

  private List<PhoneLine> all(Actor actor) {
    return List.copyOf(phones.of(actor.estate()).values());
  }
}
