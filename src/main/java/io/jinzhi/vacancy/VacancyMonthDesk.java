package io.jinzhi.vacancy;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.MonthlyDuty;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The manager reports the movement of the month before by the 5th (VAC-02), with area and days for
/// those who bill (VAC-12).
@Component
public class VacancyMonthDesk extends MonthlyDuty {
  private final VacancyMonths months;
  private final Vacancies vacancies;
  private final Commitments commitments;
  private final Handbook handbook;

  VacancyMonthDesk(
      VacancyMonths months,
      Vacancies vacancies,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.months = months;
    this.vacancies = vacancies;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  /// What a month's report says.
  ///
  /// @param month that it is about
  public record Report(
      YearMonth month,
      List<VacancyMonths.Movement> movement,
      List<VacancyMonths.Standing> standing,
      @Nullable Instant reportedAt,
      @Nullable String reportedBy) {

    public BigDecimal area() {
      return standing.stream()
          .map(VacancyMonths.Standing::area)
          .filter(Objects::nonNull)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int days() {
      return standing.stream().mapToInt(VacancyMonths.Standing::days).sum();
    }
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return months.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    VacancyMonths.Month made = months.open(estate.id(), month);
    if (!vacancies.any(estate.id())) {
      return;
    }
    var rule = handbook.rule(estate.id(), Clause.VAC_02, now);
    Instant start = month.atDay(1).atStartOfDay(estate.zone()).toInstant();
    commitments.promise(
        estate.id(),
        subject(made),
        List.of(
            new Promise(
                rule,
                Desk.of(Role.CS_MANAGER),
                1,
                start,
                new Deadlines(estate.zone()).monthly(month, rule.number("vacancy.report.day")))));
  }

  /// The report of a month goes out in the month after it.
  ///
  /// @param month that it is about
  public void report(Actor actor, YearMonth month, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          VacancyMonths.Month found = months.open(actor.estate(), month.plusMonths(1));
          if (!months.report(actor.estate(), found.id(), actor.name(), now)) {
            throw VacancyRefusal.REPORTED.asProblem();
          }
          commitments.keep(
              actor.estate(),
              subject(found),
              Clause.VAC_02,
              Phrase.of("已上报", "Reported"),
              actor,
              now);
        });
  }

  public Report find(Actor actor, YearMonth month, Instant now) {
    YearMonth current = YearMonth.from(now.atZone(estates.estate(actor.estate()).zone()));
    if (month.isAfter(current) || month.isBefore(current.minusYears(10))) {
      throw new Missing("month " + month);
    }
    var made = months.find(actor.estate(), month.plusMonths(1));
    return new Report(
        month,
        months.movement(actor.estate(), month),
        months.standing(actor.estate(), month),
        made.map(VacancyMonths.Month::reportedAt).orElse(null),
        made.map(VacancyMonths.Month::by).orElse(null));
  }

  /// The months that can be read, the newest first, and when each was reported.
  ///
  /// @param month that it is about
  public record Line(YearMonth month, @Nullable Instant reportedAt, @Nullable String by) {}

  public List<Line> all(Actor actor) {
    return months.all(actor.estate()).stream()
        .map(each -> new Line(each.month().minusMonths(1), each.reportedAt(), each.by()))
        .toList();
  }

  private static Subject subject(VacancyMonths.Month month) {
    return new Subject(
        VacancySubject.VACANCY_MONTH.subject(),
        month.id(),
        VacancySubject.VACANCY_MONTH.letters() + "-" + month.month().minusMonths(1));
  }
}
