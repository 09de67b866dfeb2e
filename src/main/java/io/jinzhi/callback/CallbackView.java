package io.jinzhi.callback;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A callback as its page and its JSON show it: names and numbers masked.
///
/// @param departmentName whose head it is made together with
/// @param moved everybody who lived there then has moved out
/// @param steps what the one who looks may do now
/// @param callers to whom it can be assigned
public record CallbackView(
    Callback callback,
    @Nullable Phrase departmentName,
    boolean moved,
    List<Attempts.Attempt> attempts,
    List<Commitment> promises,
    List<CallbackStep> steps,
    List<Choice> callers) {

  public boolean may(CallbackStep step) {
    return steps.contains(step);
  }

  /// Unit and masked name, as much as is known.
  public String who() {
    return who(callback);
  }

  static String who(Callback callback) {
    var resident = callback.resident();
    String name = resident.name();
    String unit = resident.unitCode() == null ? "" : resident.unitCode();
    return name == null ? unit : (unit + " " + Masked.name(name)).strip();
  }

  /// Unit and masked name, or else what it is about.
  public static String label(Callback callback) {
    String who = who(callback);
    return who.isEmpty() ? callback.title() : who;
  }

  /// Whether there is a page of what was completed.
  public boolean linked() {
    return !callback.source().kind().equals("OTHER_SERVICE");
  }

  /// For whom it waits, when the one who looks has nothing to do; null when it is over.
  public @Nullable Phrase waits() {
    return switch (callback.state()) {
      case DRAWN ->
          Phrase.of("等{0}领表。", "Waits for: {0} to sign for the form.")
              .with(callback.caller().label());
      case COLLECTED, MADE ->
          Phrase.of("表在{0}手里。", "{0} holds the form.")
              .with(callback.collected() == null ? "" : callback.collected().name());
      case RETURNED ->
          Phrase.of("等{0}审核。", "Waits for: {0} to review it.").with(callback.auditor().label());
      case UNQUALIFIED ->
          callback.direction() == null
              ? Phrase.of("等中心主任批示。", "Waits for the director's opinion.")
              : null;
      case QUALIFIED, REPLACED, UNREACHABLE, WITHDRAWN -> null;
    };
  }

  public String contact() {
    String contact = callback.resident().contact();
    return contact == null ? "" : Masked.numbers(contact);
  }

  public String spokenTo() {
    CallbackRecord outcome = callback.outcome();
    return outcome == null || outcome.spokenTo().isEmpty() ? "" : Masked.name(outcome.spokenTo());
  }

  /// Who called, one or two.
  public String madeBy() {
    Callback.Signed made = callback.made();
    Callback.Signed second = callback.countersigned();
    return (made == null ? "" : made.by()) + (second == null ? "" : "、" + second.by());
  }

  public boolean late(Instant now) {
    return callback.state().open() && now.isAfter(callback.due());
  }
}
