package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line from the place, as a telephone sends it, now or when the network is back.
///
/// @param id of the telephone's, so that sending twice writes one line
/// @param at the true time, an instant; none: now
/// @param what `NOTE`, `STEP`, `CALLED`, `ARRIVED`, `PERSON`, `RESIDENTS`, `COUNT`, `LOSS`,
///     `INSURER`, `REPORTED` or `SEEN`
/// @param ref the step, the body from outside, or the person
/// @param text what is said; the state of a person; the claim's number
record EntryLine(
    @Nullable String id,
    @Nullable String at,
    @Nullable String what,
    @Nullable String ref,
    @Nullable String text,
    @Nullable String injured,
    @Nullable String dead,
    @Nullable String missing) {

  enum What {
    NOTE,
    STEP,
    CALLED,
    ARRIVED,
    PERSON,
    RESIDENTS,
    COUNT,
    LOSS,
    INSURER,
    REPORTED,
    SEEN
  }

  record Checked(@Nullable UUID id, @Nullable Instant at, EmergencyEvent.Entry entry) {}

  Checked checked() {
    Checks checks = new Checks();
    What kind = checks.one("what", what, What.class);
    UUID telephones = EmergencyTyped.id(checks, "id", id);
    Instant happened = EmergencyTyped.at(checks, "at", at);
    EmergencyEvent.Entry entry = kind == null ? null : entry(checks, kind);
    checks.done();
    if (entry == null) {
      throw new IllegalStateException("checked");
    }
    return new Checked(telephones, happened, entry);
  }

  private EmergencyEvent.Entry entry(Checks checks, What kind) {
    return switch (kind) {
      case NOTE -> new EmergencyEvent.Noted(checks.required("text", text, 500));
      case STEP -> {
        String code = checks.required("ref", ref, 40);
        checks.that(
            java.util.Arrays.stream(EmergencyKind.values())
                .anyMatch(each -> FirstSteps.of(each, code).isPresent()),
            "ref",
            Phrase.of("没有这一步", "There is no such step"));
        yield new EmergencyEvent.StepDone(code, checks.optional("text", text, 200));
      }
      case CALLED -> new EmergencyEvent.Called(body(checks), checks.optional("text", text, 200));
      case ARRIVED -> new EmergencyEvent.Arrived(body(checks), checks.optional("text", text, 200));
      case REPORTED ->
          new EmergencyEvent.ReportedUp(body(checks), checks.optional("text", text, 200));
      case PERSON -> {
        PersonState state = checks.one("text", text, PersonState.class);
        yield new EmergencyEvent.Marked(
            checks.required("ref", ref, 60), state == null ? "" : state.name());
      }
      case RESIDENTS -> new EmergencyEvent.ResidentsTold(checks.required("text", text, 500));
      case COUNT ->
          new EmergencyEvent.Counted(
              EmergencyTyped.count(checks, "injured", injured),
              EmergencyTyped.count(checks, "dead", dead),
              EmergencyTyped.count(checks, "missing", missing));
      case LOSS -> new EmergencyEvent.LossNoted(checks.required("text", text, 300));
      case INSURER -> new EmergencyEvent.InsurerTold(checks.required("text", text, 60));
      case SEEN -> new EmergencyEvent.Seen();
    };
  }

  private String body(Checks checks) {
    OutsideBody body = checks.one("ref", ref, OutsideBody.class);
    return body == null ? "" : body.name();
  }
}
