package io.jinzhi.keyring;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;

/// A key as it is hung up, with the custody form where an owner leaves it.
///
/// @param unit a room code, for the keys of homes
/// @param told whether the owner was told that the contents of the home are not in our care
/// @param signature what the owner drew; nothing where `paper` was signed
record KeyForm(
    @Nullable String kind,
    @Nullable String room,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String pieces,
    @Nullable String owner,
    @Nullable String phone,
    @Nullable String reason,
    @Nullable String conditions,
    @Nullable Boolean told,
    @Nullable String signature,
    @Nullable Boolean paper) {

  boolean custody() {
    return KeyClass.ENTRUSTED.name().equals(kind) || KeyClass.DEFECT.name().equals(kind);
  }

  /// @param home the unit, where there is one of that code
  NewKey key(@Nullable Unit home) {
    Checks checks = new Checks();
    KeyClass what = checks.one("kind", kind, KeyClass.class);
    boolean ofUnit = what != null && what.ofUnit();
    KeyRoom where = ofUnit || what == null ? null : checks.one("room", room, KeyRoom.class);
    String called = ofUnit || what == null ? null : Typed.words(checks, "name", name, 60);
    int many = Typed.number(checks, "pieces", pieces, 1, 99, 1);
    checks.that(!ofUnit || home != null, "unit", Phrase.of("没有这个房号", "There is no such room"));
    checks.done();
    if (what == null) {
      throw new IllegalStateException("checked");
    }
    Unit unitOf = ofUnit ? home : null;
    // VAC-10: a vacant unit that was handed over has an owner.
    boolean owned =
        what.entrusted()
            || (what == KeyClass.VACANT
                && unitOf != null
                && unitOf.state() != UnitState.NOT_HANDED_OVER
                && unitOf.handedOverOn() != null);
    return new NewKey(
        what,
        where,
        called,
        unitOf == null ? null : unitOf.id(),
        unitOf == null ? null : unitOf.code(),
        many,
        owned);
  }

  /// Everything but the signature, so that a mistake is told before one is taken.
  NewCustody checkedCustody(Signed signed) {
    Checks checks = new Checks();
    String whose = checks.required("owner", owner, 60);
    String number = checks.optional("phone", phone, 40);
    String why = checks.required("reason", reason, 200);
    String when = checks.required("conditions", conditions, 500);
    checks.that(
        Boolean.TRUE.equals(told),
        "told",
        Phrase.of("先向业主说明：不保管屋内财物", "First tell the owner: the contents are not in our care"));
    checks.done();
    return new NewCustody(whose, number, why, when, signed);
  }
}
