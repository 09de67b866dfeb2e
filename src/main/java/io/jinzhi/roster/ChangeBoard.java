package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests for substitutes in words, and what a new one can choose from.
@Component
public class ChangeBoard {
  private static final int MOST = 60;
  private static final int DAYS = 45;

  private final Changes changes;
  private final Duties duties;
  private final StaffRoll staff;
  private final Posts posts;
  private final Shifts shifts;

  ChangeBoard(Changes changes, Duties duties, StaffRoll staff, Posts posts, Shifts shifts) {
    this.changes = changes;
    this.duties = duties;
    this.staff = staff;
    this.posts = posts;
    this.shifts = shifts;
  }

  /// A request in words.
  ///
  /// @param exchange when the shift begins that is stood in return; null for leave
  /// @param mine whether the reader asked it
  public record Line(
      String number,
      Phrase post,
      Instant from,
      String askedBy,
      String substitute,
      @Nullable Instant exchange,
      String reason,
      Change.State state,
      @Nullable String decidedBy,
      @Nullable String answer,
      Instant askedAt,
      boolean mine) {}

  /// @param own the reader's shifts ahead
  /// @param exchanges shifts of colleagues at the same posts
  public record Asking(List<Choice> own, List<Choice> substitutes, List<Choice> exchanges) {}

  /// What the actor may choose from for a new request.
  public Asking asking(Actor actor, Instant now) {
    EstateId estate = actor.estate();
    LocalDate today = now.atZone(shifts.zone(estate)).toLocalDate();
    Map<UUID, Post> all = posts(estate);
    List<Duty> ahead =
        duties.between(estate, today, today.plusDays(DAYS)).stream()
            .filter(each -> each.from().isAfter(now))
            .toList();
    List<Duty> own = ahead.stream().filter(each -> each.person().equals(actor.staff())).toList();
    List<UUID> mine = own.stream().map(Duty::post).distinct().toList();
    return new Asking(
        own.stream().map(each -> choice(estate, all, each, false)).toList(),
        staff.members(estate).stream()
            .filter(each -> !each.id().equals(actor.staff()))
            .filter(each -> mine.stream().map(all::get).anyMatch(post -> post.takes(each)))
            .map(Crew::choice)
            .toList(),
        ahead.stream()
            .filter(each -> !each.person().equals(actor.staff()) && mine.contains(each.post()))
            .map(each -> choice(estate, all, each, true))
            .toList());
  }

  List<Line> lines(Actor actor) {
    boolean leads = actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR);
    Map<UUID, Post> all = posts(actor.estate());
    return changes.list(actor.estate(), leads ? null : actor.staff(), MOST).stream()
        .map(each -> line(actor, all, each))
        .toList();
  }

  private Line line(Actor actor, Map<UUID, Post> all, Change each) {
    UUID exchange = each.exchange();
    Post post = all.get(each.post());
    return new Line(
        each.number(),
        post == null ? Phrase.of("", "") : post.name(),
        each.from(),
        name(actor.estate(), each.askedBy()),
        name(actor.estate(), each.substitute()),
        exchange == null
            ? null
            : duties.find(actor.estate(), exchange).map(Duty::from).orElse(null),
        each.reason(),
        each.state(),
        each.decidedBy(),
        each.answer(),
        each.askedAt(),
        each.askedBy().equals(actor.staff()));
  }

  private Choice choice(EstateId estate, Map<UUID, Post> all, Duty duty, boolean named) {
    var from = duty.from().atZone(shifts.zone(estate)).toLocalDateTime();
    Post post = all.get(duty.post());
    Phrase name = post == null ? Phrase.of("", "") : post.name();
    String who = named ? " " + name(estate, duty.person()) : "";
    return new Choice(
        duty.id().toString(),
        Phrase.of("{0} {1} {2}{3}", "{0} {1} {2}{3}")
            .with(from.toLocalDate(), from.toLocalTime(), name, who));
  }

  private Map<UUID, Post> posts(EstateId estate) {
    return posts.all(estate).stream().collect(Collectors.toMap(Post::id, Function.identity()));
  }

  private String name(EstateId estate, StaffId person) {
    return staff.member(estate, person).name();
  }
}
