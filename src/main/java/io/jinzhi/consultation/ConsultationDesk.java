package io.jinzhi.consultation;

import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.consultation.Consultation.Asker;
import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking for papers of a household's file (ARC-20), up to the decision: [Deciding] has the levels'
/// steps, [ReadingRoom] what follows.
@Service
public class ConsultationDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final ConsultationFile file;
  private final OwnFiles files;
  private final Mandates mandates;
  private final Numbering numbering;

  ConsultationDesk(ConsultationFile file, OwnFiles files, Mandates mandates, Numbering numbering) {
    this.file = file;
    this.files = files;
    this.mandates = mandates;
    this.numbering = numbering;
  }

  @Component
  record Numbering(NumberSeries series, Ids ids, Estates estates) {}

  /// Asks. An ambassador's need goes to the head first; residents ask for their own file only.
  ///
  /// @return the request's number, such as `CY-261123-001`
  /// @throws io.jinzhi.web.Refused `NO_APPROVER` while the board has named nobody
  @Transactional
  public String ask(Actor actor, Asking asking, Instant now) {
    boolean resident = actor.is(Role.RESIDENT);
    HouseholdFile found = resident ? own(actor, asking.file()) : named(actor, asking.file());
    if (!mandates.manned(actor, Levels.above(actor.role()), now)) {
      throw Refusal.NO_APPROVER.asProblem();
    }
    boolean suggested = actor.is(Role.AMBASSADOR);
    Wish wish = wish(actor, asking);
    Consultation it =
        new Consultation(
            actor.estate(),
            numbering.ids().next(),
            number(actor, now),
            new Consultation.HouseFile(
                found.id().value(), found.number(), found.unit(), found.unitCode()),
            new Asker(actor.staff(), actor.name(), actor.role(), now, null, null),
            wish,
            Standing.begin(
                suggested ? Stage.SUGGESTED : Stage.ASKED,
                wish.basis() == Basis.CONSENT ? Consent.WANTED : Consent.NOT_NEEDED),
            1);
    file.begin(
        it,
        suggested
            ? new ConsultationEvent.Suggested(wish.papers(), wish.reason())
            : new ConsultationEvent.Asked(wish.papers(), wish.reason()),
        actor,
        now);
    return it.number();
  }

  private static Wish wish(Actor actor, Asking asking) {
    if (actor.is(Role.RESIDENT)) {
      return new Wish(
          false,
          actor.name(),
          "业主本人",
          "",
          Objects.requireNonNullElse(asking.contact(), ""),
          asking.reason(),
          Basis.OWN,
          asking.papers(),
          asking.use(),
          asking.copies());
    }
    if (asking.basis() == Basis.OWN) {
      throw new Invalid("basis", Phrase.of("业主请用本人账号申请", "Owners ask with their own account"));
    }
    if (asking.visitor() && asking.basis() == Basis.SERVICE) {
      // Giving data to others takes a legal duty or consent (PII-10).
      throw new Invalid(
          "basis",
          Phrase.of("给外单位或他人查阅须依法或经业主同意", "Others see it by law or with the owner's consent only"));
    }
    return new Wish(
        asking.visitor(),
        asking.visitor() ? Objects.requireNonNullElse(asking.reader(), "") : actor.name(),
        asking.visitor()
            ? Objects.requireNonNullElse(asking.identity(), "")
            : actor.role().label().zh(),
        Objects.requireNonNullElse(asking.from(), ""),
        Objects.requireNonNullElse(asking.contact(), ""),
        asking.reason(),
        asking.basis(),
        asking.papers(),
        asking.use(),
        asking.copies());
  }

  private HouseholdFile named(Actor actor, String said) {
    return files.named(actor.estate(), said);
  }

  private HouseholdFile own(Actor actor, String said) {
    return files.of(actor).stream()
        .filter(each -> said.isBlank() || each.number().equals(said.strip()))
        .findFirst()
        .orElseThrow(() -> new Missing("file " + said));
  }

  private String number(Actor actor, Instant now) {
    var day = numbering.estates().estate(actor.estate()).day(now);
    return "CY-%s-%03d"
        .formatted(DAY.format(day), numbering.series().next(actor.estate().value(), "CY", day));
  }

  /// The manager makes an ambassador's need their own request.
  @Transactional
  public void adopt(Actor head, String number, Instant now) {
    file.step(head, number, now, it -> it.adopt(head, now));
  }

  /// The owner agrees that others look into their file, or does not; with their own account.
  @Transactional
  public void consent(
      Actor owner, String number, boolean agreed, Signature signature, Instant now) {
    signedBy(owner, signature);
    file.step(
        owner,
        number,
        now,
        it -> {
          if (!files.owns(owner, it.file().id())) {
            throw new Missing("consultation " + number);
          }
          return it.consent(agreed, signature.name(), now);
        });
  }

  /// Whoever asked takes it back.
  @Transactional
  public void withdraw(Actor actor, String number, Instant now) {
    Consultation held = file.hold(actor, number, now);
    if (!held.asker().by().equals(actor.staff())) {
      throw new Missing("consultation " + number);
    }
    file.take(held, actor, now, Consultation::withdraw);
  }

  static void signedBy(Actor actor, @Nullable Signature signature) {
    if (signature == null || !signature.who().equals(actor.staff())) {
      throw new IllegalArgumentException("signed by somebody else");
    }
  }
}
