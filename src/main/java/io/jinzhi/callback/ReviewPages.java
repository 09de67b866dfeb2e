package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the manager and the director do: naming who calls (CBK-17), the review (CBK-24), and the
/// opinion on an unqualified one (CBK-25).
@CallbackController
class ReviewPages {
  private final CallbackDesk desk;
  private final Answering answering;

  ReviewPages(CallbackDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/assignment")
  @Allowed({Role.CS_MANAGER})
  Outcome<CallbackJson> assign(@PathVariable String number, @Sent Caller form, Actor actor) {
    desk.assign(actor, number, form.checked(), answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/audit")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<CallbackJson> audit(@PathVariable String number, @Sent Audit form, Actor actor) {
    Checks checks = new Checks();
    checks.that(
        form.qualified() != null,
        "qualified",
        Phrase.of("请选择合格或不合格", "Say whether it is qualified"));
    String opinion = checks.required("opinion", form.opinion(), 1000);
    checks.done();
    desk.audit(actor, number, Boolean.TRUE.equals(form.qualified()), opinion, answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/direction")
  @Allowed({Role.CENTRE_DIRECTOR})
  Outcome<CallbackJson> direct(@PathVariable String number, @Sent Direction form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("opinion", form.opinion(), 1000);
    checks.done();
    desk.direct(actor, number, words, answering.now());
    return answering.outcome(actor, number);
  }

  /// @param staff the id of a member of staff
  record Caller(@Nullable String staff) {
    StaffId checked() {
      try {
        return new StaffId(UUID.fromString(staff == null ? "" : staff.strip()));
      } catch (IllegalArgumentException e) {
        throw new Invalid("staff", Phrase.of("请选择一位同事", "Choose a colleague"));
      }
    }
  }

  record Audit(@Nullable Boolean qualified, @Nullable String opinion) {}

  record Direction(@Nullable String opinion) {}
}
