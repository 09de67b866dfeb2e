package io.jinzhi.staff;

import io.jinzhi.staff.FactorScreens.Renewal;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Second factors that wait for two leaders.
@Controller
@Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
class FactorRenewalPages {
  static final String PAGE = "/staff/second-factors";
  private static final String API = "/api/v1" + PAGE;

  record Form(@Nullable String number, @Nullable String signature) {}

  private final FactorRenewalView view;
  private final FactorSigning signing;
  private final FactorReset reset;
  private final InstantSource clock;

  FactorRenewalPages(
      FactorRenewalView view, FactorSigning signing, FactorReset reset, InstantSource clock) {
    this.view = view;
    this.signing = signing;
    this.reset = reset;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.ADMIN, Role.AUDITOR})
  String list(Actor actor, Model model) {
    model.addAttribute("rows", view.rows(actor));
    model.addAttribute("signature", view.signature());
    return "staff/second-factors";
  }

  @GetMapping(API)
  @ResponseBody
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.ADMIN, Role.AUDITOR})
  List<Renewal> all(Actor actor) {
    return view.rows(actor);
  }

  @PostMapping({PAGE + "/{id}/signatures", API + "/{id}/signatures"})
  Outcome<List<Renewal>> sign(@PathVariable UUID id, @Sent Form form, Actor actor) {
    signing.sign(actor, id, form.number(), form.signature(), clock.instant());
    return new Outcome<>(PAGE, () -> view.rows(actor));
  }

  /// With the telephone lost.
  @PostMapping({"/staff/{id}/second-factor/closure", "/api/v1/staff/{id}/second-factor/closure"})
  @Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
  Outcome<List<Renewal>> end(@PathVariable UUID id, Actor actor) {
    reset.factor(actor, new StaffId(id), clock.instant());
    return new Outcome<>("/staff/" + id, () -> view.rows(actor));
  }
}
