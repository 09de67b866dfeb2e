package io.jinzhi.roster;

import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a shift over to the next (DUT-05, DUT-06, DUT-08): the outgoing counts and signs, the
/// incoming signs too, or refuses with their doubts.
@Service
public class HandoverDesk {
  private static final int MOST = 100;

  private final Handovers handovers;
  private final Things things;
  private final Items items;
  private final CommitmentBoard board;
  private final HandoverKeeping keeping;
  private final Posted posted;

  HandoverDesk(
      Handovers handovers,
      Things things,
      Items items,
      CommitmentBoard board,
      HandoverKeeping keeping,
      Posted posted) {
    this.handovers = handovers;
    this.things = things;
    this.items = items;
    this.board = board;
    this.keeping = keeping;
    this.posted = posted;
  }

  @Component
  record Posted(Posts posts, Duties duties) {

    /// Whether the roster names others for that shift.
    boolean others(Actor actor, Handover handover) {
      List<Duty> standing =
          duties.between(actor.estate(), handover.day(), handover.day()).stream()
              .filter(each -> each.post().equals(handover.post()))
              .filter(each -> each.shift().equals(handover.shift()))
              .toList();
      return !standing.isEmpty()
          && standing.stream().noneMatch(each -> each.person().equals(actor.staff()));
    }
  }

  /// What the outgoing shift states.
  ///
  /// @param site the state of the post, in words
  public record Statement(String weather, String site, List<Counted> counted) {}

  public record Counted(@Nullable UUID thing, @Nullable Integer counted, @Nullable String note) {}

  /// The outgoing shift has counted everything and signs; what is open goes along.
  @Transactional
  public void sign(
      Actor actor, String number, Statement statement, Signature signature, Instant now) {
    Handover handover = hold(actor, number);
    Post post = posted.posts().of(actor.estate(), handover.post());
    if (handover.state() == Handover.State.SIGNED) {
      throw new Refused("ALREADY_SIGNED", Phrase.of("交班人已签字，等接班人", "Signed already"));
    }
    if (!post.concerns(actor) || (posted.others(actor, handover) && !post.arrangedBy(actor))) {
      throw new Refused("NOT_YOUR_SHIFT", Phrase.of("这一班不是你当的", "It was not your shift"));
    }
    Handover filled =
        new Handover(
            handover.id(),
            number,
            handover.post(),
            handover.day(),
            handover.shift(),
            handover.nextDay(),
            handover.nextShift(),
            handover.endsAt(),
            Handover.State.SIGNED,
            statement.weather(),
            statement.site(),
            counts(actor, handover, statement),
            carried(actor, handover, now),
            null,
            null,
            null);
    handovers.sign(actor.estate(), filled, signature);
    keeping.signed(actor, post, filled, now);
  }

  /// The incoming shift takes over: from now on it answers for the post.
  ///
  /// @param incoming whoever signs, also beside the person at the screen
  @Transactional
  public void take(Actor incoming, String number, Signature signature, Instant now) {
    Handover handover = given(incoming, number);
    Post post = posted.posts().of(incoming.estate(), handover.post());
    handovers.take(incoming.estate(), handover.id(), signature);
    keeping.taken(
        incoming, post, handover, things.of(incoming.estate(), post.id()), signature, now);
  }

  /// The incoming shift does not sign, for its doubts were not answered; the outgoing stays, and
  /// the manager hears of it at once.
  @Transactional
  public void doubt(Actor incoming, String number, String doubts, Instant now) {
    Handover handover = given(incoming, number);
    Post post = posted.posts().of(incoming.estate(), handover.post());
    handovers.doubt(incoming.estate(), handover.id(), doubts, incoming.name(), now);
    keeping.doubted(incoming, post, handover, doubts, now);
  }

  private Handover given(Actor incoming, String number) {
    Handover handover = hold(incoming, number);
    if (handover.state() != Handover.State.SIGNED) {
      throw new Refused(
          "NOT_SIGNED", Phrase.of("交班人还没有清点签字", "The outgoing shift has not signed yet"));
    }
    var outgoing = handover.outgoing();
    if (outgoing != null && outgoing.who().equals(incoming.staff())) {
      throw new Refused(
          "SAME_PERSON", Phrase.of("交班人和接班人不能是同一人", "Nobody takes over from themselves"));
    }
    Post post = posted.posts().of(incoming.estate(), handover.post());
    if (!post.concerns(incoming) || incoming.is(Role.CENTRE_DIRECTOR)) {
      throw new Refused("NOT_YOUR_POST", Phrase.of("此人不在这个岗位当班", "Not one of this post"));
    }
    return handover;
  }

  private Handover hold(Actor actor, String number) {
    Handover handover =
        handovers.hold(actor.estate(), number).orElseThrow(() -> new Missing("handover " + number));
    if (handover.taken()) {
      throw new Refused("ALREADY_TAKEN", Phrase.of("这一班已经交接", "It is taken over already"));
    }
    return handover;
  }

  private List<Handover.Count> counts(Actor actor, Handover handover, Statement statement) {
    List<Handover.Count> counts = new ArrayList<>();
    for (Thing thing : things.of(actor.estate(), handover.post())) {
      Counted found =
          statement.counted().stream()
              .filter(each -> thing.id().equals(each.thing()))
              .findFirst()
              .orElse(null);
      Integer number = found == null ? null : found.counted();
      if (found == null || number == null || number < 0 || number > 9999) {
        throw new Invalid("counts", Phrase.of("请清点：{0}", "Please count: {0}").with(thing.name()));
      }
      String note = found.note() == null ? "" : found.note().strip();
      if (number != thing.expected() && note.isEmpty()) {
        throw new Invalid(
            "counts",
            Phrase.of("{0}数目不符，请写明原因", "{0}: the number differs, say why").with(thing.name()));
      }
      counts.add(new Handover.Count(thing.id(), thing.name(), thing.expected(), number, note));
    }
    return counts;
  }

  /// What the desk owes and what was written down as open (DUT-08).
  private List<Handover.Carried> carried(Actor actor, Handover handover, Instant now) {
    List<Handover.Carried> carried = new ArrayList<>();
    items.open(actor.estate()).stream()
        .filter(each -> each.post().equals(handover.post()))
        .map(
            each ->
                new Handover.Carried(
                    each.number(), null, Phrase.of(each.text(), each.text()), null))
        .forEach(carried::add);
    board.owed(actor, now, MOST).stream()
        .filter(each -> DutyKind.of(each.subject().number()).isEmpty())
        .map(
            each ->
                new Handover.Carried(
                    each.subject().number(),
                    each.clause(),
                    ClauseText.of(each.clause()).title(),
                    each.due()))
        .forEach(carried::add);
    return carried;
  }
}
