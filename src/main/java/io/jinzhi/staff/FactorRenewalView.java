package io.jinzhi.staff;

import io.jinzhi.staff.FactorRenewal.Signed;
import io.jinzhi.staff.FactorScreens.Renewal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Second factors that wait for two leaders, as a page and programs are shown them.
@Component
class FactorRenewalView {
  private static final int MOST = 100;

  private final FactorRenewals renewals;
  private final StaffRoll roll;
  private final Signing signing;

  FactorRenewalView(FactorRenewals renewals, StaffRoll roll, Signing signing) {
    this.renewals = renewals;
    this.roll = roll;
    this.signing = signing;
  }

  boolean signature() {
    return signing.needed();
  }

  /// One's own that waits, null when none does.
  FactorScreens.@Nullable Waits of(Actor actor) {
    return renewals
        .waitingFor(actor.estate(), actor.staff())
        .map(
            each ->
                new FactorScreens.Waits(
                    each.why().equals("PASSWORD"),
                    name(actor, each.resetBy()),
                    each.resetAt(),
                    each.number(),
                    signer(actor, each.first())))
        .orElse(null);
  }

  List<Renewal> rows(Actor actor) {
    return renewals.latest(actor.estate(), MOST).stream().map(each -> row(actor, each)).toList();
  }

  private Renewal row(Actor actor, FactorRenewal each) {
    var no = FactorSigning.no(each, actor);
    var whose = roll.member(actor.estate(), each.staff());
    return new Renewal(
        each.id(),
        whose.name(),
        whose.role().label(),
        each.why().equals("PASSWORD"),
        name(actor, each.resetBy()),
        each.resetAt(),
        each.factor() != null,
        signer(actor, each.first()),
        signer(actor, each.second()),
        no == null ? null : no.reason());
  }

  private @Nullable String signer(Actor actor, @Nullable Signed signed) {
    return signed == null ? null : name(actor, signed.by());
  }

  private String name(Actor actor, StaffId id) {
    return roll.member(actor.estate(), id).name();
  }
}
