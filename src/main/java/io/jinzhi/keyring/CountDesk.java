package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.roster.HandoverTaken;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts the cabinet, with two signatures (KEY-06, KEY-15). A hand-over at which the keys were
/// counted is the day's count.
@Service
public class CountDesk {
  private final Counts counts;
  private final Commitments commitments;
  private final KeyFollowing following;

  CountDesk(Counts counts, Commitments commitments, KeyFollowing following) {
    this.counts = counts;
    this.commitments = commitments;
    this.following = following;
  }

  /// What somebody found, class by class.
  public record Found(@Nullable KeyClass kind, @Nullable Integer counted, @Nullable String note) {}

  /// Whoever counts signs; what differs is explained.
  @Transactional
  public void count(
      Actor actor, String number, List<Found> found, Signature signature, Instant now) {
    KeyCount count = hold(actor, number);
    if (count.state() != KeyCount.State.OPEN) {
      throw new Refused("COUNTED", Phrase.of("已经清点过", "It is counted already"));
    }
    List<KeyCount.Line> lines = new ArrayList<>();
    for (KeyCount.Stock each : counts.stock(actor.estate())) {
      Found typed =
          found.stream().filter(one -> one.kind() == each.kind()).findFirst().orElse(null);
      Integer pieces = typed == null ? null : typed.counted();
      if (typed == null || pieces == null || pieces < 0 || pieces > 9999) {
        throw new Invalid(
            "counts", Phrase.of("请清点：{0}", "Please count: {0}").with(each.kind().label()));
      }
      String note = typed.note() == null ? "" : typed.note().strip();
      if (pieces != each.in() && note.isEmpty()) {
        throw new Invalid(
            "counts",
            Phrase.of("{0}数目不符，请写明原因", "{0}: the number differs, say why")
                .with(each.kind().label()));
      }
      lines.add(new KeyCount.Line(each.kind(), each.in(), each.out(), pieces, note));
    }
    counts.counted(
        actor.estate(),
        new KeyCount(
            count.id(),
            number,
            count.kind(),
            count.day(),
            KeyCount.State.COUNTED,
            lines,
            new KeyCount.Who(signature.who(), signature.name(), signature.at()),
            null));
  }

  /// The second person signs, and the count is done.
  ///
  /// @param checker whoever signs, also beside the person at the screen
  @Transactional
  public void check(Actor checker, String number, Signature signature, Instant now) {
    KeyCount count = hold(checker, number);
    var first = count.counted();
    if (count.state() != KeyCount.State.COUNTED || first == null) {
      throw count.state() == KeyCount.State.OPEN
          ? new Refused("NOT_COUNTED", Phrase.of("还没有清点", "It is not counted yet"))
          : new Refused("CHECKED", Phrase.of("已经复核过", "It is checked already"));
    }
    if (first.who().equals(signature.who())) {
      throw new Refused("SAME_PERSON", Phrase.of("清点人和复核人不能是同一人", "Nobody checks their own count"));
    }
    if (count.kind() == KeyCount.Kind.MONTHLY && checker.role() != Role.CS_MANAGER) {
      throw new Refused(
          "NOT_YOUR_DESK",
          Phrase.of("每月盘点由客服部长复核", "The customer service manager checks the month's count"));
    }
    done(
        checker,
        new KeyCount(
            count.id(),
            number,
            count.kind(),
            count.day(),
            KeyCount.State.CHECKED,
            count.lines(),
            first,
            new KeyCount.Who(signature.who(), signature.name(), signature.at())),
        now);
  }

  private void done(Actor by, KeyCount count, Instant now) {
    counts.checked(by.estate(), count);
    Phrase words = words(count);
    following.line(by, KeyKind.COUNT, count.number(), words, now);
    commitments.keep(by.estate(), count.subject(), count.kind().clause(), words, by, now);
    if (count.differs()) {
      following.tell(
          by.estate(),
          List.of(count.kind() == KeyCount.Kind.MONTHLY ? Role.CENTRE_DIRECTOR : Role.CS_MANAGER),
          Notice.Kind.ALERT,
          count.kind().clause(),
          count.number(),
          KeyKind.COUNT.link(count.number()),
          words,
          now);
    }
  }

  /// Two shifts have counted the keys and both signed: that is the day's count, if it is still
  /// open (DUT-05).
  @EventListener
  void on(HandoverTaken event) {
    HandoverTaken.Counted keys = event.counted("KEYS");
    Optional<KeyCount> open =
        keys == null
            ? Optional.empty()
            : counts
                .daily(event.estate(), event.day())
                .filter(each -> begun(event.estate(), each, event.at()));
    if (keys == null || open.isEmpty()) {
      return;
    }
    KeyCount count = open.get();
    int out = counts.stock(event.estate()).stream().mapToInt(KeyCount.Stock::out).sum();
    var outgoing =
        new KeyCount.Who(event.outgoing().who(), event.outgoing().name(), event.outgoing().at());
    KeyCount both =
        new KeyCount(
            count.id(),
            count.number(),
            count.kind(),
            count.day(),
            KeyCount.State.CHECKED,
            List.of(new KeyCount.Line(null, keys.expected(), out, keys.counted(), keys.note())),
            outgoing,
            new KeyCount.Who(event.incoming().staff(), event.incoming().name(), event.at()));
    counts.counted(event.estate(), both);
    done(event.incoming(), both, event.at());
  }

  /// A hand-over in the morning is no count at the end of the day.
  private boolean begun(EstateId estate, KeyCount count, Instant now) {
    return commitments.of(estate, count.id()).stream()
        .anyMatch(each -> !each.opened().isAfter(now));
  }

  public KeyCount find(Actor actor, String number) {
    return counts.find(actor.estate(), number).orElseThrow(() -> new Missing("count " + number));
  }

  /// The latest first, one more than a page.
  public List<KeyCount> page(Actor actor, int page) {
    return counts.page(actor.estate(), page);
  }

  /// What has to hang in the cabinet now, and what is out, by class.
  public List<KeyCount.Stock> stock(Actor actor) {
    return counts.stock(actor.estate());
  }

  private KeyCount hold(Actor actor, String number) {
    return counts.hold(actor.estate(), number).orElseThrow(() -> new Missing("count " + number));
  }

  private static Phrase words(KeyCount count) {
    int counted = count.lines().stream().mapToInt(KeyCount.Line::counted).sum();
    int expected = count.lines().stream().mapToInt(KeyCount.Line::expected).sum();
    int out = count.lines().stream().mapToInt(KeyCount.Line::out).sum();
    String notes =
        count.lines().stream()
            .filter(KeyCount.Line::differs)
            .map(KeyCount.Line::note)
            .collect(Collectors.joining("；"));
    var first = count.counted();
    var second = count.checked();
    return Phrase.of(
            "{0} {1}：在柜 {2}，应有 {3}，借出 {4}{5}；{6} 点，{7} 复核",
            "{0} {1}: {2} in the cabinet, {3} expected, {4} out{5}; counted by {6}, checked by {7}")
        .with(
            count.day(),
            count.kind().label(),
            counted,
            expected,
            out,
            notes.isEmpty() ? Phrase.of("", "") : Phrase.of("；不符：" + notes, "; differs: " + notes),
            first == null ? "" : first.name(),
            second == null ? "" : second.name());
  }
}
