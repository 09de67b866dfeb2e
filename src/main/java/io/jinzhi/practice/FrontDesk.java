package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.contact.Article;
import io.jinzhi.contact.ArticleDesk;
import io.jinzhi.contact.ArticleForm;
import io.jinzhi.contact.ContactChannel;
import io.jinzhi.contact.ContactDesk;
import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.LostDesk;
import io.jinzhi.contact.NewContact;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What else people come with: questions, suggestions, praise, things found, and what nobody signs
/// for. Some four a day, through the real use cases.
@Component
@Profile("practice")
class FrontDesk {
  private static final int A_DAY = 4;

  private final Resource resource = Resource.read("contacts");
  private final ContactDesk desk;
  private final ArticleDesk articles;
  private final LostDesk lost;
  private final Telephone telephone;

  FrontDesk(ContactDesk desk, ArticleDesk articles, LostDesk lost, Telephone telephone) {
    this.desk = desk;
    this.articles = articles;
    this.lost = lost;
    this.telephone = telephone;
  }

  /// Puts every day from the first to the end on the agenda.
  void plan(
      Cast cast, List<Families.Neighbour> people, LocalDate first, Instant end, Random random) {
    Instant start = first.atTime(8, 0).atZone(cast.hours().zone()).toInstant();
    cast.then(start, now -> write(cast, now));
    LocalDate last = end.atZone(cast.hours().zone()).toLocalDate();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (int left = A_DAY; left > 0; left--) {
        Instant at = cast.hours().onThe(day, random);
        Families.Neighbour who = people.get(random.nextInt(people.size()));
        Random own = new Random(random.nextLong());
        if (at.isAfter(start) && at.isBefore(end)) {
          cast.then(at, now -> come(cast, who, own, now));
        }
      }
    }
  }

  private void write(Cast cast, Instant now) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    for (Resource each : resource.each("articles")) {
      articles.write(
          manager,
          new ArticleForm(
              each.text("zh"),
              each.text("en"),
              each.text("words"),
              each.text("answer"),
              each.text("answerEn"),
              null,
              each.text("owner"),
              null),
          now);
    }
  }

  private void come(Cast cast, Families.Neighbour who, Random random, Instant now) {
    Actor reception = cast.anyone(Role.FRONT_DESK, random);
    ContactChannel channel = random.nextInt(100) < 60 ? ContactChannel.CALL : ContactChannel.VISIT;
    UUID call =
        channel == ContactChannel.CALL ? telephone.answered(reception, who, random, now) : null;
    int drawn = random.nextInt(100);
    if (drawn < 62) {
      enquire(cast, reception, new Came(who, channel, call), random, now);
    } else if (drawn < 72) {
      suggest(cast, reception, new Came(who, channel, call), random, now);
    } else if (drawn < 82) {
      Resource praise = any("praise", random);
      record(
          reception,
          new Came(who, channel, call),
          said(ContactKind.PRAISE, praise.text("words"))
              .by(praise.text("who"), cast.crew().department(praise.text("department"))),
          now);
    } else if (drawn < 91) {
      find(cast, reception, new Came(who, channel, call), random, now);
    } else {
      report(cast, reception, random, now);
    }
  }

  /// Who came, and how.
  private record Came(Families.Neighbour who, ContactChannel channel, @Nullable UUID call) {}

  /// What was said, as far as it matters here.
  private record Said(
      ContactKind kind,
      String words,
      @Nullable String answer,
      @Nullable UUID article,
      @Nullable String praised,
      @Nullable DepartmentId department,
      NewContact.@Nullable Thing thing) {

    Said answered(@Nullable String how, @Nullable UUID with) {
      return new Said(kind, words, how, with, praised, department, thing);
    }

    Said by(String name, DepartmentId where) {
      return new Said(kind, words, answer, article, name, where, thing);
    }

    Said about(NewContact.Thing what) {
      return new Said(kind, words, answer, article, praised, department, what);
    }
  }

  private static Said said(ContactKind kind, String words) {
    return new Said(kind, words, null, null, null, null, null);
  }

  private String record(Actor reception, Came came, Said said, Instant now) {
    var home = came.who().home();
    return desk.record(
        reception,
        new NewContact(
            said.kind(),
            came.channel(),
            new NewContact.Who(
                home.unit(),
                home.place().code(),
                came.who().person(),
                came.who().name(),
                came.who().phone()),
            said.words(),
            null,
            said.department(),
            said.praised(),
            said.answer(),
            said.article(),
            null,
            came.call(),
            said.thing(),
            null),
        now);
  }

  private void enquire(Cast cast, Actor reception, Came came, Random random, Instant now) {
    int drawn = random.nextInt(100);
    if (drawn < 75) {
      String words = text("enquiries", random);
      List<Article> found = articles.find(reception.estate(), words, now);
      UUID with = found.isEmpty() ? null : found.getFirst().id();
      record(reception, came, said(ContactKind.ENQUIRY, words).answered(null, with), now);
    } else if (drawn < 92) {
      Resource other = any("others", random);
      record(
          reception,
          came,
          said(ContactKind.ENQUIRY, other.text("q")).answered(other.text("a"), null),
          now);
    } else {
      String words = text("unanswered", random);
      String number = record(reception, came, said(ContactKind.ENQUIRY, words), now);
      cast.then(after(now, 30, 300, random), t -> desk.answer(reception, number, "已问过部门并回电说明", t));
    }
  }

  private void suggest(Cast cast, Actor reception, Came came, Random random, Instant now) {
    String words = text("suggestions", random);
    String number = record(reception, came, said(ContactKind.SUGGESTION, words), now);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    boolean late = random.nextInt(100) < 12;
    Instant at = now.plus(Duration.ofHours(late ? 110 : 4 + random.nextInt(50)));
    cast.then(
        cast.hours().atWork(at, random),
        t -> desk.answer(manager, number, text("replies", random), t));
  }

  private void find(Cast cast, Actor reception, Came came, Random random, Instant now) {
    Resource what = any("things", random);
    boolean found = random.nextInt(100) < 70;
    var thing =
        new NewContact.Thing(
            found,
            what.text("item"),
            what.text("place"),
            found ? "前台 " + (1 + random.nextInt(6)) + " 号柜" : null);
    record(reception, came, said(ContactKind.LOST_FOUND, thing.item()).about(thing), now);
    if (random.nextInt(100) < 55) {
      String identity = text("identities", random);
      cast.then(
          cast.hours().atWork(after(now, 120, 4000, random), random),
          t ->
              lost.page(reception, false, 0).stream()
                  .filter(each -> each.item().equals(thing.item()))
                  .findFirst()
                  .ifPresent(
                      each ->
                          lost.claim(
                              reception,
                              each.number(),
                              new LostDesk.Form(came.who().name(), identity, null),
                              t)));
    }
  }

  /// Somebody passing by, who leaves no name.
  private void report(Cast cast, Actor reception, Random random, Instant now) {
    Resource what = any("anonymous", random);
    DepartmentId department = cast.crew().department(what.text("department"));
    String number =
        desk.record(
            reception,
            new NewContact(
                ContactKind.REPAIR,
                ContactChannel.VISIT,
                new NewContact.Who(null, null, null, null, null),
                what.text("words"),
                what.text("place"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            now);
    boolean slow = random.nextInt(100) < 8;
    cast.then(
        after(now, slow ? 14 : 1, slow ? 30 : 6, random),
        t -> desk.dispatch(reception, number, department, t));
    Instant worked = cast.hours().atWork(after(now, 90, 900, random), random);
    cast.then(
        worked, t -> desk.solve(cast.crew().head(department), number, text("done", random), t));
    cast.then(
        after(worked, 5, 120, random),
        t -> desk.tell(reception, number, true, "没有留联系方式，现场复查已好", t));
  }

  private Resource any(String key, Random random) {
    List<Resource> all = resource.each(key);
    return all.get(random.nextInt(all.size()));
  }

  private String text(String key, Random random) {
    List<String> all = resource.texts(key);
    return all.get(random.nextInt(all.size()));
  }
}
