package io.jinzhi.staff;

import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// One's own second factor.
@Controller
@Allowed(everyone = true)
class FactorPages {
  private static final String PAGE = "/account/second-factor";
  private static final String API = "/api/v1" + PAGE;

  /// @param code of the present authenticator
  /// @param signature the password, of whoever has none
  record Proof(@Nullable String code, @Nullable String signature) {}

  private final FactorView view;
  private final Enrolment enrolment;
  private final SecondFactor factor;

  FactorPages(FactorView view, Enrolment enrolment, SecondFactor factor) {
    this.view = view;
    this.enrolment = enrolment;
    this.factor = factor;
  }

  @GetMapping(PAGE)
  String show(Seat seat, Model model) {
    model.addAttribute("factor", view.page(seat));
    return "staff/second-factor";
  }

  @GetMapping(API)
  @ResponseBody
  FactorJson json(Seat seat) {
    return view.json(seat);
  }

  /// Beside each field that asks for a code.
  @GetMapping(PAGE + "/hint")
  String hint(Seat seat, Model model) {
    model.addAttribute("hint", view.hint(seat));
    return "staff/factor-hint";
  }

  @PostMapping({PAGE + "/offers", API + "/offers"})
  Outcome<FactorJson> offer(@Sent Proof proof, Seat seat) {
    enrolment.offer(seat, proof.code(), proof.signature());
    return outcome(seat);
  }

  @PostMapping({PAGE + "/enrolments", API + "/enrolments"})
  Outcome<FactorJson> enrol(@Sent Proof proof, Seat seat) {
    enrolment.enrol(seat, proof.code() == null ? "" : proof.code());
    return outcome(seat);
  }

  /// Good for ten minutes, wherever it is asked for.
  @PostMapping({PAGE + "/confirmations", API + "/confirmations"})
  Outcome<FactorJson> confirm(@Sent Proof proof, Seat seat) {
    factor.confirm(seat.actor(), proof.code());
    return outcome(seat);
  }

  private Outcome<FactorJson> outcome(Seat seat) {
    return new Outcome<>(PAGE, () -> view.json(seat));
  }
}
