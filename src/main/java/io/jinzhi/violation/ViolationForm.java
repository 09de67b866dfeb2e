package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A violation as it is taken down.
///
/// @param id made by whoever sends it, so that sending twice records once
/// @param rule the rule broken; none: the usual one of the type
/// @param foundAt none: now
/// @param result of the first talk; none: nobody has talked with them yet
/// @param complaint the number of the complaint that it comes from
record ViolationForm(
    @Nullable UUID id,
    @Nullable String type,
    @Nullable String offender,
    @Nullable String unit,
    @Nullable String person,
    @Nullable String place,
    @Nullable String rule,
    @Nullable String what,
    @Nullable Boolean loss,
    @Nullable Boolean danger,
    @Nullable String foundAt,
    @Nullable String how,
    @Nullable String result,
    @Nullable String words,
    @Nullable String until,
    @Nullable String complaint) {

  NewViolation checked(Actor actor, ViolationAnswers answers) {
    Checks checks = new Checks();
    ViolationType kind = checks.one("type", type, ViolationType.class);
    Offender who = checks.one("offender", offender, Offender.class);
    String name = checks.optional("person", person, 60);
    String where = checks.required("place", place, 120);
    String broken = checks.optional("rule", rule, 200);
    String seen = checks.required("what", what, 1000);
    String from = checks.optional("complaint", complaint, 30);
    boolean talked = result != null && !result.isBlank();
    TalkForm talk = new TalkForm(how, result, words, until, null);
    if (talked) {
      talk.check(checks);
    }
    checks.done();
    Instant now = answers.now();
    Instant found = answers.moment(actor, "foundAt", foundAt);
    if (found != null && found.isAfter(now)) {
      throw new Invalid("foundAt", Phrase.of("时间还没到", "Still to come"));
    }
    ViolationType chosen = Objects.requireNonNull(kind);
    return new NewViolation(
        id,
        chosen,
        answers.who(actor, Objects.requireNonNull(who), unit, name),
        where,
        broken == null ? chosen.rule() : broken,
        seen,
        Boolean.TRUE.equals(loss),
        Boolean.TRUE.equals(danger),
        found == null ? now : found,
        talked ? talk.checked(actor, answers, List.of()) : null,
        from);
  }

  /// A talk.
  ///
  /// @param until by when they promised to have put it right
  record TalkForm(
      @Nullable String how,
      @Nullable String result,
      @Nullable String words,
      @Nullable String until,
      @Nullable List<UUID> photoIds) {

    void check(Checks checks) {
      Talk.Result came = checks.one("result", result, Talk.Result.class);
      if (how != null && !how.isBlank()) {
        checks.one("how", how, Talk.How.class);
      }
      checks.required("words", words, 500);
      checks.that(
          came != Talk.Result.PROMISED || (until != null && !until.isBlank()),
          "until",
          Phrase.of("约定什么时候改好", "By when, as they promised"));
    }

    Talk checked(Actor actor, ViolationAnswers answers, List<UUID> photos) {
      Checks checks = new Checks();
      check(checks);
      checks.done();
      Instant by = answers.moment(actor, "until", until);
      if (by != null && !by.isAfter(answers.now())) {
        throw new Invalid("until", Phrase.of("请选择以后的时间", "Choose a time to come"));
      }
      String said = words == null ? "" : words.strip();
      return new Talk(
          how == null || how.isBlank() ? Talk.How.FACE : Talk.How.valueOf(how),
          Talk.Result.valueOf(Objects.requireNonNull(result)),
          said,
          by,
          photos);
    }
  }
}
