package io.jinzhi.emergency;

import io.jinzhi.estate.Estates;
import io.jinzhi.paper.EmergencyReportPaper;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of this module, filled in.
@Component
class EmergencyPapers {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
  private static final List<String> HEADS =
      List.of(
          "单号 No.",
          "类别 Kind",
          "级别 Level",
          "地点 Place",
          "情况 Words",
          "发生 At",
          "报警人 By",
          "结束 Over",
          "状态 State",
          "复盘 Reviewed");

  private final EmergencyFile file;
  private final EmergencyLog events;
  private final Reports reports;
  private final EmergencyList list;
  private final Estates estates;

  EmergencyPapers(
      EmergencyFile file,
      EmergencyLog events,
      Reports reports,
      EmergencyList list,
      Estates estates) {
    this.file = file;
    this.events = events;
    this.reports = reports;
    this.list = list;
    this.estates = estates;
  }

  /// What is known already, for whoever writes the report.
  Report draft(Emergency e) {
    ZoneId zone = estates.estate(e.estate()).zone();
    List<EmergencyLog.Line> lines = events.of(e.estate(), e.id());
    return new Report(
        e.words(),
        "",
        told(e, lines, zone, true),
        last(e, lines, EmergencyEvent.Counted.class),
        (last(e, lines, EmergencyEvent.LossNoted.class)
                + "\n"
                + last(e, lines, EmergencyEvent.InsurerTold.class))
            .strip(),
        last(e, lines, EmergencyEvent.Ended.class),
        "",
        new Report.Signed("", e.happenedAt()),
        null,
        null);
  }

  private static String last(
      Emergency e, List<EmergencyLog.Line> lines, Class<? extends EmergencyEvent> kind) {
    return lines.reversed().stream()
        .filter(each -> kind.isInstance(each.event()))
        .map(each -> EmergencyWords.of(e.kind(), each.event()).zh())
        .findFirst()
        .orElse("");
  }

  private static String told(
      Emergency e, List<EmergencyLog.Line> lines, ZoneId zone, boolean measures) {
    return lines.stream()
        .filter(each -> measures ? measure(each.event()) : reportedUp(each.event()))
        .map(
            each ->
                TIME.format(each.happened().atZone(zone))
                    + " "
                    + each.by()
                    + "："
                    + EmergencyWords.of(e.kind(), each.event()).zh())
        .collect(Collectors.joining("\n"));
  }

  private static boolean measure(EmergencyEvent event) {
    return event instanceof EmergencyEvent.StepDone
        || event instanceof EmergencyEvent.Noted
        || event instanceof EmergencyEvent.ResidentsTold;
  }

  private static boolean reportedUp(EmergencyEvent event) {
    return event instanceof EmergencyEvent.ReportedUp
        || event instanceof EmergencyEvent.Classified
        || event instanceof EmergencyEvent.CommandPassed;
  }

  private static boolean outside(EmergencyEvent event) {
    return event instanceof EmergencyEvent.Called || event instanceof EmergencyEvent.Arrived;
  }

  EmergencyReportPaper report(Actor actor, String key) {
    Emergency e = file.find(actor, key);
    Report report =
        reports.find(e.estate(), e.id()).orElseThrow(() -> new Missing("report of " + key));
    ZoneId zone = estates.estate(e.estate()).zone();
    List<EmergencyLog.Line> lines = events.of(e.estate(), e.id());
    Instant end = e.stage().endedAt();
    return new EmergencyReportPaper(
        e.number(),
        e.drill(),
        e.kind().label().zh(),
        e.level() == null ? "" : e.level().label().zh(),
        e.spot().words(),
        MINUTE.format(e.happenedAt().atZone(zone)) + " " + e.raisedBy(),
        end == null ? "" : MINUTE.format(end.atZone(zone)),
        told(e, lines, zone, false),
        report.course(),
        report.cause(),
        report.measures(),
        report.people(),
        report.damage(),
        lines.stream()
            .filter(each -> outside(each.event()))
            .map(
                each ->
                    TIME.format(each.happened().atZone(zone))
                        + " "
                        + EmergencyWords.of(e.kind(), each.event()).zh())
            .collect(Collectors.joining("；")),
        report.result(),
        report.followUp(),
        signed(report.department()),
        signed(report.director()),
        signed(report.general()));
  }

  private static @Nullable SignaturePaper signed(Report.@Nullable Signed by) {
    return by == null ? null : new SignaturePaper.Signed(by.name(), by.at(), "本人登录签名");
  }

  /// The whole period; drills only where they are asked for.
  byte[] register(Actor actor, EmergencyList.Show show, LocalDate from, LocalDate to) {
    ZoneId zone = estates.estate(actor.estate()).zone();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jinzhi", "1.0")) {
      Worksheet sheet = book.newWorksheet("紧急事件");
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.value(0, column, HEADS.get(column));
        sheet.width(column, 20);
      }
      sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int row = 1;
      for (int page = 0; ; page++) {
        List<EmergencyList.Row> rows =
            list.page(actor, new EmergencyList.Filter(show, null, null, from, to, page));
        for (EmergencyList.Row each : rows.stream().limit(EmergencyList.PAGE).toList()) {
          int column = 0;
          for (String cell : cells(each, zone)) {
            sheet.value(row, column++, plain(cell));
          }
          row++;
        }
        if (rows.size() <= EmergencyList.PAGE) {
          break;
        }
      }
      // Whose copy it is stays with it.
      sheet.value(row + 1, 0, "导出人 Exported by " + actor.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> cells(EmergencyList.Row row, ZoneId zone) {
    return List.of(
        row.number(),
        row.kind().label().zh(),
        row.level() == null ? "" : row.level().label().zh(),
        row.place(),
        row.words(),
        MINUTE.format(row.happenedAt().atZone(zone)),
        row.raisedBy(),
        row.endedAt() == null ? "" : MINUTE.format(row.endedAt().atZone(zone)),
        row.stageLabel().zh(),
        row.reviewedAt() == null ? "" : MINUTE.format(row.reviewedAt().atZone(zone)));
  }

  /// A text that a spreadsheet would compute is made a text.
  private static String plain(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
