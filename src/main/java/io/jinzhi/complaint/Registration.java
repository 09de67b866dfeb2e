package io.jinzhi.complaint;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is taken down when a resident complains: the five facts of CMP-17 and what the grade and
/// the clocks need.
///
/// @param toldAt when it was told, if earlier than now; then `toldWhy` says why it is entered late
/// (T-07)
/// @param about the department complained about or concerned
/// @param aboutStaff the member of staff whose conduct it is about: hidden from them
/// @param wantedBy when the resident asks to have it done (CMP-22, T-06)
/// @param laterAgreed the resident agreed to a later date than the handbook's limit
/// @param grade null: as proposed; another than proposed needs a reason
/// @param harm harm is being done right now (CMP-37)
/// @param sameMatterAs number of an earlier case about the same matter
/// @param dispatchNow send the form to the department in the same step
public record Registration(
    Channel channel,
    Complainant complainant,
    Event event,
    @Nullable DepartmentId about,
    @Nullable String aboutPerson,
    @Nullable StaffId aboutStaff,
    String course,
    String demand,
    @Nullable Instant toldAt,
    @Nullable String toldWhy,
    @Nullable Instant wantedBy,
    boolean laterAgreed,
    Answers answers,
    @Nullable Grade grade,
    @Nullable String gradeReason,
    boolean harm,
    @Nullable String sameMatterAs,
    @Nullable Letter letter,
    @Nullable String externalNumber,
    boolean dispatchNow) {

  /// Who complains and how to reach them. A unit is not required: passers-by complain too.
  public record Complainant(
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable PersonId person,
      String name,
      String contact) {}

  /// When and where it happened, in the resident's words.
  public record Event(String time, String place) {}

  /// A complaint on paper (CMP-45).
  public record Letter(String sender, @Nullable String senderNumber, String title, int pages) {}
}
