package io.jinzhi.consultation;

import static io.jinzhi.consultation.ConsultationStep.*;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which steps somebody may take now. Each is tried on the request itself, so the page cannot offer
/// what the use case refuses.
@Component
public class Steps {
  private static final UUID NOWHERE = new UUID(0, 0);
  private final Mandates mandates;
  private final OwnFiles own;

  Steps(Mandates mandates, OwnFiles own) {
    this.mandates = mandates;
    this.own = own;
  }

  /// A step for this actor: open, or closed with the reason.
  public record Choice(ConsultationStep step, @Nullable Phrase whyNot) {
    public boolean open() {
      return whyNot == null;
    }
  }

  List<Choice> of(Consultation it, Actor actor, Instant now) {
    List<Choice> choices = new ArrayList<>();
    if (it.stage() == Stage.SUGGESTED && actor.is(Role.CS_MANAGER)) {
      add(choices, ADOPT, it.adopt(actor, now));
    }
    if (it.standing().consent() == Consent.WANTED
        && it.stage() == Stage.ASKED
        && actor.is(Role.RESIDENT)
        && own.owns(actor, it.file().id())) {
      add(choices, CONSENT, it.consent(true, "-", now));
    }
    deciding(it, actor, now, choices);
    reading(it, actor, now, choices);
    if (it.asker().by().equals(actor.staff())
        && (it.stage().undecided() || it.stage() == Stage.APPROVED)) {
      add(choices, WITHDRAW, it.withdraw());
    }
    return choices;
  }

  private void deciding(Consultation it, Actor actor, Instant now, List<Choice> choices) {
    Office office = it.deciding();
    if (office == null || !Sight.mayDecide(actor.role())) {
      return;
    }
    mandates
        .hand(actor, office, now)
        .ifPresent(
            hand -> {
              if (it.stage() == Stage.ASKED) {
                add(choices, REGISTER, it.register(hand, "-"));
              } else if (it.stage() == Stage.REGISTERED) {
                Opinion any = new Opinion("-", new PageSet(List.of(1)), 0, now, 1);
                add(choices, APPROVE, it.approve(hand, any));
              }
              add(choices, REFUSE, it.refuse(hand, "-"));
            });
  }

  private void reading(Consultation it, Actor actor, Instant now, List<Choice> choices) {
    boolean keeper = actor.is(Role.ARCHIVE_KEEPER);
    boolean reader = it.asker().by().equals(actor.staff());
    boolean out = it.stage() == Stage.RELEASED || it.stage() == Stage.READING;
    if (keeper && it.stage() == Stage.APPROVED) {
      add(choices, RELEASE, it.visit().release(actor.staff(), actor.name(), now));
    }
    if (reader && it.stage() == Stage.RELEASED) {
      StaffId beside = actor.is(Role.RESIDENT) ? null : new StaffId(NOWHERE);
      add(choices, OPEN, it.visit().open(NOWHERE, beside, "-", now));
    }
    if (keeper && out && it.visit().opinion().copies() > 0) {
      add(choices, COPY, it.visit().copy(it.visit().opinion().pages(), now));
    }
    Room room = it.standing().room();
    boolean beside = room != null && actor.staff().equals(room.companion());
    if (out && (keeper || reader || beside)) {
      add(choices, CLOSE, it.visit().close(Closing.BY_HAND, now));
    }
    if (keeper && it.stage() == Stage.CLOSED) {
      add(choices, RETURN, it.visit().giveBack("-", 0, null, now));
    }
  }

  private static void add(List<Choice> choices, ConsultationStep step, Decision tried) {
    choices.add(
        switch (tried) {
          case Decision.Taken _ -> new Choice(step, null);
          case Decision.No(var reason) -> new Choice(step, reason.words());
        });
  }
}
