package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.FactorRenewal.Signed;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two leaders of different desks sign for somebody's new second factor, each with the number on
/// that person's own screen: so they sign for this enrolment, with the person before them, and not
/// for one that whoever reset the password made in their place.
@Component
class FactorSigning {
  private final FactorRenewals renewals;
  private final FactorRows rows;
  private final Accounts accounts;
  private final Signing signing;
  private final SignInLog log;
  private final HttpServletRequest request;

  FactorSigning(
      FactorRenewals renewals,
      FactorRows rows,
      Accounts accounts,
      Signing signing,
      SignInLog log,
      HttpServletRequest request) {
    this.renewals = renewals;
    this.rows = rows;
    this.accounts = accounts;
    this.signing = signing;
    this.log = log;
    this.request = request;
  }

  /// Why this leader cannot sign, null when they can.
  static @Nullable Refused no(FactorRenewal renewal, Actor actor) {
    Signed first = renewal.first();
    if (renewal.ended() != null) {
      return new Refused("SIGNED", Phrase.of("二人已会签", "Two people have signed"));
    }
    if (renewal.staff().equals(actor.staff())) {
      return new Refused("ONESELF", Phrase.of("不能为自己会签", "Not for oneself"));
    }
    if (renewal.resetBy().equals(actor.staff())) {
      return new Refused("RESET_BY", Phrase.of("重设的人不能会签", "Whoever reset it cannot sign for it"));
    }
    if (!actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)) {
      return new Refused(
          "NOT_A_LEADER",
          Phrase.of(
              "由客服部长、中心主任、总经理中的二人会签",
              "Two of the customer service manager, the director and the general manager sign"));
    }
    if (renewal.factor() == null) {
      return new Refused(
          "NOT_ENROLLED_YET", Phrase.of("本人还没有登记新的第二重验证", "They have not enrolled a new one yet"));
    }
    if (first != null && (first.by().equals(actor.staff()) || first.role() == actor.role())) {
      return new Refused(
          "SAME_DESK", Phrase.of("第二位须是另一岗位的人", "The second is somebody of another desk"));
    }
    return null;
  }

  /// @param number as it stands on the screen of the person concerned
  /// @param password of the leader, as for any signature
  @Transactional
  void sign(Actor actor, UUID id, @Nullable String number, @Nullable String password, Instant now) {
    EstateId estate = actor.estate();
    FactorRenewal renewal =
        renewals.find(estate, id).orElseThrow(() -> new Missing("renewal " + id));
    Refused no = no(renewal, actor);
    if (no == null && renewals.waitingFor(estate, actor.staff()).isPresent()) {
      no =
          new Refused(
              "OWN_WAITS",
              Phrase.of("您自己的第二重验证还在等会签", "Your own second factor waits for signatures"));
    }
    UUID factor = renewal.factor();
    if (no != null || factor == null) {
      throw no == null ? new IllegalStateException() : no;
    }
    if (number == null || !number.replaceAll("\\s", "").equals(renewal.number())) {
      throw new Invalid(
          "number", Phrase.of("与本人屏幕上的核对数不一致", "Not the number on that person's own screen"));
    }
    signing.confirm(actor, password);
    boolean done =
        renewal.first() == null
            ? renewals.first(estate, id, factor, actor, now)
            : renewals.second(estate, id, factor, actor, now);
    if (!done) {
      throw new Refused("SIGNED", Phrase.of("刚有人会签，请刷新", "Somebody signed just now; reload"));
    }
    if (renewal.first() != null) {
      UUID account = accounts.ofStaff(estate, renewal.staff()).orElseThrow().account();
      rows.enforce(account, factor);
      log.write(account, FactorDoor.NAME, "enrolled", Caller.of(request));
    }
  }
}
