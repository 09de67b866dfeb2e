package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.SigningBeside;
import io.jinzhi.staff.StaffRoll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes sure who signs a hand-over: the person at the screen, or the colleague beside them.
@Component
class Relief {
  private final Signing signing;
  private final SigningBeside beside;
  private final StaffRoll staff;

  Relief(Signing signing, SigningBeside beside, StaffRoll staff) {
    this.signing = signing;
    this.beside = beside;
    this.staff = staff;
  }

  record Incoming(Actor actor, Signature signature) {}

  Signature own(Actor actor, @Nullable String password) {
    return signing.confirm(actor, password);
  }

  Incoming of(
      Actor actor,
      @Nullable String incoming,
      @Nullable String password,
      @Nullable String signature) {
    if (incoming == null || incoming.isBlank()) {
      return new Incoming(actor, signing.confirm(actor, signature));
    }
    Signature given =
        beside.confirm(actor, Typed.id("incoming", incoming), password, "incoming", "password");
    return new Incoming(staff.actor(actor.estate(), given.who()), given);
  }
}
