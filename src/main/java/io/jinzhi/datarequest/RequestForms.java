package io.jinzhi.datarequest;

import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is typed into the forms, checked: for pages and programs alike.
@Component
class RequestForms {
  private final DataRequestDesk desk;
  private final Units units;
  private final Households households;
  private final OwnData register;
  private final InstantSource clock;

  RequestForms(
      DataRequestDesk desk,
      Units units,
      Households households,
      OwnData register,
      InstantSource clock) {
    this.desk = desk;
    this.units = units;
    this.households = households;
    this.register = register;
    this.clock = clock;
  }

  /// @param unit the room in which they live or lived
  /// @param field of a correction: `NAME` or `PHONE`
  record Registered(
      @Nullable String unit,
      @Nullable UUID person,
      @Nullable String kind,
      @Nullable String wish,
      @Nullable String field,
      @Nullable String wanted) {}

  /// @param signature the password, where the page asks for it
  record Words(@Nullable String words, @Nullable String signature) {}

  /// At the desk, for somebody of a household.
  String register(Actor actor, Registered form) {
    Unit unit =
        units
            .byCode(actor.estate(), form.unit() == null ? "" : form.unit().strip())
            .orElseThrow(() -> new Invalid("unit", Phrase.of("没有这个房号", "There is no such room")));
    PersonId person =
        households.history(actor.estate(), unit.id()).stream()
            .map(Household.Resident::person)
            .filter(each -> each.value().equals(form.person()))
            .findFirst()
            .orElseThrow(
                () -> new Invalid("person", Phrase.of("请选择这一户的人", "Choose somebody of it")));
    return register(actor, form, person, unit);
  }

  /// A resident, for themselves.
  String own(Actor actor, Registered form) {
    var person = new PersonId(actor.staff().value());
    OwnData.Entry entry =
        register.of(actor.estate(), person).orElseThrow(() -> new Missing("person"));
    Unit unit =
        entry.stays().stream()
            .findFirst()
            .flatMap(stay -> units.byCode(actor.estate(), stay.unit()))
            .orElseThrow(() -> new Missing("unit"));
    return register(actor, form, person, unit);
  }

  private String register(Actor actor, Registered form, PersonId person, Unit unit) {
    Checks checks = new Checks();
    RequestKind kind = checks.one("kind", form.kind(), RequestKind.class);
    String wish = checks.required("wish", form.wish(), 1000);
    boolean correction = kind == RequestKind.CORRECT;
    boolean phone = "PHONE".equals(form.field());
    String wanted = correction ? checks.required("wanted", form.wanted(), 60) : "";
    checks.that(
        !correction || phone || "NAME".equals(form.field()),
        "field",
        Phrase.of("请选择更正哪一项", "Choose what to correct"));
    checks.that(
        !correction || !phone || wanted.isEmpty() || wanted.matches("[0-9]{5,20}"),
        "wanted",
        Phrase.of("电话只填数字", "A telephone number: digits only"));
    checks.done();
    var asked =
        new DataRequestDesk.Asked(
            Objects.requireNonNull(kind),
            person,
            unit,
            wish,
            correction ? (phone ? "PHONE" : "NAME") : null,
            correction ? wanted : null);
    return desk.register(actor, asked, clock.instant());
  }

  void identify(Actor actor, String number, Words form) {
    desk.identify(actor, number, words(form, 200), clock.instant());
  }

  void answer(Actor actor, String number, Words form) {
    desk.answer(actor, number, words(form, 2000), clock.instant());
  }

  void refuse(Actor actor, String number, Words form) {
    desk.refuse(actor, number, words(form, 2000), clock.instant());
  }

  private static String words(Words form, int most) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), most);
    checks.done();
    return words;
  }
}
