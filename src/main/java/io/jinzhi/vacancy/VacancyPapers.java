package io.jinzhi.vacancy;

import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.Visits;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.paper.VacancyMovementPaper;
import io.jinzhi.paper.VacancyStatisticsPaper;
import io.jinzhi.paper.VacancyVisitPaper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of this module, filled in.
@Component
class VacancyPapers {
  private final Checklists checklists;
  private final Visits visits;
  private final Findings findings;

  VacancyPapers(Checklists checklists, Visits visits, Findings findings) {
    this.checklists = checklists;
    this.visits = visits;
    this.findings = findings;
  }

  /// 空置房巡查记录 of one look.
  VacancyVisitPaper visit(Vacancy vacancy, VacancyView.Taken taken) {
    Visit visit = taken.visit();
    Checklist list = checklists.of(visit.checklist());
    List<VacancyVisitPaper.Line> lines = new ArrayList<>();
    List<VacancyVisitPaper.Meter> meters = new ArrayList<>();
    for (Answer each : visit.answers()) {
      Checklist.Item item = list.item(each.item()).orElseThrow();
      BigDecimal reading = each.reading();
      if (VacancyChecklists.METERS.contains(each.item()) && reading != null) {
        meters.add(meter(vacancy, visit, item, reading));
      } else {
        lines.add(
            new VacancyVisitPaper.Line(
                item.text().zh(),
                reading == null
                    ? each.verdict().label().zh()
                    : plain(reading) + " " + Objects.requireNonNull(item.reading()).zh(),
                each.note() == null ? "" : each.note()));
      }
    }
    List<VacancyVisitPaper.Found> found =
        findings.of(vacancy.estate(), visit.id()).stream().map(VacancyPapers::found).toList();
    return new VacancyVisitPaper(
        vacancy.unitCode(),
        vacancy.kind().label().zh(),
        vacancy.since(),
        vacancy.reason().label().zh(),
        taken.look().label().zh(),
        visit.started(),
        visit.ended(),
        lines,
        meters,
        found,
        again(vacancy, visit),
        new SignaturePaper.Signed(visit.byName(), visit.ended(), "本人登录签名"),
        visit.secondName() == null ? "" : visit.secondName());
  }

  private VacancyVisitPaper.Meter meter(
      Vacancy vacancy, Visit visit, Checklist.Item item, BigDecimal reading) {
    BigDecimal last =
        visits
            .lastReading(
                vacancy.estate(),
                VacancySubject.VACANCY.subject(),
                vacancy.id(),
                item.code(),
                visit.started())
            .map(Answer::reading)
            .orElse(null);
    return new VacancyVisitPaper.Meter(
        item.text().zh(),
        last == null ? "" : plain(last),
        plain(reading),
        last == null ? "" : plain(reading.subtract(last)));
  }

  /// What was found before and looked at on this visit.
  private List<VacancyVisitPaper.Found> again(Vacancy vacancy, Visit visit) {
    return findings
        .of(vacancy.estate(), VacancySubject.VACANCY.subject(), List.of(vacancy.id()))
        .stream()
        .filter(each -> !visit.id().equals(each.visit()))
        .filter(
            each ->
                each.rechecked() != null
                    && !each.rechecked().at().isBefore(visit.started())
                    && !each.rechecked().at().isAfter(visit.received()))
        .map(
            each ->
                new VacancyVisitPaper.Found(
                    each.number(), each.what(), Objects.requireNonNull(each.rechecked()).words()))
        .toList();
  }

  private static VacancyVisitPaper.Found found(Finding finding) {
    var handed = finding.handed();
    return new VacancyVisitPaper.Found(
        finding.number(),
        finding.what(),
        handed == null ? finding.state().label().zh() : handed.to().number());
  }

  /// 空置房动态表 of a month.
  VacancyMovementPaper movement(VacancyMonthDesk.Report report) {
    return new VacancyMovementPaper(
        report.month(),
        report.movement().stream()
            .map(
                each ->
                    new VacancyMovementPaper.Line(
                        each.kind().label().zh(),
                        each.before(),
                        each.came(),
                        each.went(),
                        each.after()))
            .toList(),
        report.standing().stream()
            .filter(each -> !each.since().isBefore(report.month().atDay(1)) || each.ended() != null)
            .map(
                each ->
                    new VacancyMovementPaper.Move(
                        each.unitCode(),
                        each.kind().label().zh(),
                        each.since().toString(),
                        each.ended() == null ? "" : each.ended().toString()))
            .toList(),
        by(report.reportedBy(), report));
  }

  /// 空置房统计表 of a month: the amount is for whoever bills to enter (VAC-12).
  VacancyStatisticsPaper statistics(VacancyMonthDesk.Report report) {
    return new VacancyStatisticsPaper(
        report.month(),
        report.standing().stream()
            .map(
                each ->
                    new VacancyStatisticsPaper.Line(
                        each.unitCode(),
                        each.kind().label().zh(),
                        each.since().toString(),
                        each.area() == null ? "" : plain(each.area()),
                        each.days(),
                        each.kind().payer().zh()))
            .toList(),
        plain(report.area()),
        report.days(),
        by(report.reportedBy(), report));
  }

  private static @Nullable SignaturePaper by(
      @Nullable String name, VacancyMonthDesk.Report report) {
    return name == null || report.reportedAt() == null
        ? null
        : new SignaturePaper.Signed(name, report.reportedAt(), "本人登录签名");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
