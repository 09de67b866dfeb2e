package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that happened to a call.
///
/// @param id the telephone system's name for this event: told twice, it counts once
/// @param call the telephone system's name for the call
/// @param number of the caller, digits and perhaps a leading `+`; empty where it is not shown
record CallEvent(
    String id, String call, What what, String number, @Nullable String line, Instant at) {

  enum What {
    RINGING,
    ANSWERED,
    ABANDONED,
    ENDED
  }

  /// An event as a telephone system sends it.
  ///
  /// @param event `ringing`, `answered`, `abandoned` or `ended`
  /// @param at with an offset, such as `2026-11-23T01:36:00Z`
  record Body(
      @Nullable String id,
      @Nullable String call,
      @Nullable String event,
      @Nullable String number,
      @Nullable String line,
      @Nullable String at) {

    /// @throws io.jinzhi.web.Invalid naming every field that is wrong
    CallEvent checked(Instant now) {
      Checks checks = new Checks();
      String own = checks.required("id", id, 100);
      String of = checks.required("call", call, 100);
      What happened =
          checks.one("event", event == null ? null : event.toUpperCase(Locale.ROOT), What.class);
      String digits = number == null ? "" : number.replaceAll("[\\s()-]", "");
      checks.that(digits.matches("\\+?\\d{0,24}"), "number", Phrase.of("只能是数字", "Digits only"));
      String which = checks.optional("line", line, 40);
      String time = checks.required("at", at, 40);
      Instant when = now;
      try {
        when = time.isEmpty() ? now : OffsetDateTime.parse(time).toInstant();
      } catch (DateTimeException e) {
        checks.that(
            false, "at", Phrase.of("请写成 2026-11-23T01:36:00Z", "Write 2026-11-23T01:36:00Z"));
      }
      checks.that(
          !when.isAfter(now.plusSeconds(600)) && !when.isBefore(now.minusSeconds(7 * 86_400)),
          "at",
          Phrase.of("时间离现在太远", "Too far from now"));
      checks.done();
      return new CallEvent(own, of, Objects.requireNonNull(happened), digits, which, when);
    }
  }
}
