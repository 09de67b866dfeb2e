package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact as it is typed or sent. All fields are text; [#checked] says what is wrong with all of
/// them at once.
///
/// @param kind one of [ContactKind], but for complaints, which have a form of their own
/// @param unit the room code, such as `3-2-1201`
/// @param department by its code
/// @param promisedAt local time: when the resident was told it would be done
/// @param direction of a lost thing: `FOUND` or `LOST`
public record ContactForm(
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String unit,
    @Nullable String person,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String words,
    @Nullable String place,
    @Nullable String department,
    @Nullable String praised,
    @Nullable String answer,
    @Nullable String article,
    @Nullable String promisedAt,
    @Nullable String direction,
    @Nullable String item,
    @Nullable String keptWhere,
    @Nullable String call) {

  /// A letter of nine thousand characters fits twice.
  static final int LONGEST = 20_000;

  /// The form with the caller that was chosen at the desk.
  public ContactForm from(@Nullable String who, @Nullable String called, @Nullable String number) {
    return new ContactForm(
        kind,
        channel,
        unit,
        who,
        called,
        number,
        words,
        place,
        department,
        praised,
        answer,
        article,
        promisedAt,
        direction,
        item,
        keptWhere,
        call);
  }

  /// What had to be looked up or parsed first.
  record Typed(
      NewContact.Who home,
      io.jinzhi.staff.@Nullable DepartmentId department,
      java.time.@Nullable Instant promised) {}

  /// @throws Invalid naming every field that is wrong
  NewContact checked(Typed typed) {
    Checks checks = new Checks();
    ContactKind what =
        Objects.requireNonNullElse(
            checks.one("kind", kind, ContactKind.class), ContactKind.ENQUIRY);
    checks.that(
        what != ContactKind.COMPLAINT,
        "kind",
        Phrase.of("投诉请按投诉登记", "Register a complaint as a complaint"));
    ContactChannel how =
        Objects.requireNonNullElse(
            checks.one(
                "channel",
                channel == null || channel.isBlank() ? "CALL" : channel,
                ContactChannel.class),
            ContactChannel.CALL);
    String called = checks.optional("name", name, 60);
    String number = checks.optional("phone", phone, 120);
    NewContact.Thing thing = what == ContactKind.LOST_FOUND ? thing(checks) : null;
    String said =
        thing == null
            ? checks.required("words", words, LONGEST)
            : Objects.requireNonNullElse(checks.optional("words", words, LONGEST), thing.item());
    String where = checks.optional("place", place, 200);
    String who = checks.optional("praised", praised, 120);
    String reply = checks.optional("answer", answer, LONGEST);
    checks.that(
        what != ContactKind.PRAISE || who != null || typed.department() != null,
        "praised",
        Phrase.of("请写明表扬谁或哪个部门", "Say who or which department is praised"));
    UUID with = id(checks, "article", article);
    UUID by = id(checks, "call", call);
    checks.done();
    return new NewContact(
        what,
        how,
        new NewContact.Who(
            typed.home().unit(), typed.home().unitCode(), typed.home().person(), called, number),
        said,
        where,
        typed.department(),
        who,
        reply,
        what == ContactKind.ENQUIRY ? with : null,
        what.work() ? typed.promised() : null,
        by,
        thing,
        null);
  }

  private NewContact.Thing thing(Checks checks) {
    boolean found = !"LOST".equals(direction);
    String what = checks.required("item", item, 200);
    String where = checks.required("place", place, 200);
    String kept =
        found
            ? checks.required("keptWhere", keptWhere, 200)
            : checks.optional("keptWhere", keptWhere, 200);
    return new NewContact.Thing(found, what, where, kept);
  }

  private static @Nullable UUID id(Checks checks, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      checks.that(false, field, Phrase.of("请重新选择", "Choose again"));
      return null;
    }
  }
}
