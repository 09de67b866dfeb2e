package io.jinzhi.complaint;

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
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The duties that come round each month: statistics to the director (CMP-04, CMP-33), opinion
/// forms collated (CMP-46), all forms to the company office, which signs for them (CMP-34).
@Component
public class MonthDesk extends MonthlyDuty {
  static final String KIND = "MONTH";

  private final Months months;
  private final Commitments commitments;
  private final Handbook handbook;

  MonthDesk(
      Months months,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.months = months;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return months.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    Months.Month opened = months.open(estate.id(), month);
    Deadlines rules = new Deadlines(estate.zone());
    Instant start = month.atDay(1).atStartOfDay(estate.zone()).toInstant();
    List<Promise> promises = new ArrayList<>();
    promises.add(
        promise(
            estate,
            Clause.CMP_33,
            "complaint.statistics.day",
            Role.CS_MANAGER,
            rules,
            month,
            start,
            now));
    promises.add(
        promise(
            estate,
            Clause.CMP_34,
            "complaint.forms.day",
            Role.CS_MANAGER,
            rules,
            month,
            start,
            now));
    promises.add(
        promise(
            estate,
            Clause.CMP_46,
            "complaint.collation.day",
            Role.FRONT_DESK,
            rules,
            month,
            start,
            now));
    commitments.promise(estate.id(), subject(opened), promises);
  }

  private Promise promise(
      Estate estate,
      Clause clause,
      String day,
      Role holder,
      Deadlines rules,
      YearMonth month,
      Instant start,
      Instant now) {
    var rule = handbook.rule(estate.id(), clause, now);
    return new Promise(rule, Desk.of(holder), 1, start, rules.monthly(month, rule.number(day)));
  }

  /// The manager's statistics and analysis go to the director (CMP-33).
  public void submit(Actor actor, YearMonth month, String analysis, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          Months.Month found = find(actor.estate(), month);
          once(months.submit(actor.estate(), found.id(), analysis, actor.name(), now));
          keep(actor, found, Clause.CMP_33, Phrase.of("统计分析已报中心主任", "Sent to the director"), now);
        });
  }

  /// The opinion forms of the month are collated (CMP-46).
  public void collate(Actor actor, YearMonth month, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          Months.Month found = find(actor.estate(), month);
          once(months.collate(actor.estate(), found.id(), actor.name(), now));
          keep(actor, found, Clause.CMP_46, Phrase.of("用户意见受理表已汇总", "Opinion forms collated"), now);
        });
  }

  /// The forms go to the office; the promise is kept when the office signs for them (CMP-34, T-14).
  public void handOver(Actor actor, YearMonth month, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          Months.Month found = find(actor.estate(), month);
          int forms = closed(actor.estate(), month).size();
          once(months.handOver(actor.estate(), found.id(), forms, actor.name(), now));
        });
  }

  /// The office signs for the forms.
  ///
  /// @throws Refused before they were handed over
  public void receive(Actor actor, YearMonth month, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          Months.Month found = find(actor.estate(), month);
          if (found.handedOver() == null) {
            throw new Refused(
                "NOT_HANDED_OVER", Phrase.of("客服部还没有移交", "Nothing was handed over yet"));
          }
          once(months.receive(actor.estate(), found.id(), actor.name(), now));
          keep(actor, found, Clause.CMP_34, Phrase.of("公司办公室已签收", "Signed for by the office"), now);
        });
  }

  Months.Month find(EstateId estate, YearMonth month) {
    return months.find(estate, month).orElseThrow(() -> new Missing("month " + month));
  }

  MonthView view(EstateId estate, YearMonth month) {
    return MonthView.of(
        find(estate, month),
        there(estate, month.minusMonths(1)),
        there(estate, month.plusMonths(1)),
        estates.estate(estate).zone());
  }

  private @Nullable String there(EstateId estate, YearMonth month) {
    return months.find(estate, month).map(each -> month.toString()).orElse(null);
  }

  List<MonthView.Count> counts(EstateId estate, YearMonth month) {
    return months.counts(estate, start(estate, month), start(estate, month.plusMonths(1)));
  }

  List<String> closed(EstateId estate, YearMonth month) {
    return months.closed(estate, start(estate, month), start(estate, month.plusMonths(1)));
  }

  Instant start(EstateId estate, YearMonth month) {
    ZoneId zone = estates.estate(estate).zone();
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private void keep(Actor actor, Months.Month month, Clause clause, Phrase how, Instant now) {
    commitments.keep(actor.estate(), subject(month), clause, how, actor, now);
  }

  static Subject subject(Months.Month month) {
    return new Subject(KIND, month.id(), month.month().toString());
  }

  private static void once(boolean done) {
    if (!done) {
      throw new Refused("ALREADY_DONE", Phrase.of("这个月已经办过了", "It has been done for this month"));
    }
  }
}
