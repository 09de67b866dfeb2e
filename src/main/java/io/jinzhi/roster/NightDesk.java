package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
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
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A supervisor looks at the posts by night (DUT-12).
@Service
public class NightDesk {
  /// From this hour on it is the night of the next day.
  private static final int EVENING = 20;

  private final NightChecks checks;
  private final Posts posts;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Notices notices;
  private final ItemDesk.Book book;

  NightDesk(
      NightChecks checks,
      Posts posts,
      Commitments commitments,
      Handbook handbook,
      Notices notices,
      ItemDesk.Book book) {
    this.checks = checks;
    this.posts = posts;
    this.commitments = commitments;
    this.handbook = handbook;
    this.notices = notices;
    this.book = book;
  }

  /// Takes down a look at one post.
  ///
  /// @param attended whether the post was manned and awake; if not, the finding says what was found
  @Transactional
  public void record(Actor actor, String code, boolean attended, String finding, Instant now) {
    Post post = posts.of(actor.estate(), code);
    if (!attended && finding.isBlank()) {
      throw new Invalid("finding", Phrase.of("请写明发现了什么", "Say what was found"));
    }
    NightChecks.Night night = checks.night(actor.estate(), night(actor, now));
    NightChecks.Check check =
        new NightChecks.Check(
            book.numbers().id(), night.night(), post.name(), now, actor.name(), attended, finding);
    checks.add(actor.estate(), night, post, check);
    Phrase words =
        Phrase.of("夜间查岗 {0}：{1} {2}", "Night look at {0}: {1} {2}")
            .with(
                post.name(),
                attended ? Phrase.of("在岗", "manned") : Phrase.of("不在岗", "not manned"),
                finding);
    String number = night.subject().number();
    book.log()
        .write(
            actor.estate(),
            Entry.by(actor, now, Kind.PATROL, words).about(DutyKind.NIGHT.subject(), number));
    var rule = handbook.rule(actor.estate(), Clause.DUT_12, now);
    if (checks.count(actor.estate(), night) >= rule.number("duty.night.times")) {
      commitments.keep(actor.estate(), night.subject(), Clause.DUT_12, words, actor, now);
    }
    if (!attended) {
      notices.tell(
          actor.estate(),
          Stream.of(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)
              .map(
                  role ->
                      new Notice(
                          Desk.of(role),
                          Notice.Kind.ALERT,
                          check.id(),
                          Clause.DUT_12.id(),
                          number,
                          DutyKind.NIGHT.link(number),
                          words,
                          now))
              .toList());
    }
  }

  List<NightChecks.Check> list(Actor actor) {
    return checks.list(actor.estate(), 100);
  }

  private LocalDate night(Actor actor, Instant now) {
    ZonedDateTime local = now.atZone(book.numbers().estates().estate(actor.estate()).zone());
    return local.getHour() >= EVENING ? local.toLocalDate().plusDays(1) : local.toLocalDate();
  }
}
