package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What follows from a hand-over: the log's line, the promise kept, the manager told of doubts.
@Component
class HandoverKeeping {
  private final Commitments commitments;
  private final DutyLog log;
  private final Notices notices;
  private final Numbers numbers;
  private final ApplicationEventPublisher events;

  HandoverKeeping(
      Commitments commitments,
      DutyLog log,
      Notices notices,
      Numbers numbers,
      ApplicationEventPublisher events) {
    this.commitments = commitments;
    this.log = log;
    this.notices = notices;
    this.numbers = numbers;
    this.events = events;
  }

  void signed(Actor actor, Post post, Handover handover, Instant now) {
    write(
        actor,
        handover,
        Phrase.of(
                "{0}交班：天气{1}；{2}；{3}；带交未完 {4} 项",
                "{0} gives over: weather {1}; {2}; {3}; {4} open items")
            .with(
                post.name(),
                handover.weather() == null ? "" : handover.weather(),
                handover.site() == null ? "" : handover.site(),
                counted(handover),
                handover.carried().size()),
        null,
        now);
  }

  void taken(
      Actor incoming,
      Post post,
      Handover handover,
      List<Thing> things,
      Signature signature,
      Instant now) {
    var outgoing = handover.outgoing();
    Phrase words =
        Phrase.of("{0}：{1} 交，{2} 接，双方签字", "{0}: {1} gave over to {2}, both signed")
            .with(post.name(), outgoing == null ? "" : outgoing.name(), incoming.name());
    write(incoming, handover, words, signature, now);
    commitments.keep(incoming.estate(), handover.subject(), Clause.DUT_05, words, incoming, now);
    if (outgoing != null) {
      events.publishEvent(
          new HandoverTaken(
              incoming.estate(),
              handover.number(),
              handover.day(),
              outgoing,
              incoming,
              counted(handover, things),
              now));
    }
  }

  private static Map<String, HandoverTaken.Counted> counted(Handover handover, List<Thing> things) {
    Map<String, HandoverTaken.Counted> counted = new HashMap<>();
    for (Thing thing : things) {
      String source = thing.source();
      handover.counts().stream()
          .filter(each -> source != null && each.thing().equals(thing.id()))
          .forEach(
              each ->
                  counted.put(
                      String.valueOf(source),
                      new HandoverTaken.Counted(each.expected(), each.counted(), each.note())));
    }
    return Map.copyOf(counted);
  }

  void doubted(Actor incoming, Post post, Handover handover, String doubts, Instant now) {
    Phrase words =
        Phrase.of("{0}：{1} 有疑问，未接班：{2}", "{0}: {1} has doubts and did not take over: {2}")
            .with(post.name(), incoming.name(), doubts);
    write(incoming, handover, words, null, now);
    notices.tell(
        incoming.estate(),
        List.of(
            new Notice(
                Desk.of(Role.CS_MANAGER),
                Notice.Kind.ALERT,
                numbers.id(),
                Clause.DUT_05.id(),
                handover.number(),
                DutyKind.HANDOVER.link(handover.number()),
                words,
                now)));
  }

  private static Phrase counted(Handover handover) {
    List<Handover.Count> wrong = handover.counts().stream().filter(each -> each.differs()).toList();
    if (wrong.isEmpty()) {
      return Phrase.of("物品齐全", "everything there");
    }
    return Phrase.of(
        wrong.stream()
            .map(
                each ->
                    each.name().zh()
                        + each.counted()
                        + "/"
                        + each.expected()
                        + "（"
                        + each.note()
                        + "）")
            .collect(Collectors.joining("、", "不符：", "")),
        wrong.stream()
            .map(
                each ->
                    each.name().en()
                        + " "
                        + each.counted()
                        + "/"
                        + each.expected()
                        + " ("
                        + each.note()
                        + ")")
            .collect(Collectors.joining(", ", "differs: ", "")));
  }

  private void write(
      Actor actor,
      Handover handover,
      Phrase words,
      @org.jspecify.annotations.Nullable Signature signature,
      Instant now) {
    Entry entry =
        Entry.by(actor, now, Kind.HANDOVER, words)
            .about(DutyKind.HANDOVER.subject(), handover.number());
    log.write(actor.estate(), signature == null ? entry : entry.signed(signature));
  }
}
