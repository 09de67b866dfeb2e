package io.jinzhi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/sign-in")
class SignInPage {
  private final Door door;
  private final Visits visits;
  private final Seats seats;
  private final Signing signing;
  private final Accounts accounts;
  private final boolean practice;

  SignInPage(
      Door door,
      Visits visits,
      Seats seats,
      Signing signing,
      Accounts accounts,
      Environment environment) {
    this.door = door;
    this.visits = visits;
    this.seats = seats;
    this.signing = signing;
    this.accounts = accounts;
    practice = environment.acceptsProfiles(Profiles.of("practice"));
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String from, Model model) {
    return page(model, from, "", null);
  }

  @PostMapping
  @Nullable String enter(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var answer = door.knock(username, password, Caller.of(request), SignedIn.PAGE);
    return switch (answer) {
      case Door.Answer.Admitted(var account) -> {
        visits.begin(account, request, response);
        signing.confirmed(request.getSession());
        seats
            .of(account)
            .map(Seat::lang)
            .ifPresent(lang -> response.addCookie(Visits.language(lang, request.isSecure())));
        yield "redirect:" + Visits.local(from);
      }
      case Door.Answer.Rejected _, Door.Answer.SlowDown _ -> {
        response.setStatus(answer instanceof Door.Answer.SlowDown ? 429 : 401);
        yield page(model, from, username, answer);
      }
    };
  }

  private String page(Model model, String from, String username, Door.@Nullable Answer answer) {
    boolean slow = answer instanceof Door.Answer.SlowDown;
    long wait = answer instanceof Door.Answer.SlowDown(var time) ? time.toSeconds() : 0;
    model.addAttribute("from", from);
    model.addAttribute("username", username);
    model.addAttribute("wrong", answer != null && !slow);
    model.addAttribute("wait", wait);
    model.addAttribute("accounts", practice ? accounts.listed(60) : List.of());
    return "staff/sign-in";
  }
}
