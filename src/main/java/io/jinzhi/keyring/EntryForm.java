package io.jinzhi.keyring;

import io.jinzhi.estate.Unit;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An emergency entry as it is taken down: a leader and two who bear witness (KEY-14).
///
/// @param key the code of the key that was used; none where the door was opened otherwise
/// @param witness from the police or the residents' committee, or why nobody could come
/// @param ownerCalledAt `HH:mm` of today; none: now
/// @param enteredAt `HH:mm` of today; none: now
record EntryForm(
    @Nullable String kind,
    @Nullable String unit,
    @Nullable String key,
    @Nullable String danger,
    @Nullable String leader,
    @Nullable String first,
    @Nullable String firstAs,
    @Nullable String second,
    @Nullable String secondAs,
    @Nullable String witness,
    @Nullable String ownerCalled,
    @Nullable String ownerCalledAt,
    @Nullable String enteredAt) {

  EntryDesk.NewEntry checked(@Nullable Unit home, Instant now, ZoneId zone) {
    Checks checks = new Checks();
    Entry.Danger what = checks.one("kind", kind, Entry.Danger.class);
    checks.that(home != null, "unit", Phrase.of("没有这个房号", "There is no such room"));
    String code = checks.optional("key", key, 20);
    String why = checks.required("danger", danger, 300);
    String leads = checks.required("leader", leader, 60);
    String one = checks.required("first", first, 60);
    String two = checks.required("second", second, 60);
    String oneAs = checks.required("firstAs", firstAs, 60);
    String twoAs = checks.required("secondAs", secondAs, 60);
    checks.that(
        !one.equals(two) || one.isEmpty(),
        "second",
        Phrase.of("见证人要两个人", "Two different witnesses"));
    checks.that(
        one.isEmpty() || !(one.equals(leads) || two.equals(leads)),
        "leader",
        Phrase.of("带班人之外还要两人", "Two others besides the leader"));
    String outside = checks.required("witness", witness, 200);
    String called = checks.required("ownerCalled", ownerCalled, 300);
    Instant calledAt = Typed.time(checks, "ownerCalledAt", ownerCalledAt, now, zone);
    Instant at = Typed.time(checks, "enteredAt", enteredAt, now, zone);
    checks.that(at == null || !at.isAfter(now), "enteredAt", Phrase.of("时间还没到", "Still to come"));
    checks.done();
    if (what == null || home == null) {
      throw new IllegalStateException("checked");
    }
    return new EntryDesk.NewEntry(
        what,
        home,
        code == null ? null : code.toUpperCase(Locale.ROOT),
        why,
        leads,
        List.of(new Entry.Person(one, oneAs), new Entry.Person(two, twoAs)),
        outside,
        calledAt == null ? now : calledAt,
        called,
        at == null ? now : at);
  }

  /// How it ended.
  ///
  /// @param leftAt `HH:mm` of today; none: now
  record Leaving(
      @Nullable String leftAt,
      @Nullable String done,
      @Nullable String items,
      @Nullable String film,
      @Nullable String secured) {

    Entry.Left checked(Instant now, ZoneId zone) {
      Checks checks = new Checks();
      Instant at = Typed.time(checks, "leftAt", leftAt, now, zone);
      var left =
          new Entry.Left(
              at == null ? now : at,
              checks.required("done", done, 500),
              checks.required("items", items, 500),
              checks.required("film", film, 200),
              checks.required("secured", secured, 200));
      checks.done();
      return left;
    }
  }
}
