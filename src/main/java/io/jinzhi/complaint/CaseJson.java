package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as programs read it; instants in UTC, name and contact masked.
record CaseJson(
    String number,
    Grade grade,
    Grade proposed,
    String stage,
    Phrase stageLabel,
    int round,
    Channel channel,
    @Nullable String unit,
    String complainant,
    String contact,
    Instant toldAt,
    Instant acceptedAt,
    String when,
    String where,
    @Nullable String department,
    @Nullable String aboutPerson,
    String course,
    String demand,
    @Nullable Instant wantedBy,
    boolean harmGoingOn,
    boolean closed,
    List<Clock> commitments,
    List<Line> story,
    List<String> steps) {

  record Clock(
      String clause,
      int round,
      String holder,
      Instant due,
      boolean open,
      boolean late,
      Phrase why) {}

  record Line(Instant at, String by, Phrase words) {}

  static CaseJson of(CaseView view, Instant now) {
    CaseView.Facts facts = view.facts();
    Phrase department = facts.departmentName();
    return new CaseJson(
        facts.number(),
        facts.grade(),
        facts.proposed(),
        facts.stage(),
        facts.stageLabel(),
        facts.round(),
        facts.channel(),
        facts.unitCode(),
        facts.complainant(),
        facts.contact(),
        facts.toldAt(),
        facts.acceptedAt(),
        facts.eventTime(),
        facts.eventPlace(),
        department == null ? null : department.zh(),
        facts.aboutPerson(),
        facts.course(),
        facts.demand(),
        facts.wantedBy(),
        facts.harmGoingOn(),
        facts.closed(),
        view.clocks().stream()
            .map(
                each ->
                    new Clock(
                        each.commitment().clause(),
                        each.commitment().round(),
                        each.commitment().holder().role().name(),
                        each.commitment().due(),
                        each.commitment().open(),
                        each.commitment().late(now),
                        each.why()))
            .toList(),
        view.story().stream()
            .map(each -> new Line(each.at(), each.by().zh(), each.words()))
            .toList(),
        view.steps().stream().filter(Step.Choice::open).map(each -> each.step().noun()).toList());
  }
}
