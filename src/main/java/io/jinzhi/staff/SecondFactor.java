package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A second proof of who somebody is: the code of their authenticator, or a passkey. It holds for
/// ten minutes of real time (`jinzhi.staff.factor-good-for`) in the session, or with the token, in
/// which it was given. The form shows the field with `@template.staff.factor(screen = screen,
/// needed = …)`; a program sends `code` along with its call.
@Component
public class SecondFactor {
  /// The form's field.
  public static final String FIELD = "code";

  private final FactorStanding standing;
  private final FactorDoor door;
  private final Freshness freshness;
  private final Seats seats;
  private final InstantSource clock;

  SecondFactor(
      FactorStanding standing,
      FactorDoor door,
      Freshness freshness,
      Seats seats,
      InstantSource clock) {
    this.standing = standing;
    this.door = door;
    this.freshness = freshness;
    this.seats = seats;
    this.clock = clock;
  }

  /// Whether this colleague (or resident, under the id that their actor carries) has one that
  // opens.
  public boolean enrolled(EstateId estate, StaffId who) {
    return standing.enrolled(estate, who);
  }

  /// Whether the person of this request gave it within the last ten minutes. False outside a
  // request.
  public boolean fresh() {
    SignedIn who = Seats.signedIn();
    return who != null && freshness.of(who) && !standing.inForce(who.account()).isEmpty();
  }

  /// Whether the form has to ask for it.
  public boolean needed() {
    return !fresh();
  }

  /// Confirms the person of this request.
  ///
  /// @param code what was typed into the field; null or empty where it is fresh
  /// @return with `how` being `CODE`, or `FRESH` where it, or a passkey, was given shortly before
  /// @throws Invalid for the field `code`, when it is needed, wrong or used already
  /// @throws Refused `FACTOR_MISSING` before they enrolled one, `SLOW_DOWN` after too many wrong
  // ones
  public Signature confirm(Actor actor, @Nullable String code) {
    SignedIn who = Seats.signedIn();
    Seat seat = seats.current().orElse(null);
    if (who == null || seat == null || !seat.actor().staff().equals(actor.staff())) {
      throw new Refused("NOT_YOURS", Phrase.of("只能以本人名义确认", "Only in one's own name"));
    }
    if (standing.inForce(who.account()).isEmpty()) {
      if (standing.waits(who.account())) {
        throw waits();
      }
      throw new Refused(
          "FACTOR_MISSING",
          Phrase.of("请先在「我的账号」登记第二重验证", "Enrol a second factor in \"My account\" first"));
    }
    if (code == null || code.isBlank()) {
      if (freshness.of(who)) {
        return signature(actor, "FRESH");
      }
      throw new Invalid(FIELD, Phrase.of("请输入验证码", "Enter the code of your authenticator"));
    }
    return switch (door.knock(who.account(), code)) {
      case FactorDoor.Answer.Right _ -> {
        freshness.begin(who);
        yield signature(actor, "CODE");
      }
      case FactorDoor.Answer.Wrong _ ->
          throw new Invalid(
              FIELD, Phrase.of("验证码不正确，或已用过；请等下一个", "Wrong or used code; wait for the next one"));
      case FactorDoor.Answer.SlowDown(var time) -> throw Signing.slowDown(time);
    };
  }

  static Refused waits() {
    return new Refused(
        "FACTOR_WAITS",
        Phrase.of(
            "密码或第二重验证被重设过，新的须由二人会签后才启用",
            "It was reset; the new one opens after two leaders have signed"));
  }

  /// The person of this request has just shown it in another way.
  void given() {
    SignedIn who = Seats.signedIn();
    if (who != null) {
      freshness.begin(who);
    }
  }

  private Signature signature(Actor actor, String how) {
    return new Signature(actor.staff(), actor.name(), clock.instant(), how);
  }
}
