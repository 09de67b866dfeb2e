package io.jinzhi.emergency;

import io.jinzhi.estate.Unit;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;

/// The button: a kind and a place, and nothing else has to be said.
///
/// @param id of the telephone's, so that sending twice raises one
/// @param at when the button was pressed, an instant; none: now
/// @param place as people say it; `unit` will do instead
/// @param source the number of what it came from
record RaiseForm(
    @Nullable String id,
    @Nullable String at,
    @Nullable String kind,
    @Nullable String place,
    @Nullable String unit,
    @Nullable String words,
    @Nullable Boolean drill,
    @Nullable String source) {

  /// @param home the room that was named; null where there is none
  NewEmergency checked(@Nullable Unit home) {
    Checks checks = new Checks();
    EmergencyKind what = checks.one("kind", kind, EmergencyKind.class);
    boolean named = unit != null && !unit.isBlank();
    checks.that(!named || home != null, "unit", Phrase.of("没有这个房号", "There is no such room"));
    String where =
        named ? checks.optional("place", place, 80) : checks.required("place", place, 80);
    String said = checks.optional("words", words, 500);
    String from = checks.optional("source", source, 30);
    checks.that(
        from == null || from.matches("[A-Z]{2,3}-[0-9]{4,6}-[0-9]{3,6}"),
        "source",
        Phrase.of("单号如 TS-261124-001", "A number such as TS-261124-001"));
    var telephones = EmergencyTyped.id(checks, "id", id);
    var pressed = EmergencyTyped.at(checks, "at", at);
    checks.done();
    if (what == null) {
      throw new IllegalStateException("checked");
    }
    return new NewEmergency(
        telephones,
        what,
        new Spot(
            where == null ? "" : where,
            home == null ? null : home.id(),
            home == null ? null : home.code()),
        said == null ? "" : said,
        Boolean.TRUE.equals(drill),
        from,
        pressed);
  }
}
