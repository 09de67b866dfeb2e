package io.jinzhi.callback;

import io.jinzhi.database.Ids;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The month's plan (CBK-03): takes in what is completed, and draws what is missing each time, so
/// that the quota is met whenever the month ends.
@Component
class Plan {
  private final Quotas quotas;
  private final Drawing drawing;
  private final Windows windows;
  private final Handbook handbook;
  private final DutyLog log;
  private final Ids ids;

  Plan(Quotas quotas, Drawing drawing, Windows windows, Handbook handbook, DutyLog log, Ids ids) {
    this.quotas = quotas;
    this.drawing = drawing;
    this.windows = windows;
    this.handbook = handbook;
    this.log = log;
    this.ids = ids;
  }

  private record Month(CallbackKind kind, LocalDate first) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void take(EstateId estate, List<Completed> completed, Instant now) {
    Map<Month, List<Completed>> months =
        completed.stream()
            .collect(
                Collectors.groupingBy(
                    each ->
                        new Month(
                            each.kind(), windows.days(estate).day(each.at()).withDayOfMonth(1))));
    months.forEach((month, all) -> take(estate, month, all, now));
  }

  private void take(EstateId estate, Month month, List<Completed> completed, Instant now) {
    Quota quota = opened(estate, month, now);
    List<Quotas.Item> items = new ArrayList<>();
    int position = quota.issued();
    Map<UUID, Integer> rounds = quotas.rounds(estate, completed);
    for (Completed each : completed) {
      items.add(
          new Quotas.Item(
              ids.next(),
              month.first(),
              ++position,
              rounds.getOrDefault(each.source().id(), 0) + 1,
              each,
              Draw.State.OPEN));
    }
    quotas.add(items);
    quotas.count(estate, quota, items.size(), items.size(), 0);
    add(estate, items, now);
    grow(estate, month.kind(), month.first(), now);
  }

  /// Those that are called back on besides the lot.
  private void add(EstateId estate, List<Quotas.Item> items, Instant now) {
    List<Quotas.Item> bad = items.stream().filter(each -> each.what().bad()).toList();
    drawing.must(estate, bad, Callback.Why.BAD_EVALUATION, now);
    List<Quotas.Item> paired =
        items.stream()
            .filter(each -> each.what().source().phase() == Completed.Phase.END)
            .filter(each -> !each.what().bad() && drawing.drewMiddle(estate, each))
            .toList();
    drawing.must(estate, paired, Callback.Why.PAIRED, now);
  }

  /// Draws what is missing in that month.
  ///
  /// @return the new callbacks
  List<Callback> grow(EstateId estate, CallbackKind kind, LocalDate month, Instant now) {
    Quota quota = quotas.hold(estate, month, kind);
    if (quota.drawn() >= quota.size()) {
      return List.of();
    }
    Collection<Integer> missing =
        Draw.missing(quota.seed(), quota.rate(), quotas.slips(estate, quota));
    return drawing.lot(estate, quota, missing, now);
  }

  private Quota opened(EstateId estate, Month month, Instant now) {
    var rule = handbook.rule(estate, month.kind().rate(), now);
    boolean fresh = quotas.open(estate, month.first(), month.kind(), rule, now);
    Quota quota = quotas.hold(estate, month.first(), month.kind());
    if (fresh) {
      Phrase words =
          Phrase.of(
                  "{0} 回访计划（{1}）开始抽样：比例 {2}%，种子 {3}",
                  "Callback plan {0} ({1}): drawn at {2} %, seed {3}")
              .with(
                  month.first().toString().substring(0, 7),
                  month.kind().label(),
                  quota.rate(),
                  Long.toHexString(quota.seed()));
      log.write(estate, Entry.byProgram(now, Kind.CALLBACK, words));
    }
    return quota;
  }
}
