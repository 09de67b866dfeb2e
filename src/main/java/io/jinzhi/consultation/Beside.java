package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.SigningBeside;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The companion confirms on the spot, at the reader's screen, with their own password.
@Component
class Beside {
  private final SigningBeside signing;
  private final StaffRoll staff;

  Beside(SigningBeside signing, StaffRoll staff) {
    this.signing = signing;
    this.staff = staff;
  }

  Signature sign(Actor reader, @Nullable String companion, @Nullable String password) {
    UUID who = ConsultationAnswers.id("companion", companion);
    if (who.equals(reader.staff().value())) {
      throw Refusal.COMPANION_MISSING.asProblem();
    }
    boolean may =
        staff.members(reader.estate()).stream()
            .anyMatch(each -> each.id().value().equals(who) && Companions.may(each));
    if (!may) {
      throw new Invalid(
          "companion", Phrase.of("由前台或档案保管员陪同", "The front desk or a keeper stands beside"));
    }
    return signing.confirm(reader, who, password, "companion", "password");
  }
}
