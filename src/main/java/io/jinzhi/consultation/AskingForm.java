package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request as somebody fills it in.
///
/// @param file room or archive number
/// @param papers ticked in the contents
/// @param others in words: other papers, or what there is on a matter
record AskingForm(
    @Nullable String file,
    @Nullable List<String> papers,
    @Nullable String others,
    @Nullable String reason,
    @Nullable String basis,
    @Nullable String use,
    @Nullable Integer copies,
    @Nullable Boolean visitor,
    @Nullable String reader,
    @Nullable String identity,
    @Nullable String from,
    @Nullable String contact) {

  Asking read(Actor actor) {
    Checks checks = new Checks();
    boolean resident = actor.is(Role.RESIDENT);
    boolean visiting = Boolean.TRUE.equals(visitor) && !resident;
    String which = resident ? checks.optional("file", file, 60) : checks.required("file", file, 60);
    String named = String.join("、", papers == null ? List.of() : papers);
    String more = checks.optional("others", others, 500);
    String all = more == null ? named : named.isEmpty() ? more : named + "；" + more;
    checks.that(!all.isEmpty(), "others", Phrase.of("请勾选或写明要看哪些资料", "Tick or name the papers"));
    checks.optional("others", all, 2000);
    String why = checks.required("reason", reason, 500);
    Basis on =
        resident
            ? Basis.OWN
            : Objects.requireNonNullElse(checks.one("basis", basis, Basis.class), Basis.SERVICE);
    Use what = Objects.requireNonNullElse(checks.one("use", use, Use.class), Use.READ);
    int sets = copies == null ? 0 : copies;
    checks.that(
        what == Use.READ || (sets >= 1 && sets <= 20),
        "copies",
        Phrase.of("复印 1 到 20 份", "1 to 20 copies"));
    String who = visiting ? checks.required("reader", reader, 60) : null;
    String as = visiting ? checks.required("identity", identity, 60) : null;
    String where = checks.optional("from", from, 60);
    String phone =
        visiting
            ? checks.required("contact", contact, 60)
            : checks.optional("contact", contact, 60);
    checks.done();
    return new Asking(
        which == null ? "" : which,
        all,
        why,
        on,
        what,
        what == Use.READ ? 0 : sets,
        visiting,
        who,
        as,
        where,
        phone);
  }
}
