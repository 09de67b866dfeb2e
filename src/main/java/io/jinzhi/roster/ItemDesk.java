package io.jinzhi.roster;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.commitment.Promise;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is open at a post until it is settled; after a day the manager hears of it (DUT-08).
@Service
public class ItemDesk {
  private final Items items;
  private final Posts posts;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Notices notices;
  private final Book book;

  ItemDesk(
      Items items,
      Posts posts,
      Commitments commitments,
      Handbook handbook,
      Notices notices,
      Book book) {
    this.items = items;
    this.posts = posts;
    this.commitments = commitments;
    this.handbook = handbook;
    this.notices = notices;
    this.book = book;
  }

  @Component
  record Book(DutyLog log, Numbers numbers) {}

  /// Writes down what the next shifts have to know.
  ///
  /// @return its number
  @Transactional
  public String open(Actor actor, String code, String text, Instant now) {
    Post post = concerned(actor, posts.of(actor.estate(), code));
    String number = book.numbers().next(actor.estate(), DutyKind.ITEM, now);
    Item item =
        new Item(book.numbers().id(), number, post.id(), text, now, actor.name(), null, null, null);
    items.open(actor.estate(), item);
    var rule = handbook.rule(actor.estate(), Clause.DUT_08, now);
    Deadlines rules = new Deadlines(book.numbers().estates().estate(actor.estate()).zone());
    commitments.promise(
        actor.estate(),
        item.subject(),
        List.of(
            new Promise(
                rule, post.desk(), 1, now, rules.minutes(now, rule.number("duty.item.minutes")))));
    log(actor, number, Phrase.of("遗留事项：{0}", "Left open: {0}").with(text), now);
    return number;
  }

  /// It is settled.
  ///
  /// @throws Refused when it is settled already
  @Transactional
  public void close(Actor actor, String number, String result, Instant now) {
    Item item = items.find(actor.estate(), number).orElseThrow(() -> new Missing("item " + number));
    concerned(actor, posts.of(actor.estate(), item.post()));
    if (!items.close(actor.estate(), item.id(), result, actor.name(), now)) {
      throw new Refused("ALREADY_CLOSED", Phrase.of("这一项已经办结", "It is settled already"));
    }
    Phrase words = Phrase.of("已办结：{0}", "Settled: {0}").with(result);
    commitments.keep(actor.estate(), item.subject(), Clause.DUT_08, words, actor, now);
    log(actor, number, words, now);
  }

  /// Also where the next desk up is the head of a department, the manager hears of it.
  @EventListener
  void on(CommitmentsBroken event) {
    for (Commitment each : event.commitments()) {
      Desk above = each.holder().superior();
      if (each.clause().equals(Clause.DUT_08.id())
          && above != null
          && above.role() != Role.CS_MANAGER) {
        notices.tell(
            each.estate(),
            List.of(
                new Notice(
                    Desk.of(Role.CS_MANAGER),
                    Notice.Kind.ALERT,
                    each.id().value(),
                    each.clause(),
                    each.subject().number(),
                    DutyKind.ITEM.link(each.subject().number()),
                    Phrase.of("{0}：遗留事项超过一天未办结", "{0}: open for more than a day")
                        .with(each.subject().number()),
                    event.found())));
      }
    }
  }

  private static Post concerned(Actor actor, Post post) {
    if (!post.concerns(actor)) {
      throw new Refused("NOT_YOUR_POST", Phrase.of("不是你的岗位", "Not your post"));
    }
    return post;
  }

  private void log(Actor actor, String number, Phrase words, Instant now) {
    book.log()
        .write(
            actor.estate(),
            Entry.by(actor, now, Kind.NOTE, words).about(DutyKind.ITEM.subject(), number));
  }
}
