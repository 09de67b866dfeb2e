package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A line to be written. Start with [#by(Actor, Instant, Kind, Phrase)] or
/// [#byProgram(Instant, Kind, Phrase)] and add what is known.
///
/// @param at when it happened; decides the page, in the estate's zone
/// @param by null: the program itself
/// @param department whose line it is besides the front desk's; its head may read it
/// @param subjectKind `complaint`, `order` …; given together with the number
/// @param from who called, came or wrote, as said, with their means of contact
public record Entry(
    Instant at,
    Kind kind,
    Phrase text,
    @Nullable StaffId by,
    String byName,
    @Nullable DepartmentId department,
    @Nullable String subjectKind,
    @Nullable String subjectNumber,
    @Nullable String from,
    @Nullable Signature signature,
    Map<String, String> extra) {

  static final String PROGRAM = "系统";

  public Entry {
    extra = Map.copyOf(extra);
  }

  public static Entry by(Actor actor, Instant at, Kind kind, Phrase text) {
    return new Entry(
        at,
        kind,
        text,
        actor.staff(),
        actor.name(),
        actor.department(),
        null,
        null,
        null,
        null,
        Map.of());
  }

  public static Entry byProgram(Instant at, Kind kind, Phrase text) {
    return new Entry(at, kind, text, null, PROGRAM, null, null, null, null, null, Map.of());
  }

  public Entry about(String kindOfSubject, String number) {
    return new Entry(
        at, kind, text, by, byName, department, kindOfSubject, number, from, signature, extra);
  }

  public Entry from(@Nullable String whom) {
    return new Entry(
        at, kind, text, by, byName, department, subjectKind, subjectNumber, whom, signature, extra);
  }

  public Entry signed(Signature by) {
    return new Entry(
        at, kind, text, this.by, byName, department, subjectKind, subjectNumber, from, by, extra);
  }

  /// A colleague's signature, as given for this request.
  public Entry signed(io.jinzhi.staff.Signature colleague) {
    return signed(
        new Signature(
            colleague.name(),
            colleague.who().value(),
            colleague.at(),
            Signature.How.SIGN_IN,
            null));
  }

  public Entry forDepartment(@Nullable DepartmentId whose) {
    return new Entry(
        at, kind, text, by, byName, whose, subjectKind, subjectNumber, from, signature, extra);
  }

  public Entry with(String key, String value) {
    Map<String, String> more = new TreeMap<>(extra);
    more.put(key, value);
    return new Entry(
        at, kind, text, by, byName, department, subjectKind, subjectNumber, from, signature, more);
  }
}
