package io.jinzhi.staff;

import io.jinzhi.staff.FactorRows.Factor;
import io.jinzhi.web.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One's own second factors, as the pages show them.
@Component
class FactorView {
  private final FactorRows rows;
  private final FactorStanding standing;
  private final Codes codes;
  private final SecondFactor factor;
  private final Signing signing;
  private final FactorRenewalView renewals;

  FactorView(
      FactorRows rows,
      FactorStanding standing,
      Codes codes,
      SecondFactor factor,
      Signing signing,
      FactorRenewalView renewals) {
    this.rows = rows;
    this.standing = standing;
    this.codes = codes;
    this.factor = factor;
    this.signing = signing;
    this.renewals = renewals;
  }

  FactorScreens.Page page(Seat seat) {
    List<Factor> opening = standing.inForce(seat.account());
    Factor code = rows.code(seat.account()).orElse(null);
    return new FactorScreens.Page(
        !opening.isEmpty(),
        code == null ? null : code.inForceAt(),
        code == null ? null : code.lastUsedAt(),
        offer(seat),
        factor.fresh(),
        signing.needed(),
        renewals.of(seat.actor()),
        passkeys(seat));
  }

  private List<FactorScreens.Passkey> passkeys(Seat seat) {
    return rows.of(seat.account()).stream()
        .filter(each -> each.kind().equals(FactorRows.PASSKEY))
        .map(
            each ->
                new FactorScreens.Passkey(
                    each.id(), each.label(), each.inForceAt(), each.lastUsedAt()))
        .toList();
  }

  private FactorScreens.@Nullable Offer offer(Seat seat) {
    Factor offered = rows.offer(seat.account()).orElse(null);
    if (offered == null) {
      return null;
    }
    byte[] secret = codes.secret(offered);
    return new FactorScreens.Offer(
        QrCode.data(Totp.address(secret, seat.username())), spaced(Totp.base32(secret)));
  }

  private static String spaced(String secret) {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  FactorScreens.Hint hint(Seat seat) {
    List<Factor> opening = standing.inForce(seat.account());
    Factor code = rows.code(seat.account()).orElse(null);
    boolean shown = standing.practice() && code != null;
    return new FactorScreens.Hint(
        !opening.isEmpty(),
        shown,
        shown && code != null ? codes.current(code) : null,
        opening.stream().anyMatch(each -> each.kind().equals(FactorRows.PASSKEY)));
  }

  FactorJson json(Seat seat) {
    FactorScreens.Page page = page(seat);
    FactorScreens.Offer offer = page.offer();
    return new FactorJson(
        page.enrolled(),
        page.since(),
        page.fresh(),
        offer == null ? null : offer.secret().replace(" ", ""));
  }
}
