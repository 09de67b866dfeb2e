package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Colleagues to choose from.
@Component
class KeyChoices {
  private final StaffRoll staff;

  KeyChoices(StaffRoll staff) {
    this.staff = staff;
  }

  /// Who may borrow: everybody here.
  List<Choice> colleagues(Actor actor) {
    return of(actor, _ -> true);
  }

  /// Who may approve beside the reader; nobody where the reader may.
  List<Choice> approvers(Actor actor) {
    return KeySight.approves(actor.role())
        ? List.of()
        : of(actor, each -> KeySight.approves(each.role()));
  }

  /// Who may check a count beside the reader.
  List<Choice> checkers(Actor actor, boolean monthly) {
    return of(
        actor,
        each ->
            !each.id().equals(actor.staff())
                && (monthly
                    ? each.role() == Role.CS_MANAGER
                    : KeySight.reads(staff.actor(actor.estate(), each.id()))));
  }

  private List<Choice> of(Actor actor, Predicate<StaffMember> which) {
    return staff.members(actor.estate()).stream()
        .filter(StaffMember::active)
        .filter(which)
        .map(
            each ->
                new Choice(
                    each.id().value().toString(),
                    Phrase.of("{0}（{1}）", "{0} ({1})").with(each.name(), each.role().label())))
        .toList();
  }
}
