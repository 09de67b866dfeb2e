package io.jinzhi.archive;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/// What the controllers share: the file by its number, the time, and how a write is answered.
@Component
class ArchiveAnswers {
  private final Shelf shelf;
  private final Estates estates;
  private final InstantSource clock;

  ArchiveAnswers(Shelf shelf, Estates estates, InstantSource clock) {
    this.shelf = shelf;
    this.estates = estates;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Estate estate(Actor actor) {
    return estates.estate(actor.estate());
  }

  LocalDate today(Actor actor) {
    return estate(actor).day(now());
  }

  HouseholdFile file(Actor actor, String number) {
    return shelf.find(actor.estate(), number).orElseThrow(() -> new Missing("file"));
  }

  Outcome<FileJson> outcome(Actor actor, HouseholdFile file) {
    return new Outcome<>(
        "/archive/files/" + encoded(file.number()),
        () -> FileJson.of(shelf.file(actor.estate(), file.id()), shelf.contents(actor, file.id())));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new Invalid("month", Phrase.of("请写成 2026-11", "Write it as 2026-11"));
    }
  }
}
