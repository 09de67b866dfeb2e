package io.jinzhi.consultation;

import static io.jinzhi.consultation.Decision.no;
import static io.jinzhi.consultation.Decision.taken;

import io.jinzhi.commitment.Subject;
import io.jinzhi.consultation.ConsultationEvent.*;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as it stands, and its steps up to the decision. A step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock. What follows the approval
/// is in [Visit].
record Consultation(
    EstateId estate,
    UUID id,
    String number,
    HouseFile file,
    Asker asker,
    Wish wish,
    Standing standing,
    int version) {

  static final String KIND = "CONSULTATION";

  /// The file, as it was called when it was asked for.
  record HouseFile(UUID id, String number, @Nullable UnitId unit, String unitCode) {}

  /// Who asks.
  ///
  /// @param suggestedBy the ambassador who had the need
  record Asker(
      StaffId by,
      String name,
      Role role,
      Instant at,
      @Nullable StaffId suggestedBy,
      @Nullable String suggestedName) {}

  Subject subject() {
    return new Subject(KIND, id, number);
  }

  Stage stage() {
    return standing.stage();
  }

  Levels levels() {
    return Levels.above(asker.role());
  }

  /// Whose turn it is to decide; null when nobody's.
  @Nullable Office deciding() {
    return switch (stage()) {
      case SUGGESTED, ASKED -> levels().first();
      case REGISTERED -> levels().second();
      case APPROVED, RELEASED, READING, CLOSED, RETURNED, REFUSED, LAPSED, WITHDRAWN -> null;
    };
  }

  /// Everybody who has a part in it, and those in whose place they signed.
  Set<StaffId> parties() {
    Set<StaffId> people = new HashSet<>(Set.of(asker.by()));
    Hand first = standing.first();
    Hand second = standing.second();
    Released released = standing.released();
    if (first != null) {
      people.addAll(first.people());
    }
    if (second != null) {
      people.addAll(second.people());
    }
    if (released != null) {
      people.add(released.by());
    }
    return people;
  }

  boolean involves(Set<StaffId> people) {
    return parties().stream().anyMatch(people::contains);
  }

  Visit visit() {
    return new Visit(this);
  }

  /// The head makes an ambassador's need their own request.
  Decision adopt(Actor head, Instant now) {
    if (stage() != Stage.SUGGESTED) {
      return no(Refusal.MOVED_ON);
    }
    var asking = new Asker(head.staff(), head.name(), head.role(), now, asker.by(), asker.name());
    Wish own = wish.visitor() ? wish : wish.readBy(head.name(), head.role().label().zh());
    return taken(
        new Consultation(estate, id, number, file, asking, own, standing.at(Stage.ASKED), version),
        new Adopted(asker.name()));
  }

  /// The owner agrees that others look into the file, or does not.
  Decision consent(boolean agreed, String who, Instant now) {
    return switch (standing.consent()) {
      case NOT_NEEDED -> no(Refusal.NO_CONSENT_NEEDED);
      case GIVEN, DECLINED -> no(Refusal.CONSENT_SAID);
      case WANTED -> {
        if (stage() != Stage.ASKED) {
          yield no(Refusal.DECIDED);
        }
        Standing said = standing.consented(agreed ? Consent.GIVEN : Consent.DECLINED, who, now);
        yield agreed
            ? taken(with(said), new Consented(who))
            : taken(with(said.refused("业主不同意查阅", who, now)), new Refused("业主不同意查阅"));
      }
    };
  }

  /// Registered by the next level above (ARC-28).
  ///
  /// @param onPaper what the owner signed on paper, where the consent was not given here
  Decision register(Hand hand, @Nullable String onPaper) {
    if (stage() != Stage.ASKED) {
      return no(stage() == Stage.SUGGESTED ? Refusal.NOT_ASKED : Refusal.DECIDED);
    }
    if (involves(hand.people())) {
      return no(Refusal.SAME_PERSON);
    }
    Standing ready = standing;
    if (standing.consent() == Consent.WANTED) {
      if (onPaper == null) {
        return no(Refusal.CONSENT_MISSING);
      }
      ready = standing.consented(Consent.GIVEN, onPaper, hand.at());
    }
    return taken(with(ready.registered(hand)), new Registered(hand.label(), onPaper));
  }

  /// Approved by the level above that (ARC-21).
  Decision approve(Hand hand, Opinion opinion) {
    Refusal not = undecided(hand);
    return not != null
        ? no(not)
        : taken(
            with(standing.approved(hand, opinion)),
            new Approved(
                hand.label(),
                opinion.words(),
                opinion.pages().text(),
                opinion.copies(),
                opinion.until(),
                opinion.minutes()));
  }

  private @Nullable Refusal undecided(Hand hand) {
    if (stage() == Stage.SUGGESTED || stage() == Stage.ASKED) {
      return Refusal.NOT_REGISTERED;
    }
    if (stage() != Stage.REGISTERED) {
      return stage() == Stage.LAPSED ? Refusal.EXPIRED : Refusal.DECIDED;
    }
    return involves(hand.people()) ? Refusal.SAME_PERSON : null;
  }

  /// Either level says no, with the reason.
  Decision refuse(Hand hand, String reason) {
    if (!stage().undecided()) {
      return no(stage() == Stage.LAPSED ? Refusal.EXPIRED : Refusal.DECIDED);
    }
    return involves(hand.people())
        ? no(Refusal.SAME_PERSON)
        : taken(with(standing.refused(reason, hand.label(), hand.at())), new Refused(reason));
  }

  Decision withdraw() {
    return stage().undecided() || stage() == Stage.APPROVED
        ? taken(with(standing.at(Stage.WITHDRAWN)), new Withdrawn())
        : no(Refusal.DECIDED);
  }

  Consultation with(Standing next) {
    return new Consultation(estate, id, number, file, asker, wish, next, version);
  }

  Consultation saved() {
    return new Consultation(estate, id, number, file, asker, wish, standing, version + 1);
  }
}
