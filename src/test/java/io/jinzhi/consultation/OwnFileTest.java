package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnFileTest extends ConsultationStory {
  @Autowired OwnFiles own;

  private Actor livesHere(String name, ResidencyKind kind) {
    PersonId person =
        residents
            .addPeople(home.estate, List.of(new Residents.NewPerson(name, null, List.of())))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.flat, person, kind, LocalDate.of(2024, 1, 1), null, false)));
    return new Actor(home.estate, new StaffId(person.value()), name, Role.RESIDENT, null);
  }

  private String askedOwn() {
    return desk.ask(resident, asking("", Basis.OWN, Use.READ), now());
  }

  @Test
  @Clause("ARC-20")
  void an_owner_asks_for_their_own_file_is_answered_in_days_and_reads_without_a_companion() {
    String number = askedOwn();
    var answer = promise(number, "ARC-20");
    assertThat(answer.holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(Duration.between(now(), answer.due()))
        .isBetween(Duration.ofDays(15), Duration.ofDays(16));
    deciding.register(manager, number, null, signed(manager), now());
    deciding.approve(
        director,
        number,
        new Opinion("准", PageSet.parse("pages", "1-2"), 0, now().plus(Duration.ofDays(2)), 30),
        signed(director),
        now());
    room.release(keeper, number, signed(keeper), now());
    assertThat(promise(number, "ARC-20").kept()).isNotNull();
    UUID window = room.open(resident, number, signed(resident), null, now());
    assertThat(room.page(resident, number, window, 1, now())).isNotEmpty();
    assertThatThrownBy(() -> room.page(resident, number, window, 3, now()))
        .isInstanceOf(Missing.class);
    assertThat(ledger.looks(home.estate, file.number()))
        .singleElement()
        .matches(each -> each.by().name().equals("王秀梅") && each.by().staff() == null);
  }

  @Test
  void an_owners_request_never_lapses_undecided() {
    String number = askedOwn();
    pass(Duration.ofDays(40));
    sweep.settle();
    assertThat(stage(number)).isEqualTo(Stage.ASKED);
    assertThat(promise(number, "ARC-20").broken()).isNotNull();
  }

  @Test
  @Clause("ARC-27")
  void tenants_family_and_neighbours_see_neither_the_file_nor_the_request() {
    String number = askedOwn();
    for (ResidencyKind kind : List.of(ResidencyKind.TENANT, ResidencyKind.FAMILY)) {
      Actor other = livesHere("周租", kind);
      assertThat(own.of(other)).isEmpty();
      assertThatThrownBy(() -> desk.ask(other, asking("", Basis.OWN, Use.READ), now()))
          .isInstanceOf(Missing.class);
      assertThatThrownBy(() -> desk.ask(other, asking(file.number(), Basis.OWN, Use.READ), now()))
          .isInstanceOf(Missing.class);
      assertThatThrownBy(() -> board.view(other, number, now())).isInstanceOf(Missing.class);
    }
    Actor stranger =
        new Actor(home.estate, new StaffId(UUID.randomUUID()), "生人", Role.RESIDENT, null);
    assertThat(own.of(stranger)).isEmpty();
    assertThat(own.of(resident)).singleElement().matches(each -> each.id().equals(file.id()));
  }

  @Test
  void a_former_owner_does_not_reach_the_file_any_more_and_the_next_not_the_predecessors() {
    assertThat(own.of(resident)).hasSize(1);
    residents.moveOut(
        home.estate, home.flat, new PersonId(resident.staff().value()), LocalDate.of(2026, 11, 22));
    Actor next = livesHere("冯新", ResidencyKind.OWNER);
    sweep.settle();
    assertThat(own.of(resident)).isEmpty();
    assertThat(own.of(next)).noneMatch(each -> each.id().equals(file.id()));
    assertThatThrownBy(() -> desk.ask(next, asking(file.number(), Basis.OWN, Use.READ), now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void what_takes_consent_waits_for_the_owner() {
    String number = desk.ask(engineer, asking("3-2-1201", Basis.CONSENT, Use.READ), now());
    assertThat(promises(number)).isEmpty();
    refused(
        "CONSENT_MISSING", () -> deciding.register(manager, number, null, signed(manager), now()));
    assertThat(list.page(resident, ConsultationList.Show.TODO, null, 0, now())).hasSize(1);
    assertThatThrownBy(
            () ->
                desk.consent(
                    livesHere("周租", ResidencyKind.TENANT), number, true, signed(resident), now()))
        .isInstanceOf(IllegalArgumentException.class);
    Actor tenant = livesHere("吴租", ResidencyKind.TENANT);
    assertThatThrownBy(() -> desk.consent(tenant, number, true, signed(tenant), now()))
        .isInstanceOf(Missing.class);
    desk.consent(resident, number, true, signed(resident), now());
    assertThat(promise(number, "ARC-28").open()).isTrue();
    deciding.register(manager, number, null, signed(manager), now());
    assertThat(stage(number)).isEqualTo(Stage.REGISTERED);
  }

  @Test
  void an_owner_who_declines_ends_it_and_consent_on_paper_is_named() {
    String declined = desk.ask(engineer, asking("3-2-1201", Basis.CONSENT, Use.READ), now());
    desk.consent(resident, declined, false, signed(resident), now());
    assertThat(stage(declined)).isEqualTo(Stage.REFUSED);
    String paper = desk.ask(engineer, asking("3-2-1201", Basis.CONSENT, Use.READ), now());
    deciding.register(manager, paper, "王秀梅 11 月 22 日签", signed(manager), now());
    assertThat(find(paper).standing().consentBy()).contains("11 月 22 日");
    refused("CONSENT_SAID", () -> desk.consent(resident, paper, true, signed(resident), now()));
  }
}
