package io.jinzhi.dutylog;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The running record of the service centre (值班日志). Lines are added inside the caller's
/// transaction and are never changed afterwards; a mistake is put right by another line.
@Service
public class DutyLog {

  static final int LONGEST = 4_000;
  static final int PAGE = 50;

  private final Entries entries;
  private final Estates estates;
  private final Ids ids;

  DutyLog(Entries entries, Estates estates, Ids ids) {
    this.entries = entries;
    this.estates = estates;
    this.ids = ids;
  }

  /// Adds a line: one insert, in the caller's transaction if there is one.
  public EntryId write(EstateId estate, Entry entry) {
    EntryId id = new EntryId(ids.next());
    entries.add(estate, List.of(new Entries.Row(id, entry, day(estate, entry.at()), null)));
    return id;
  }

  /// Adds lines in one round trip, in the order given.
  @Transactional
  public List<EntryId> writeAll(EstateId estate, List<Entry> several) {
    List<Entries.Row> rows = new ArrayList<>(several.size());
    for (Entry entry : several) {
      rows.add(new Entries.Row(new EntryId(ids.next()), entry, day(estate, entry.at()), null));
    }
    entries.add(estate, rows);
    return rows.stream().map(Entries.Row::id).toList();
  }

  /// Puts a line right by a new one, which is shown beside it. The line itself stays (DUT-14).
  ///
  /// @throws Missing if there is no such line in the estate
  public EntryId correct(Actor actor, EntryId wrong, Phrase right, Instant now) {
    LogLine line = entries.find(actor.estate(), wrong).orElseThrow(() -> new Missing("log line"));
    check(right.zh());
    Entry entry = Entry.by(actor, now, line.kind(), right);
    if (line.subjectKind() != null && line.subjectNumber() != null) {
      entry = entry.about(line.subjectKind(), line.subjectNumber());
    }
    EntryId id = new EntryId(ids.next());
    entries.add(
        actor.estate(), List.of(new Entries.Row(id, entry, day(actor.estate(), now), wrong)));
    return id;
  }

  /// A line that somebody writes by hand.
  ///
  /// @throws Invalid if there is no text, or more than 4,000 characters
  public EntryId note(Actor actor, Kind kind, @Nullable String from, String text, Instant now) {
    check(text);
    String whom = from == null || from.isBlank() ? null : from.strip();
    Phrase words = Phrase.of(text.strip(), text.strip());
    return write(actor.estate(), Entry.by(actor, now, kind, words).from(whom));
  }

  /// A page of a day, in the order in which things happened, corrections beside their lines.
  ///
  /// @param page from 1
  @Transactional(readOnly = true)
  public LogPage read(EstateId estate, LocalDate day, LogFilter filter, int page) {
    return read(estate, Span.of(day), filter, page);
  }

  /// The same from one day to another.
  @Transactional(readOnly = true)
  public LogPage read(EstateId estate, Span span, LogFilter filter, int page) {
    int total = entries.count(estate, span, filter);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    var lines = entries.days(estate, span, filter, PAGE, (shown - 1) * PAGE);
    return new LogPage(span.day(), entries.withCorrections(estate, lines), shown, pages, total);
  }

  /// All lines of a day, for the printed page.
  @Transactional(readOnly = true)
  public List<LogLine> whole(EstateId estate, LocalDate day, LogFilter filter) {
    return whole(estate, Span.of(day), filter);
  }

  /// All lines from one day, or hour, to another.
  @Transactional(readOnly = true)
  public List<LogLine> whole(EstateId estate, Span span, LogFilter filter) {
    return entries.withCorrections(
        estate, entries.days(estate, span, filter, Integer.MAX_VALUE, 0));
  }

  /// What the log says about a subject, oldest first.
  @Transactional(readOnly = true)
  public List<LogLine> forSubject(EstateId estate, String number) {
    return entries.withCorrections(estate, entries.about(estate, number));
  }

  /// What somebody wrote, or what was written for what they did, from one instant to another.
  @Transactional(readOnly = true)
  public List<LogLine> writtenBy(EstateId estate, StaffId staff, Instant from, Instant to) {
    return entries.writtenBy(estate, staff, from, to);
  }

  /// The page on which a moment falls, in the estate's zone.
  public LocalDate day(EstateId estate, Instant at) {
    return estates.estate(estate).day(at);
  }

  private static void check(String text) {
    if (text.isBlank()) {
      throw new Invalid("text", Phrase.of("请填写内容", "Write what happened"));
    }
    if (text.length() > LONGEST) {
      throw new Invalid("text", Phrase.of("最多 4,000 字", "No more than 4,000 characters"));
    }
    if (text.indexOf(0) >= 0) {
      throw new Invalid("text", Phrase.of("含有无法保存的字符", "Holds a character that cannot be kept"));
    }
  }
}
