package io.jinzhi.consultation;

import io.jinzhi.archive.Entry;
import io.jinzhi.archive.FileId;
import io.jinzhi.archive.Shelf;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The two levels decide: one registers (ARC-28), the next approves with an opinion, or refuses
/// with the reason (ARC-21).
@Service
public class Deciding {
  private static final int MOST_COPIES = 20;
  private static final int MOST_MINUTES = 30;

  private final ConsultationFile file;
  private final Mandates mandates;
  private final Shelf shelf;
  private final Handbook handbook;

  Deciding(ConsultationFile file, Mandates mandates, Shelf shelf, Handbook handbook) {
    this.file = file;
    this.mandates = mandates;
    this.shelf = shelf;
    this.handbook = handbook;
  }

  /// @param onPaper who consented on paper and when, where the owner did not do so here
  @Transactional
  public void register(
      Actor actor, String number, @Nullable String onPaper, Signature signature, Instant now) {
    ConsultationDesk.signedBy(actor, signature);
    Consultation held = file.hold(actor, number, now);
    Hand hand = hand(actor, held, held.levels().first(), now);
    file.take(held, actor, now, it -> it.register(hand, onPaper));
  }

  /// @param opinion its pages are in the file, its last moment is at most a few days ahead
  @Transactional
  public void approve(
      Actor actor, String number, Opinion opinion, Signature signature, Instant now) {
    ConsultationDesk.signedBy(actor, signature);
    Consultation held = file.hold(actor, number, now);
    Hand hand = hand(actor, held, held.levels().second(), now);
    file.take(
        held,
        actor,
        now,
        it -> {
          Decision decision = it.approve(hand, opinion);
          if (decision instanceof Decision.Taken) {
            sensible(it, opinion, now);
          }
          return decision;
        });
  }

  @Transactional
  public void refuse(Actor actor, String number, String reason, Signature signature, Instant now) {
    ConsultationDesk.signedBy(actor, signature);
    Consultation held = file.hold(actor, number, now);
    Office office = held.deciding();
    Hand hand = hand(actor, held, office == null ? held.levels().first() : office, now);
    file.take(held, actor, now, it -> it.refuse(hand, reason));
  }

  private Hand hand(Actor actor, Consultation it, Office office, Instant now) {
    return mandates
        .hand(actor, office, now)
        .orElseThrow(
            () ->
                (it.involves(Set.of(actor.staff())) ? Refusal.SAME_PERSON : Refusal.NOT_YOUR_OFFICE)
                    .asProblem());
  }

  private void sensible(Consultation it, Opinion opinion, Instant now) {
    Checks checks = new Checks();
    var rule = handbook.rule(it.estate(), Clause.ARC_21, now);
    int last =
        shelf.contents(it.estate(), new FileId(it.file().id())).stream()
            .filter(each -> each.from() > 0)
            .mapToInt(Entry::to)
            .max()
            .orElse(0);
    checks.that(
        opinion.pages().last() <= last,
        "pages",
        Phrase.of("这份档案只有 {0} 页", "This file has only {0} pages").with(last));
    checks.that(
        opinion.copies() >= 0 && opinion.copies() <= MOST_COPIES,
        "copies",
        Phrase.of("最多 {0} 份", "At most {0}").with(MOST_COPIES));
    checks.that(
        opinion.copies() == 0 || it.wish().use() == Use.COPY,
        "copies",
        Phrase.of("没有申请复印", "No copies were asked for"));
    int minutes = Math.min(MOST_MINUTES, rule.number("archive.reading.minutes"));
    checks.that(
        opinion.minutes() >= 1 && opinion.minutes() <= minutes,
        "minutes",
        Phrase.of("1 到 {0} 分钟", "1 to {0} minutes").with(minutes));
    int days = rule.number("archive.grant.days");
    checks.that(
        opinion.until().isAfter(now) && !opinion.until().isAfter(now.plus(Duration.ofDays(days))),
        "until",
        Phrase.of("从现在起 {0} 天以内", "Within {0} days from now").with(days));
    checks.done();
  }
}
