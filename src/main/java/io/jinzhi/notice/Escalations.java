package io.jinzhi.notice;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.commitment.CommitmentsNearlyDue;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A promise not kept in time goes one desk up, once; one nearly due is told to its holder.
@Component
class Escalations {
  private static final Phrase BROKEN =
      Phrase.of("{0}：{1}，已过时限（{2}）", "{0}: {1}, limit passed ({2})");
  private static final Phrase ESCALATED =
      Phrase.of(
          "{0}：{3}未按时完成“{1}”，请接手督办（{2}）",
          "{0}: {3} did not keep \"{1}\" in time, please take over ({2})");
  private static final Phrase NEAR = Phrase.of("{0}：{1}，时限将到（{2}）", "{0}: {1}, limit near ({2})");

  private final Notices notices;
  private final Handbook handbook;

  Escalations(Notices notices, Handbook handbook) {
    this.notices = notices;
    this.handbook = handbook;
  }

  @EventListener
  void on(CommitmentsBroken event) {
    Map<EstateId, List<Notice>> told = new HashMap<>();
    for (Commitment each : event.commitments()) {
      List<Notice> notices = told.computeIfAbsent(each.estate(), any -> new ArrayList<>());
      notices.add(notice(each, each.holder(), Notice.Kind.BROKEN, BROKEN, event.found()));
      Desk superior = each.holder().superior();
      if (superior != null) {
        notices.add(notice(each, superior, Notice.Kind.ESCALATED, ESCALATED, event.found()));
      }
    }
    told.forEach(notices::tell);
  }

  @EventListener
  void on(CommitmentsNearlyDue event) {
    Map<EstateId, List<Notice>> told = new HashMap<>();
    for (Commitment each : event.commitments()) {
      told.computeIfAbsent(each.estate(), any -> new ArrayList<>())
          .add(notice(each, each.holder(), Notice.Kind.NEARLY_DUE, NEAR, event.found()));
    }
    told.forEach(notices::tell);
  }

  private Notice notice(Commitment each, Desk desk, Notice.Kind kind, Phrase words, Instant now) {
    var clause = handbook.text(each.clause());
    Phrase holder = each.holder().role().label();
    Phrase text =
        Phrase.of(
            words
                .with(
                    each.subject().number(),
                    clause.title().zh(),
                    "手册 p" + clause.page(),
                    holder.zh())
                .zh(),
            words
                .with(
                    each.subject().number(),
                    clause.title().en(),
                    "handbook p" + clause.page(),
                    holder.en())
                .en());
    return new Notice(
        desk,
        kind,
        each.id().value(),
        each.clause(),
        each.subject().number(),
        "/promises/" + each.id().value(),
        text,
        now);
  }
}
