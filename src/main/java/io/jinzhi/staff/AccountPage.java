package io.jinzhi.staff;

import io.jinzhi.language.Lang;
import io.jinzhi.web.Missing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: where it is open, and who knocked.
@Controller
@RequestMapping("/account")
@Allowed(everyone = true)
class AccountPage {
  private final Visits visits;
  private final Tokens tokens;
  private final SignInLog log;
  private final Accounts accounts;
  private final Endings endings;

  AccountPage(Visits visits, Tokens tokens, SignInLog log, Accounts accounts, Endings endings) {
    this.visits = visits;
    this.tokens = tokens;
    this.log = log;
    this.accounts = accounts;
    this.endings = endings;
  }

  @GetMapping
  String show(Seat seat, HttpServletRequest request, Model model) {
    var account =
        new StaffScreens.Account(
            seat.actor().name(),
            seat.username(),
            seat.actor().role().label(),
            visits.of(seat.account(), request.getSession().getId()),
            tokens.of(seat.account()),
            log.latest(seat.account(), 20));
    model.addAttribute("account", account);
    return "staff/account";
  }

  @PostMapping("/language")
  String language(
      @RequestParam Lang lang,
      Seat seat,
      HttpServletRequest request,
      HttpServletResponse response) {
    accounts.lang(seat.account(), lang);
    endings.changed();
    response.addCookie(Visits.language(lang, request.isSecure()));
    return "redirect:/account";
  }

  @PostMapping("/sessions/{id}/closure")
  String end(@PathVariable String id, Seat seat) {
    visits.end(seat.account(), id);
    return "redirect:/account";
  }

  /// Sign out everywhere, here too.
  @PostMapping("/sign-outs")
  String endAll(Seat seat) {
    endings.everywhere(seat.account(), "");
    return "redirect:/sign-in";
  }

  @PostMapping("/tokens/{id}/revocation")
  String revoke(@PathVariable String id, Seat seat) {
    if (!tokens.revoke(seat.account(), id)) {
      throw new Missing("token " + id);
    }
    return "redirect:/account";
  }
}
