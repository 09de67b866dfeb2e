package io.jinzhi.complaint;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The intake form as it is typed: five facts (CMP-17), the defining questions (CMP-11 to CMP-15),
/// and what belongs to a letter. All fields are text; [#checked] says what is wrong with all of
/// them at once.
///
/// @param unit the room code, such as `3-2-1201`
/// @param department code of the department complained about
public record ComplaintForm(
    @Nullable String channel,
    @Nullable String unit,
    @Nullable String person,
    @Nullable String complainant,
    @Nullable String contact,
    @Nullable String when,
    @Nullable String where,
    @Nullable String department,
    @Nullable String about,
    @Nullable String aboutStaff,
    @Nullable String course,
    @Nullable String demand,
    @Nullable String toldAt,
    @Nullable String toldWhy,
    @Nullable String wantedBy,
    @Nullable Boolean laterAgreed,
    @Nullable Boolean serious,
    @Nullable Boolean repeated,
    @Nullable Boolean fault,
    @Nullable String grade,
    @Nullable String gradeReason,
    @Nullable Boolean harm,
    @Nullable String sameMatterAs,
    @Nullable String sender,
    @Nullable String senderNumber,
    @Nullable String letterTitle,
    @Nullable Integer pages,
    @Nullable String externalNumber,
    @Nullable Boolean dispatch) {

  /// Longer than any complaint seen; a letter of nine thousand characters fits.
  static final int LONGEST = 20_000;

  Answers answers() {
    return new Answers(yes(serious), yes(repeated), yes(fault));
  }

  /// @throws io.jinzhi.web.Invalid naming every field that is wrong
  Registration checked(Typed typed) {
    Checks checks = new Checks();
    Channel from = channel == null ? Channel.CALL : checks.one("channel", channel, Channel.class);
    String name = checks.required("complainant", complainant, 60);
    String reach = checks.required("contact", contact, 120);
    String time = checks.required("when", when, 120);
    String place = checks.required("where", where, 200);
    String person = checks.optional("about", about, 120);
    String said = checks.required("course", course, LONGEST);
    String wish = checks.required("demand", demand, 4000);
    String lateWhy = checks.optional("toldWhy", toldWhy, 200);
    String overruled = checks.optional("gradeReason", gradeReason, 500);
    String external = checks.optional("externalNumber", externalNumber, 60);
    Grade chosen =
        grade == null || grade.isBlank() ? null : checks.one("grade", grade, Grade.class);
    Registration.Letter letter = letter(checks, from);
    checks.done();
    UnitId home = typed.unit();
    return new Registration(
        Objects.requireNonNull(from),
        new Registration.Complainant(home, typed.unitCode(), typed.person(), name, reach),
        new Registration.Event(time, place),
        typed.department(),
        typed.staff() == null || person != null ? person : typed.staff().name(),
        typed.staff() == null ? null : typed.staff().id(),
        said,
        wish,
        typed.toldAt(),
        lateWhy,
        typed.wantedBy(),
        yes(laterAgreed),
        answers(),
        chosen,
        overruled,
        yes(harm),
        sameMatterAs == null || sameMatterAs.isBlank() ? null : sameMatterAs.strip(),
        letter,
        external,
        yes(dispatch));
  }

  private Registration.@Nullable Letter letter(Checks checks, @Nullable Channel from) {
    if (from != Channel.LETTER) {
      return null;
    }
    String by = checks.required("sender", sender, 60);
    String title = checks.required("letterTitle", letterTitle, 120);
    String number = checks.optional("senderNumber", senderNumber, 60);
    int sheets = pages == null ? 1 : pages;
    checks.that(
        sheets > 0 && sheets < 1000,
        "pages",
        Phrase.of("页数应在 1 到 999 之间", "Between 1 and 999 pages"));
    return new Registration.Letter(by, number, title, sheets);
  }

  /// What had to be looked up or parsed first.
  record Typed(
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable PersonId person,
      io.jinzhi.staff.@Nullable DepartmentId department,
      io.jinzhi.staff.@Nullable StaffMember staff,
      java.time.@Nullable Instant toldAt,
      java.time.@Nullable Instant wantedBy) {}

  private static boolean yes(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
