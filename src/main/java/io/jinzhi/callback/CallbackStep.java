package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps of the form. The page asks the same function as the use case, so it offers nothing
/// that would be refused.
public enum CallbackStep {
  /// CBK-18.
  COLLECT("collection", "领表签名", "Sign for the form"),
  /// CBK-16, CBK-19 to CBK-21.
  RECORD("record", "填写回访", "Fill in the form"),
  /// CBK-14.
  COUNTERSIGN("countersignature", "会签", "Sign, too"),
  /// CBK-23.
  RETURN("return", "签名交回", "Sign and return"),
  /// CBK-24.
  AUDIT("audit", "审核", "Review"),
  /// CBK-25.
  DIRECT("direction", "主任批示", "Director's opinion"),
  /// T-19.
  TRY("attempts", "记一次未联系上", "Note a try in vain"),
  /// CBK-17.
  ASSIGN("assignment", "指派回访人", "Assign a caller");

  private final String noun;
  private final Phrase label;

  CallbackStep(String noun, String zh, String en) {
    this.noun = noun;
    this.label = Phrase.of(zh, en);
  }

  public String noun() {
    return noun;
  }

  public Phrase label() {
    return label;
  }

  /// What this actor may do now.
  static List<CallbackStep> open(Callback callback, Actor actor, Instant now) {
    return Arrays.stream(values())
        .filter(each -> each.refusal(callback, actor, now) == null)
        .toList();
  }

  /// @throws Refused with the reason when it may not be done
  void check(Callback callback, Actor actor, Instant now) {
    Refused refusal = refusal(callback, actor, now);
    if (refusal != null) {
      throw refusal;
    }
  }

  @Nullable Refused refusal(Callback callback, Actor actor, Instant now) {
    return switch (this) {
      case COLLECT -> collect(callback, actor, now);
      case TRY, RECORD -> make(callback, actor, now);
      case COUNTERSIGN -> countersign(callback, actor);
      case RETURN -> giveBack(callback, actor);
      case AUDIT -> audit(callback, actor);
      case DIRECT -> direct(callback, actor);
      case ASSIGN -> assign(callback, actor);
    };
  }

  private static @Nullable Refused collect(Callback callback, Actor actor, Instant now) {
    boolean takesOver =
        actor.is(Role.CS_MANAGER) && now.isAfter(callback.due()) && !holds(callback, actor);
    if (takesOver
        && (callback.state() == CallbackState.DRAWN
            || callback.state() == CallbackState.COLLECTED)) {
      return null;
    }
    Callback.Collected held = callback.collected();
    if (held != null && callback.state().open()) {
      return new Refused(
          "ALREADY_COLLECTED",
          Phrase.of("{0} 已经领了这张表", "{0} has already signed for this form").with(held.name()));
    }
    if (callback.state() != CallbackState.DRAWN) {
      return over(callback);
    }
    Callback.Person assigned = callback.assigned();
    if (assigned != null && !assigned.id().equals(actor.staff())) {
      return new Refused(
          "ASSIGNED_TO_ANOTHER",
          Phrase.of("已指派 {0} 回访", "It is assigned to {0}").with(assigned.name()));
    }
    boolean mine =
        assigned != null || callback.holders().stream().anyMatch(each -> each.seats(actor));
    return mine ? null : notYours();
  }

  private static @Nullable Refused make(Callback callback, Actor actor, Instant now) {
    if (callback.state() == CallbackState.DRAWN) {
      return new Refused("FORM_NOT_COLLECTED", Phrase.of("先领表签名再回访", "Sign for the form first"));
    }
    if (callback.state() == CallbackState.MADE || callback.state().done()) {
      return new Refused("ALREADY_MADE", Phrase.of("已经回访过了", "It has been made already"));
    }
    if (callback.state() != CallbackState.COLLECTED) {
      return over(callback);
    }
    if (!holds(callback, actor)) {
      return heldBy(callback);
    }
    return now.isBefore(callback.opens())
        ? new Refused(
            "TOO_EARLY",
            Phrase.of(
                "回访期还没开始，太早回访看不出效果",
                "Its window has not opened yet: too early to judge the effect"))
        : null;
  }

  private static @Nullable Refused countersign(Callback callback, Actor actor) {
    Callback.Collected held = callback.collected();
    if (!callback.needsTwo() || held == null) {
      return new Refused("NOT_JOINT", Phrase.of("这次回访不需要会签", "One signature is enough here"));
    }
    if (callback.state() != CallbackState.MADE) {
      return new Refused("NOT_MADE", Phrase.of("还没有回访，或已交回", "Not made yet, or back already"));
    }
    if (callback.countersigned() != null) {
      return new Refused("ALREADY_SIGNED", Phrase.of("已经会签", "It has been signed already"));
    }
    boolean other =
        callback.holders().stream()
            .anyMatch(each -> each.role() != held.role() && each.seats(actor));
    return other ? null : notYours();
  }

  private static @Nullable Refused giveBack(Callback callback, Actor actor) {
    if (callback.state() != CallbackState.MADE) {
      return callback.state().open()
          ? new Refused("NOT_MADE", Phrase.of("还没有回访", "It has not been made yet"))
          : over(callback);
    }
    if (!holds(callback, actor)) {
      return heldBy(callback);
    }
    return callback.needsTwo() && callback.countersigned() == null
        ? new Refused(
            "SECOND_SIGNATURE_MISSING",
            Phrase.of("联合回访要两人签名，还差一人", "A joint callback needs both signatures"))
        : null;
  }

  private static @Nullable Refused audit(Callback callback, Actor actor) {
    if (callback.state() != CallbackState.RETURNED) {
      return callback.audit() != null
          ? new Refused("ALREADY_AUDITED", Phrase.of("已经审核", "It has been reviewed already"))
          : new Refused("NOT_RETURNED", Phrase.of("回访表还没有交回", "The form is not back yet"));
    }
    return actor.role() == callback.auditor() ? null : notYours();
  }

  private static @Nullable Refused direct(Callback callback, Actor actor) {
    if (callback.state() != CallbackState.UNQUALIFIED || callback.direction() != null) {
      return new Refused("NOTHING_TO_DIRECT", Phrase.of("不需要批示", "Nothing waits for an opinion"));
    }
    return actor.is(Role.CENTRE_DIRECTOR) ? null : notYours();
  }

  private static @Nullable Refused assign(Callback callback, Actor actor) {
    boolean may =
        callback.state() == CallbackState.DRAWN || callback.state() == CallbackState.COLLECTED;
    return !may ? over(callback) : actor.is(Role.CS_MANAGER) ? null : notYours();
  }

  private static boolean holds(Callback callback, Actor actor) {
    Callback.Collected held = callback.collected();
    return held != null && held.by().equals(actor.staff());
  }

  private static Refused heldBy(Callback callback) {
    Callback.Collected held = callback.collected();
    return new Refused(
        "HELD_BY_ANOTHER",
        Phrase.of("表在 {0} 手里", "{0} holds the form").with(held == null ? "" : held.name()));
  }

  private static Refused over(Callback callback) {
    return new Refused(
        "NOT_OPEN", Phrase.of("这次回访{0}", "This callback: {0}").with(callback.state().label()));
  }

  private static Refused notYours() {
    return new Refused("NOT_YOURS", Phrase.of("不归你办", "Not yours to do"));
  }
}
