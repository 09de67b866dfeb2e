package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Hand-overs in words.
@Component
public class HandoverBoard {
  static final int PAGE = 30;
  private static final Duration LONG = Duration.ofHours(24);

  private final Handovers handovers;
  private final Things things;
  private final Items items;
  private final Posts posts;
  private final Duties duties;
  private final StaffRoll staff;

  HandoverBoard(
      Handovers handovers,
      Things things,
      Items items,
      Posts posts,
      Duties duties,
      StaffRoll staff) {
    this.handovers = handovers;
    this.things = things;
    this.items = items;
    this.posts = posts;
    this.duties = duties;
    this.staff = staff;
  }

  public record Line(Handover handover, Phrase post, boolean concerns) {}

  /// @param mayGive whether the reader may sign as the outgoing shift
  /// @param mayTake whether the reader may sign as the incoming shift
  /// @param relief who may take over beside the reader, those of the next shift first
  public record View(
      Handover handover,
      Post post,
      List<Thing> things,
      List<Item> items,
      List<Person> outgoing,
      List<Person> incoming,
      List<Choice> relief,
      boolean mayGive,
      boolean mayTake) {}

  public record Person(StaffId id, String name) {}

  /// @param tooLong open for more than a day (DUT-08)
  public record Open(Item item, Phrase post, boolean tooLong, boolean concerns) {}

  /// The latest first: one more than a page, to see whether there are more.
  public List<Line> lines(Actor actor, int page) {
    Map<UUID, Post> all = posts(actor.estate());
    return handovers.list(actor.estate(), PAGE + 1, page * PAGE).stream()
        .map(
            each -> {
              Post post = known(all, each.post());
              return new Line(each, post.name(), post.concerns(actor));
            })
        .toList();
  }

  List<Open> items(Actor actor, Instant now) {
    Map<UUID, Post> all = posts(actor.estate());
    return items.open(actor.estate()).stream()
        .map(
            each -> {
              Post post = known(all, each.post());
              boolean tooLong = now.isAfter(each.openedAt().plus(LONG));
              return new Open(each, post.name(), tooLong, post.concerns(actor));
            })
        .toList();
  }

  /// The posts for which the reader may write items.
  List<Choice> own(Actor actor) {
    return posts.all(actor.estate()).stream()
        .filter(each -> each.concerns(actor))
        .map(each -> new Choice(each.code(), each.name()))
        .toList();
  }

  public View view(Actor actor, String number) {
    Handover handover =
        handovers.find(actor.estate(), number).orElseThrow(() -> new Missing("handover " + number));
    Post post = known(posts(actor.estate()), handover.post());
    List<Duty> next = standing(actor, handover, handover.nextDay(), handover.nextShift());
    List<Duty> standing = standing(actor, handover, handover.day(), handover.shift());
    List<UUID> first = next.stream().map(each -> each.person().value()).toList();
    var outgoing = handover.outgoing();
    boolean out = outgoing != null && outgoing.who().equals(actor.staff());
    boolean ours =
        standing.isEmpty()
            || post.arrangedBy(actor)
            || standing.stream().anyMatch(each -> each.person().equals(actor.staff()));
    boolean given = handover.state() == Handover.State.SIGNED;
    return new View(
        handover,
        post,
        things.of(actor.estate(), post.id()),
        items.open(actor.estate()).stream().filter(each -> each.post().equals(post.id())).toList(),
        names(actor, standing),
        names(actor, next),
        staff.members(actor.estate()).stream()
            .filter(post::takes)
            .filter(each -> outgoing == null || !each.id().equals(outgoing.who()))
            .sorted(Comparator.comparing(each -> !first.contains(each.id().value())))
            .map(Crew::choice)
            .toList(),
        post.concerns(actor) && !handover.taken() && !given && ours,
        post.concerns(actor) && given && !out);
  }

  private List<Duty> standing(Actor actor, Handover handover, LocalDate day, String shift) {
    return duties.between(actor.estate(), day, day).stream()
        .filter(each -> each.post().equals(handover.post()) && each.shift().equals(shift))
        .toList();
  }

  private List<Person> names(Actor actor, List<Duty> standing) {
    return standing.stream()
        .map(each -> new Person(each.person(), staff.member(actor.estate(), each.person()).name()))
        .toList();
  }

  private Map<UUID, Post> posts(EstateId estate) {
    return posts.all(estate).stream().collect(Collectors.toMap(Post::id, Function.identity()));
  }

  private static Post known(Map<UUID, Post> all, UUID id) {
    Post post = all.get(id);
    if (post == null) {
      throw new Missing("post " + id);
    }
    return post;
  }
}
