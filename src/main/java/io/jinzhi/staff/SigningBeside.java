package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets a second colleague sign on the spot, at the screen of the one who is signed in: with their
/// own password each time. Their session, if they have one, is not touched.
@Component
public class SigningBeside {
  private final Door door;
  private final Accounts accounts;
  private final StaffRoll roll;
  private final HttpServletRequest request;
  private final InstantSource clock;

  SigningBeside(
      Door door,
      Accounts accounts,
      StaffRoll roll,
      HttpServletRequest request,
      InstantSource clock) {
    this.door = door;
    this.accounts = accounts;
    this.roll = roll;
    this.request = request;
    this.clock = clock;
  }

  /// @param who a colleague of the actor's estate
  /// @param whoField the field in which they were chosen
  /// @param passwordField the field with their password
  /// @throws Invalid when the password is not theirs, or they have no account
  /// @throws io.jinzhi.web.Refused `SLOW_DOWN` after too many wrong ones
  public Signature confirm(
      Actor actor,
      @Nullable UUID who,
      @Nullable String password,
      String whoField,
      String passwordField) {
    StaffMember colleague =
        roll.members(actor.estate()).stream()
            .filter(each -> each.active() && each.id().value().equals(who))
            .findFirst()
            .orElseThrow(() -> new Invalid(whoField, Phrase.of("请选择同事", "Choose a colleague")));
    if (password == null || password.isEmpty()) {
      throw new Invalid(passwordField, Phrase.of("请输入本人的登录密码", "Enter your own password"));
    }
    var account =
        accounts
            .ofStaff(actor.estate(), colleague.id())
            .orElseThrow(() -> new Invalid(whoField, Phrase.of("此人没有账号", "They have no account")));
    return switch (door.again(
        account.account(), account.username(), password, Caller.of(request))) {
      case Door.Answer.Admitted _ ->
          new Signature(colleague.id(), colleague.name(), clock.instant(), "PASSWORD");
      case Door.Answer.Rejected _ ->
          throw new Invalid(
              passwordField, Phrase.of("密码不正确，未签名", "Wrong password; nothing was signed"));
      case Door.Answer.SlowDown(var time) -> throw Signing.slowDown(time);
    };
  }
}
