package io.jinzhi.contact;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.EntryId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be done with a contact. Each call is one transaction: the record, the line in the duty
/// log, the clocks and the notices change together or not at all.
///
/// A step out of turn is [Refused]; a contact that is not there, or not this actor's to see, is
/// [Missing].
@Service
public class ContactDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Contacts contacts;
  private final LostItems things;
  private final Articles articles;
  private final ContactFollowing following;
  private final Numbers numbers;

  ContactDesk(
      Contacts contacts,
      LostItems things,
      Articles articles,
      ContactFollowing following,
      Numbers numbers) {
    this.contacts = contacts;
    this.things = things;
    this.articles = articles;
    this.following = following;
    this.numbers = numbers;
  }

  /// What a new contact is called.
  @Component
  record Numbers(NumberSeries series, Ids ids, Estates estates) {
    String next(Actor actor, String prefix, Instant now) {
      LocalDate day = estates.estate(actor.estate()).day(now);
      long serial = series.next(actor.estate().value(), prefix, day);
      return "%s-%s-%03d".formatted(prefix, DAY.format(day), serial);
    }
  }

  /// Takes a contact down (FD-02): whatever is to be done is dispatched or owed from now on
  /// (FD-03).
  ///
  /// @return its number
  @Transactional
  public String record(Actor actor, NewContact said, Instant now) {
    UUID article = said.article();
    Article with = article == null ? null : articles.get(actor.estate(), article);
    String answer = said.answer() != null || with == null ? said.answer() : with.answer().zh();
    var outcome = said.outcome();
    boolean toDo =
        outcome == null
            && (said.kind().work()
                || said.kind() == ContactKind.SUGGESTION
                || (said.kind() == ContactKind.ENQUIRY && answer == null));
    var who = said.who();
    Contact bare =
        new Contact(
            actor.estate(),
            numbers.ids().next(),
            numbers.next(actor, "JD", now),
            said.kind(),
            said.channel(),
            who.unit(),
            who.unitCode(),
            who.name(),
            who.phone(),
            said.words(),
            said.place(),
            said.department(),
            said.praised(),
            answer,
            article,
            said.promised(),
            toDo ? ContactState.OPEN : ContactState.DONE,
            1,
            outcome == null ? null : outcome.number(),
            outcome == null ? null : outcome.link(),
            now,
            actor.name(),
            null,
            toDo ? null : now,
            1);
    EntryId line = outcome == null ? following.write(actor, bare, said, now) : null;
    Contact contact = bare.logged(Contacts.value(line));
    contacts.add(contact, said, actor);
    if (with != null) {
      articles.used(actor.estate(), with.id());
    }
    if (said.thing() != null) {
      things.add(contact, numbers.ids().next(), numbers.next(actor, "SW", now), said.thing(), now);
    }
    following.recorded(contact, actor, now);
    DepartmentId to = said.department();
    if (toDo && said.kind().work() && to != null) {
      dispatch(actor, contact.number(), to, now);
    }
    return contact.number();
  }

  /// Answers an enquiry that could not be answered at once, or a suggestion, which the manager
  /// answers (FD-01).
  @Transactional
  public void answer(Actor actor, String number, String words, Instant now) {
    step(
        actor,
        number,
        held -> {
          boolean answerable =
              held.kind() == ContactKind.ENQUIRY || held.kind() == ContactKind.SUGGESTION;
          refuseUnless(
              answerable && held.state() == ContactState.OPEN,
              "ALREADY_ANSWERED",
              Phrase.of("没有待答复的事项", "Nothing waits for an answer"));
          refuseUnless(
              held.kind() != ContactKind.SUGGESTION || actor.is(Role.CS_MANAGER),
              "NOT_YOUR_DESK",
              Phrase.of("建议由客服部长答复", "The customer service manager answers suggestions"));
          return held.answered(words).in(ContactState.DONE, now);
        },
        after -> following.answered(after, actor, now));
  }

  /// Sends what has to be done to a department, or to another one (FD-03).
  @Transactional
  public void dispatch(Actor actor, String number, DepartmentId to, Instant now) {
    step(
        actor,
        number,
        held -> {
          refuseUnless(
              held.kind().work()
                  && (held.state() == ContactState.OPEN || held.state() == ContactState.DISPATCHED),
              "NOTHING_TO_DISPATCH",
              Phrase.of("没有要派的事", "There is nothing to dispatch"));
          refuseUnless(
              held.state() == ContactState.OPEN || !to.equals(held.department()),
              "ALREADY_DISPATCHED",
              Phrase.of("已经派到这个部门", "It is with that department already"));
          return held.to(to).in(ContactState.DISPATCHED, null);
        },
        after -> following.dispatched(after, actor, to, now));
  }

  /// The department reports back; the resident has to be told the same day (FD-04, FD-05).
  @Transactional
  public void solve(Actor actor, String number, String words, Instant now) {
    step(
        actor,
        number,
        held -> {
          refuseUnless(
              held.state() == ContactState.DISPATCHED,
              "NOT_DISPATCHED",
              Phrase.of("还没有派单", "It has not been dispatched yet"));
          return held.answered(words).in(ContactState.SOLVED, null);
        },
        after -> following.solved(after, actor, now));
  }

  /// The resident is told. What is not solved for the resident goes back to the department (FD-04).
  @Transactional
  public void tell(Actor actor, String number, boolean settled, String words, Instant now) {
    step(
        actor,
        number,
        held -> {
          refuseUnless(
              held.state() == ContactState.SOLVED,
              "NOT_SOLVED",
              Phrase.of("部门还没有反馈", "The department has not reported back yet"));
          return settled ? held.in(ContactState.DONE, now) : held.again();
        },
        after -> following.told(after, actor, settled, words, now));
  }

  /// Ties what came of it to the contact: an order or a case that was opened later.
  @Transactional
  public void handOn(Actor actor, String number, NewContact.Outcome outcome, Instant now) {
    step(
        actor,
        number,
        held -> {
          refuseUnless(
              held.outcomeNumber() == null && held.state() == ContactState.OPEN,
              "ALREADY_HANDED_ON",
              Phrase.of("已经转出或办理", "It has been handed on already"));
          return held.became(outcome).in(ContactState.DONE, now);
        },
        after -> following.handedOn(after, actor, now));
  }

  /// Somebody looks at name and telephone in clear; the look and its reason are logged (PII-08).
  @Transactional
  NewContact.Who caller(Actor actor, String number, String reason, Instant now) {
    Contact held = seen(actor, number);
    following.looked(held, actor, reason, now);
    return new NewContact.Who(held.unit(), held.unitCode(), null, held.name(), held.phone());
  }

  Contact seen(Actor actor, String number) {
    return contacts
        .find(actor.estate(), number)
        .filter(each -> ContactSight.may(actor, each))
        .orElseThrow(() -> new Missing("contact " + number));
  }

  private void step(
      Actor actor, String number, UnaryOperator<Contact> change, Consumer<Contact> then) {
    Contact held =
        contacts
            .hold(actor.estate(), number)
            .filter(each -> ContactSight.may(actor, each))
            .orElseThrow(() -> new Missing("contact " + number));
    Contact after = change.apply(held);
    contacts.change(after);
    then.accept(after);
  }

  private static void refuseUnless(boolean holds, String code, Phrase otherwise) {
    if (!holds) {
      throw new Refused(code, otherwise);
    }
  }
}
