package io.jinzhi.dutylog;

import io.jinzhi.paper.DutyLogPaper;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A day of the log, or a shift, on paper.
@Component
class DayPrint {

  private final DutyLog log;
  private final Paper paper;
  private final Printing printing;

  DayPrint(DutyLog log, Paper paper, Printing printing) {
    this.log = log;
    this.paper = paper;
    this.printing = printing;
  }

  ResponseEntity<byte[]> answer(Actor actor, Span span, Instant now) {
    return printing.answer("duty-log-" + span.day() + ".pdf", pdf(actor, span, now));
  }

  byte[] pdf(Actor actor, Span span, Instant now) {
    boolean clear = actor.is(Role.FRONT_DESK, Role.CS_MANAGER);
    List<LogLine> lines =
        log.whole(actor.estate(), span, LogFilter.of(actor, null, null)).stream()
            .map(line -> clear ? line : line.masked())
            .toList();
    Map<EntryId, Integer> serials =
        lines.stream().collect(Collectors.toMap(LogLine::id, LogLine::serial));
    String writers =
        lines.stream()
            .filter(line -> line.by() != null)
            .map(LogLine::byName)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), all -> String.join("、", all)));
    Sheet sheet = printing.sheet(actor.estate(), "ZB-" + span.day(), null, actor.name(), now);
    var form =
        new DutyLogPaper(
            span.day(),
            hours(span),
            writers,
            "",
            lines.stream().map(line -> row(line, serials, sheet)).toList(),
            sealed(lines));
    return paper.print(form, sheet);
  }

  /// Empty for a whole day: left for the pen.
  private static String hours(Span span) {
    String from = span.fromTime().isEmpty() ? "00:00" : span.fromTime();
    String to = span.toTime().isEmpty() ? "24:00" : span.toTime();
    return span.wholeDay()
        ? ""
        : from + " – " + (span.day().equals(span.last()) ? "" : span.last() + " ") + to;
  }

  private static DutyLogPaper.Line row(LogLine line, Map<EntryId, Integer> serials, Sheet sheet) {
    Signature signature = line.signature();
    return new DutyLogPaper.Line(
        line.serial(),
        line.at(),
        line.kind().label().zh(),
        line.subjectNumber(),
        Objects.requireNonNullElse(line.from(), ""),
        line.text().zh(),
        line.corrected(),
        note(line, serials),
        line.byName(),
        signature == null ? "" : signature.name() + " " + sheet.minute(signature.at()));
  }

  private static String note(LogLine line, Map<EntryId, Integer> serials) {
    EntryId wrong = line.corrects();
    if (wrong != null) {
      Integer serial = serials.get(wrong);
      return serial == null ? "更正前日记录" : "更正第 " + serial + " 条";
    }
    return line.corrected() ? "已更正：" + line.corrections().getLast().text().zh() : "";
  }

  private static String sealed(List<LogLine> lines) {
    long sealed = lines.stream().filter(line -> line.seal() != null).count();
    return "本日 %d 条，已封存 %d 条。 %d lines, %d sealed."
        .formatted(lines.size(), sealed, lines.size(), sealed);
  }
}
