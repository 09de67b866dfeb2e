package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets a colleague sign with their own sign-in: the password once more, unless they gave it within
/// the last ten minutes in this session (`jinzhi.staff.signature-good-for`). A program signs with
/// the token that was issued to its person. Controllers ask; the form shows the field with
/// `@template.staff.sign(screen = screen, needed = …)`, whose name is `signature`.
@Component
public class Signing {
  /// The form's field.
  public static final String FIELD = "signature";

  private static final String CONFIRMED = "jinzhi.confirmed";

  private final Door door;
  private final Seats seats;
  private final HttpServletRequest request;
  private final InstantSource clock;
  private final RealTime realTime;
  private final Duration goodFor;

  Signing(
      Door door,
      Seats seats,
      HttpServletRequest request,
      InstantSource clock,
      RealTime realTime,
      @Value("${jinzhi.staff.signature-good-for:PT10M}") Duration goodFor) {
    this.door = door;
    this.seats = seats;
    this.request = request;
    this.clock = clock;
    this.realTime = realTime;
    this.goodFor = goodFor;
  }

  /// Whether the person of this request has to give the password to sign.
  public boolean needed() {
    SignedIn signedIn = Seats.signedIn();
    boolean program = signedIn != null && signedIn.door().equals(SignedIn.API);
    return !program && !recent(request.getSession(false));
  }

  /// Signs as the person of this request.
  ///
  /// @param password what was typed into the field; null or empty where it was not asked for
  /// @throws Invalid for the field `signature`, when it is needed or wrong
  /// @throws Refused `SLOW_DOWN` after too many wrong ones
  public Signature confirm(Actor actor, @Nullable String password) {
    SignedIn signedIn = Seats.signedIn();
    Seat seat = seats.current().orElse(null);
    if (signedIn == null || seat == null || !seat.actor().staff().equals(actor.staff())) {
      throw new Refused("NOT_YOURS", Phrase.of("只能以本人名义签名", "Only in one's own name"));
    }
    boolean typed = password != null && !password.isEmpty();
    if (signedIn.door().equals(SignedIn.API)) {
      return signature(actor, "TOKEN");
    }
    if (!typed && recent(request.getSession(false))) {
      return signature(actor, "RECENT");
    }
    if (password == null || password.isEmpty()) {
      throw new Invalid(FIELD, Phrase.of("请再输入一次密码以签名", "Enter your password again to sign"));
    }
    return switch (door.again(seat.account(), seat.username(), password, Caller.of(request))) {
      case Door.Answer.Admitted _ -> {
        confirmed(request.getSession());
        yield signature(actor, "PASSWORD");
      }
      case Door.Answer.Rejected _ ->
          throw new Invalid(FIELD, Phrase.of("密码不正确，未签名", "Wrong password; nothing was signed"));
      case Door.Answer.SlowDown(var time) -> throw slowDown(time);
    };
  }

  static Refused slowDown(Duration time) {
    return new Refused(
        "SLOW_DOWN",
        Phrase.of("尝试过于频繁，请 {0} 秒后再试", "Too many attempts, try again in {0} seconds")
            .with(time.toSeconds()));
  }

  private Signature signature(Actor actor, String how) {
    return new Signature(actor.staff(), actor.name(), clock.instant(), how);
  }

  /// The password was right just now.
  void confirmed(HttpSession session) {
    session.setAttribute(CONFIRMED, realTime.now().toEpochMilli());
  }

  private boolean recent(@Nullable HttpSession session) {
    return session != null
        && session.getAttribute(CONFIRMED) instanceof Long at
        && Instant.ofEpochMilli(at).plus(goodFor).isAfter(realTime.now());
  }
}
