package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.Unit;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Emergency entries without the owner (KEY-14): who went in with whom, what was done, and
/// that the owner was told as soon as the danger was over.
@Service
public class EntryDesk {
  private final Entries entries;
  private final Keys keys;
  private final Commitments commitments;
  private final Handbook handbook;
  private final KeyFollowing following;
  private final KeyNumbers numbers;

  EntryDesk(
      Entries entries,
      Keys keys,
      Commitments commitments,
      Handbook handbook,
      KeyFollowing following,
      KeyNumbers numbers) {
    this.entries = entries;
    this.keys = keys;
    this.commitments = commitments;
    this.handbook = handbook;
    this.following = following;
    this.numbers = numbers;
  }

  /// Who goes in and why, checked: a leader, and at least two who can bear witness.
  ///
  /// @param key the code of the key that was used; null where the door was opened otherwise
  public record NewEntry(
      Entry.Danger kind,
      Unit unit,
      @Nullable String key,
      String danger,
      String leader,
      List<Entry.Person> people,
      String witness,
      Instant ownerCalledAt,
      String ownerCalled,
      Instant enteredAt) {}

  /// @return its number
  @Transactional
  public String open(Actor actor, NewEntry said, Instant now) {
    String code = said.key();
    Key key =
        code == null
            ? null
            : keys.find(actor.estate(), code)
                .filter(each -> said.unit().id().equals(each.unit()))
                .orElseThrow(
                    () ->
                        new Refused(
                            "NOT_THIS_KEY", Phrase.of("这把钥匙不是这一户的", "Not a key of this home")));
    String number = numbers.next(actor.estate(), KeyKind.ENTRY, now);
    Entry entry =
        new Entry(
            numbers.id(),
            number,
            said.kind(),
            said.unit().code(),
            said.danger(),
            said.leader(),
            said.people(),
            said.witness(),
            said.ownerCalledAt(),
            said.ownerCalled(),
            said.enteredAt(),
            actor.name(),
            null,
            null);
    entries.add(actor.estate(), entry, said.unit().id(), key == null ? null : key.id());
    if (key != null) {
      following.happened(actor, key, new KeyEvent.UsedInEmergency(number), now);
    }
    Phrase words =
        Phrase.of("{0} 紧急入户（{1}）：{2}，带班 {3}", "{0}, emergency entry ({1}): {2}, led by {3}")
            .with(said.unit().code(), said.kind().label(), said.danger(), said.leader());
    following.line(actor, KeyKind.ENTRY, number, words, now);
    following.tell(
        actor.estate(),
        List.of(Role.CS_MANAGER, Role.CENTRE_DIRECTOR),
        Notice.Kind.ALERT,
        Clause.KEY_14,
        number,
        KeyKind.ENTRY.link(number),
        words,
        now);
    return number;
  }

  /// Everybody is out again: from now on the owner is owed the news.
  @Transactional
  public void leave(Actor actor, String number, Entry.Left left, Instant now) {
    Entry entry = find(actor, number);
    if (left.at().isBefore(entry.enteredAt()) || left.at().isAfter(now)) {
      throw new Invalid("leftAt", Phrase.of("离开时间不对", "That is not when you left"));
    }
    if (!entries.leave(actor.estate(), entry.id(), left)) {
      throw new Refused("LEFT_ALREADY", Phrase.of("离开的情况已经记过", "It is noted already"));
    }
    Rule rule = handbook.rule(actor.estate(), Clause.KEY_14, now);
    Instant limit = left.at().plus(Duration.ofMinutes(rule.number("key.entry.inform.minutes")));
    commitments.promise(
        actor.estate(),
        entry.subject(),
        List.of(
            new Promise(
                rule, Desk.of(Role.CS_MANAGER), 1, left.at(), new Deadline(left.at(), limit))));
    following.line(
        actor,
        KeyKind.ENTRY,
        number,
        Phrase.of("人员已离开：{0}；{1}", "everybody is out: {0}; {1}").with(left.done(), left.secured()),
        now);
  }

  /// The owner knows.
  @Transactional
  public void tellOwner(Actor actor, String number, String how, Instant now) {
    Entry entry = find(actor, number);
    if (entry.left() == null) {
      throw new Refused("STILL_INSIDE", Phrase.of("先记下离开的情况", "Note first how it ended"));
    }
    if (!entries.tell(actor.estate(), entry.id(), new Entry.Told(now, how, actor.name()))) {
      throw new Refused("TOLD_ALREADY", Phrase.of("已经告知过业主", "The owner was told already"));
    }
    Phrase words = Phrase.of("已告知业主：{0}", "the owner was told: {0}").with(how);
    commitments.keep(actor.estate(), entry.subject(), Clause.KEY_14, words, actor, now);
    following.line(actor, KeyKind.ENTRY, number, words, now);
  }

  public Entry find(Actor actor, String number) {
    return entries.find(actor.estate(), number).orElseThrow(() -> new Missing("entry " + number));
  }

  /// The newest first, one more than a page.
  public List<Entry> page(Actor actor, int page) {
    return entries.page(actor.estate(), page);
  }
}
