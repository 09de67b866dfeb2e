package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as it is typed or sent.
///
/// @param caller `person:position` of the household, or nothing when name and phone are typed
/// @param department sends it there at once
/// @param toldAt local time: when it was told, if it is entered later; then `toldWhy` says why
record OrderForm(
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String unit,
    @Nullable String caller,
    @Nullable String reporter,
    @Nullable String phone,
    @Nullable String building,
    @Nullable String place,
    @Nullable String situation,
    @Nullable String side,
    @Nullable String component,
    @Nullable String fault,
    @Nullable String urgency,
    @Nullable String charge,
    @Nullable String chargeReason,
    @Nullable String complaint,
    @Nullable String reworkOf,
    @Nullable String department,
    @Nullable String toldAt,
    @Nullable String toldWhy) {

  /// @throws io.jinzhi.web.Invalid naming every field that is wrong
  Request checked(Request.Where home, Request.Who known, @Nullable Instant told) {
    Checks checks = new Checks();
    OrderKind what = checks.one("kind", or(kind, "REPAIR"), OrderKind.class);
    OrderChannel how = checks.one("channel", or(channel, "CALL"), OrderChannel.class);
    String name = checks.required("reporter", known.name(), 60);
    String number = checks.required("phone", known.phone(), 60);
    String where = checks.required("place", place, 200);
    String block = checks.optional("building", home.building(), 20);
    Sorting.Place there =
        checks.one(
            "situation",
            or(situation, home.unit() == null ? "COMMON" : "PRIVATE"),
            Sorting.Place.class);
    Sorting.Side meter = checks.one("side", or(side, "UNKNOWN"), Sorting.Side.class);
    BuildingPart part = checks.one("component", or(component, "OTHER"), BuildingPart.class);
    String said = checks.required("fault", fault, 4000);
    Urgency hurry = checks.one("urgency", or(urgency, "NONE"), Urgency.class);
    Charge who =
        charge == null || charge.isBlank() ? null : checks.one("charge", charge, Charge.class);
    String why = checks.optional("chargeReason", chargeReason, 500);
    String from = checks.optional("complaint", complaint, 40);
    String first = checks.optional("reworkOf", reworkOf, 40);
    String late = checks.optional("toldWhy", toldWhy, 200);
    checks.that(
        there != Sorting.Place.PRIVATE || home.unit() != null,
        "situation",
        Phrase.of("户内维修要写明房号", "Give the room for work inside a unit"));
    checks.done();
    if (what == null
        || how == null
        || there == null
        || meter == null
        || part == null
        || hurry == null) {
      throw new IllegalStateException("checked");
    }
    return new Request(
        what,
        how,
        new Request.Where(home.unit(), home.unitCode(), block, where),
        new Request.Who(known.person(), name, number),
        said,
        part,
        there,
        meter,
        hurry,
        who,
        why,
        from,
        first,
        told,
        late);
  }

  private static String or(@Nullable String typed, String usual) {
    return typed == null || typed.isBlank() ? usual : typed.strip();
  }
}
