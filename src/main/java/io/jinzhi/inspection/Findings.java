package io.jinzhi.inspection;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was found, and what becomes of it. Everything may be sent twice: the same thing again
/// changes nothing and answers what stands.
@Service
public class Findings {
  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final Phrase DECIDED = Phrase.of("已经处理过了：{0}", "It was dealt with already: {0}");

  private final FindingRows rows;
  private final FindingNumbers numbers;
  private final Destinations destinations;
  private final FindingFollowing following;

  Findings(
      FindingRows rows,
      FindingNumbers numbers,
      Destinations destinations,
      FindingFollowing following) {
    this.rows = rows;
    this.numbers = numbers;
    this.destinations = destinations;
    this.following = following;
  }

  /// Takes a finding down. Until it is settled, handed over or passed up, whoever found it owes
  /// that (AMB-08).
  ///
  /// @throws io.jinzhi.web.Invalid without words or a place, or with a time that lies ahead
  /// @throws Refused `OTHER_FINDING` where the id is that of somebody else's finding
  @Transactional
  public Finding record(Actor actor, NewFinding said, Instant now) {
    var known = rows.find(actor.estate(), said.id());
    if (known.isPresent()) {
      return own(actor, known.get());
    }
    Finding finding = finding(actor, said, now);
    if (!rows.add(finding)) {
      return own(actor, find(actor.estate(), said.id()));
    }
    following.found(actor, finding, now);
    return finding;
  }

  private Finding finding(Actor actor, NewFinding said, Instant now) {
    Checks checks = new Checks();
    String what = checks.required("what", said.what(), 1000);
    var where = said.where();
    String words = checks.optional("place", where.words(), 200);
    String building = checks.optional("building", where.building(), 20);
    checks.that(
        words != null || building != null || where.unit() != null,
        "place",
        Phrase.of("写明在哪里", "Say where it is"));
    checks.that(
        !said.foundAt().isAfter(now.plus(AHEAD)),
        "foundAt",
        Phrase.of("不能晚于现在，请核对手机时间", "It lies ahead: check the phone's clock"));
    checks.done();
    String unit = where.unitCode();
    String place =
        words != null ? words : unit != null ? unit : building == null ? "" : building + "栋";
    return new Finding(
        actor.estate(),
        said.id(),
        numbers.next(actor.estate(), now),
        said.visit(),
        said.subject(),
        where.unit(),
        unit,
        building,
        place,
        said.kind(),
        said.severity(),
        what,
        said.checklist(),
        said.item(),
        actor.staff(),
        actor.name(),
        actor.role(),
        said.foundAt(),
        now,
        Finding.State.OPEN,
        null,
        null,
        null,
        null,
        1);
  }

  private static Finding own(Actor actor, Finding known) {
    if (!known.by().equals(actor.staff())) {
      throw new Refused(
          "OTHER_FINDING", Phrase.of("这个编号已是另一条发现", "This id belongs to another finding"));
    }
    return known;
  }

  /// Done with: on the spot, or after whoever took it over was done.
  @Transactional
  public Finding settle(Actor actor, FindingId id, String how, Instant now) {
    Finding held = decidable(actor, id);
    if (held.state() == Finding.State.SETTLED) {
      return held;
    }
    String words = said("how", how);
    rows.settled(held, new Finding.Deed(now, actor.name(), words));
    following.settled(actor, held, words, now);
    return find(actor.estate(), id);
  }

  /// What it became is done: closed in the name of whoever did it.
  void close(Actor by, Finding held, String how, Instant now) {
    rows.settled(held, new Finding.Deed(now, by.name(), how));
    following.settled(by, held, how, now);
  }

  /// Hands it over to whoever deals with such things (AMB-08).
  ///
  /// @throws Refused `DECIDED` where it went elsewhere already
  @Transactional
  public Finding handOver(Actor actor, FindingId id, String destination, Instant now) {
    Finding held = decidable(actor, id);
    var there = held.handed();
    if (there != null && there.destination().equals(destination)) {
      return held;
    }
    if (!held.undecided()) {
      throw new Refused("DECIDED", DECIDED.with(held.state().label()));
    }
    FindingDestination to = destinations.of(actor, destination);
    Handed handed = to.take(held, actor, now);
    rows.handed(held, new Finding.HandedOver(now, actor.name(), destination, handed));
    following.handed(actor, held, to.name(), handed, now);
    return find(actor.estate(), id);
  }

  /// Beyond one's own power: up to the customer-service manager (AMB-09).
  ///
  /// @throws Refused `DECIDED` where it is settled or handed over
  @Transactional
  public Finding passUp(Actor actor, FindingId id, String why, Instant now) {
    Finding held = decidable(actor, id);
    if (held.state() == Finding.State.PASSED_UP) {
      return held;
    }
    if (!held.undecided()) {
      throw new Refused("DECIDED", DECIDED.with(held.state().label()));
    }
    String words = said("why", why);
    rows.passedUp(held, new Finding.Deed(now, actor.name(), words));
    following.passedUp(actor, held, words, now);
    return find(actor.estate(), id);
  }

  /// Looked at again on a later visit (VAC-09): what is gone is settled.
  @Transactional
  public Finding recheck(Actor actor, FindingId id, boolean gone, String words, Instant now) {
    Finding held = decidable(actor, id);
    if (held.state() == Finding.State.SETTLED) {
      return held;
    }
    String seen = said("words", words);
    rows.rechecked(held, new Finding.Deed(now, actor.name(), seen));
    following.rechecked(actor, held, gone, seen, now);
    return gone ? settle(actor, id, seen, now) : find(actor.estate(), id);
  }

  private static String said(String field, String words) {
    Checks checks = new Checks();
    String text = checks.required(field, words, 500);
    checks.done();
    return text;
  }

  private Finding decidable(Actor actor, FindingId id) {
    Finding held = find(actor.estate(), id);
    boolean leads = actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR);
    boolean desk = actor.is(Role.AMBASSADOR, Role.FRONT_DESK);
    if (!leads && !desk && !held.by().equals(actor.staff())) {
      throw new Refused(
          "NOT_YOUR_DESK", Phrase.of("由发现人或客服部处理", "Its finder or customer service decides"));
    }
    return held;
  }

  /// @throws Missing where there is none
  public Finding find(EstateId estate, FindingId id) {
    return rows.find(estate, id).orElseThrow(() -> new Missing("finding"));
  }

  /// @throws Missing where there is none
  public Finding find(EstateId estate, String number) {
    return rows.find(estate, number).orElseThrow(() -> new Missing("finding " + number));
  }

  /// What is not settled yet in a unit, the oldest first: to be looked at again.
  public List<Finding> openAt(EstateId estate, UnitId unit) {
    return rows.openAt(estate, unit);
  }

  /// What is not settled yet of a subject, the oldest first.
  public List<Finding> openAt(EstateId estate, String subjectKind, UUID subject) {
    return rows.of(estate, subjectKind, List.of(subject)).stream()
        .filter(each -> each.state() != Finding.State.SETTLED)
        .toList();
  }

  /// Everything that concerns these subjects of one kind, in the order in which it was found.
  public List<Finding> of(EstateId estate, String subjectKind, List<UUID> subjects) {
    return rows.of(estate, subjectKind, subjects);
  }

  public List<Finding> of(EstateId estate, VisitId visit) {
    return rows.ofVisit(estate, visit);
  }
}
