package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.FactorRows.Factor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody enrols an authenticator of their own: a secret is offered, and a first code shows that
/// it arrived. Whoever has one already confirms themselves with it; the others sign.
@Component
class Enrolment {
  private final FactorRows rows;
  private final Codes codes;
  private final SecondFactor factor;
  private final Signing signing;
  private final FactorBeginning beginning;

  Enrolment(
      FactorRows rows,
      Codes codes,
      SecondFactor factor,
      Signing signing,
      FactorBeginning beginning) {
    this.rows = rows;
    this.codes = codes;
    this.factor = factor;
    this.signing = signing;
    this.beginning = beginning;
  }

  /// Makes sure that it is they: with the factor they have, else with the password.
  void prove(Actor actor, @Nullable String code, @Nullable String signature) {
    if (factor.enrolled(actor.estate(), actor.staff())) {
      factor.confirm(actor, code);
    } else {
      signing.confirm(actor, signature);
    }
  }

  @Transactional
  void offer(Seat seat, @Nullable String code, @Nullable String signature) {
    prove(seat.actor(), code, signature);
    codes.offer(seat.account());
  }

  /// @param code the first one
  /// @throws Invalid for the field `code`
  @Transactional
  void enrol(Seat seat, String code) {
    Factor offered =
        rows.offer(seat.account())
            .orElseThrow(
                () -> new Refused("NO_OFFER", Phrase.of("请先扫描二维码", "Scan the square first")));
    if (!codes.use(offered, code)) {
      throw new Invalid(
          SecondFactor.FIELD,
          Phrase.of("验证码不正确；请核对手机时间", "Wrong code; look at the clock of the telephone"));
    }
    beginning.confirmed(seat, offered.id());
  }
}
