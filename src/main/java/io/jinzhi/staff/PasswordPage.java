package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/account/password")
@Allowed(everyone = true)
class PasswordPage {
  private final Door door;
  private final Passwords passwords;
  private final Accounts accounts;
  private final Endings endings;
  private final Signing signing;

  PasswordPage(
      Door door, Passwords passwords, Accounts accounts, Endings endings, Signing signing) {
    this.door = door;
    this.passwords = passwords;
    this.accounts = accounts;
    this.endings = endings;
    this.signing = signing;
  }

  @GetMapping
  String show(Seat seat, Model model) {
    model.addAttribute("username", seat.username());
    model.addAttribute("mustChoose", seat.mustChoose());
    return "staff/password";
  }

  @PostMapping
  String change(
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      Seat seat,
      HttpServletRequest request) {
    if (!password.equals(again)) {
      throw new Invalid("again", Phrase.of("两次输入不一致", "The two do not match"));
    }
    passwords.check(password, seat.username(), seat.actor().name());
    switch (door.again(seat.account(), seat.username(), current, Caller.of(request))) {
      case Door.Answer.Admitted _ -> {}
      case Door.Answer.Rejected _ ->
          throw new Invalid("current", Phrase.of("当前密码不正确", "Not your present password"));
      case Door.Answer.SlowDown(var time) -> throw Signing.slowDown(time);
    }
    accounts.password(seat.account(), passwords.encode(password), false);
    endings.everywhere(seat.account(), request.getSession().getId());
    signing.confirmed(request.getSession());
    return "redirect:/account";
  }
}
