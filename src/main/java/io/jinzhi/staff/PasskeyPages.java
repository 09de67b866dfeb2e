package io.jinzhi.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// One's own passkeys, as a browser makes and asks them. A program has no use for them.
@Controller
@RequestMapping("/account/second-factor")
@Allowed(everyone = true)
class PasskeyPages {
  private final Passkeys passkeys;
  private final Enrolment enrolment;
  private final PasskeyUse use;
  private final FactorBeginning beginning;

  PasskeyPages(Passkeys passkeys, Enrolment enrolment, PasskeyUse use, FactorBeginning beginning) {
    this.passkeys = passkeys;
    this.enrolment = enrolment;
    this.use = use;
    this.beginning = beginning;
  }

  @PostMapping(path = "/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String creation(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String signature,
      Seat seat) {
    enrolment.prove(seat.actor(), code, signature);
    return passkeys.creation();
  }

  @PostMapping("/passkeys")
  @Transactional
  public String register(@RequestParam String credential, HttpServletRequest request, Seat seat) {
    String label = Caller.spoken(Caller.of(request).agent());
    beginning.confirmed(seat, passkeys.register(credential, label));
    return "redirect:/account/second-factor";
  }

  @PostMapping("/passkeys/{id}/closure")
  String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, Seat seat) {
    use.end(seat, id, code);
    return "redirect:/account/second-factor";
  }

  @PostMapping(path = "/assertions/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String challenge() {
    return passkeys.challenge();
  }

  @PostMapping(path = "/assertions", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String answer(@RequestParam String credential, Seat seat) {
    use.answer(seat, credential);
    return "{}";
  }
}
