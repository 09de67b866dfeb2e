package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Whoever asks, both approvers and whoever releases are four different people, after delegations
/// are resolved: the use case refuses it, and so does the database to whoever writes SQL.
class FourPeopleTest extends ConsultationStory {

  private UUID delegated(Actor from, Actor to) {
    return delegations.delegate(
        from, to.staff().value(), now(), now().plus(Duration.ofDays(5)), "出差", now());
  }

  @Test
  @Clause("ARC-28")
  void nobody_approves_their_own_request_through_a_delegation() {
    delegated(manager, engineering);
    String number = asked(engineering);
    refused(
        "SAME_PERSON",
        () -> deciding.register(engineering, number, null, signed(engineering), now()));
    deciding.register(manager, number, null, signed(manager), now());
    delegated(director, engineering);
    refused(
        "SAME_PERSON",
        () -> deciding.approve(engineering, number, opinion("1"), signed(engineering), now()));
    delegated(director, manager);
    refused(
        "SAME_PERSON",
        () -> deciding.approve(manager, number, opinion("1"), signed(manager), now()));
  }

  @Test
  void a_deputy_signs_and_the_signature_counts_for_both() {
    String number = registered(engineer);
    refused(
        "NOT_YOUR_OFFICE",
        () -> deciding.approve(general, number, opinion("1"), signed(general), now()));
    delegated(director, engineering);
    deciding.approve(engineering, number, opinion("1"), signed(engineering), now());
    Hand hand = java.util.Objects.requireNonNull(find(number).standing().second());
    assertThat(hand.by()).isEqualTo(engineering.staff());
    assertThat(hand.principal()).isEqualTo(director.staff());
    assertThat(hand.delegation()).isNotNull();
    assertThat(hand.label()).isEqualTo("周工（代 郑远）");
    assertThat(parties(number)).hasSize(4);
  }

  @Test
  void the_director_does_not_sign_twice_once_as_deputy_of_the_manager() {
    delegated(manager, director);
    String number = asked(engineer);
    deciding.register(director, number, null, signed(director), now());
    refused(
        "SAME_PERSON",
        () -> deciding.approve(director, number, opinion("1"), signed(director), now()));
    Actor other = another(Role.CENTRE_DIRECTOR, "秦岭");
    deciding.approve(other, number, opinion("1"), signed(other), now());
    assertThat(stage(number)).isEqualTo(Stage.APPROVED);
  }

  @Test
  void a_delegation_holds_from_to_and_until_it_is_ended() {
    UUID id =
        delegations.delegate(
            director,
            engineering.staff().value(),
            now().plus(Duration.ofHours(1)),
            now().plus(Duration.ofHours(2)),
            "开会",
            now());
    String number = registered(engineer);
    assertThatThrownBy(
            () -> deciding.approve(engineering, number, opinion("1"), signed(engineering), now()))
        .isInstanceOf(io.jinzhi.web.Missing.class);
    passMinutes(60);
    assertThat(list.waiting(engineering, now())).isOne();
    delegations.end(director, id, now());
    assertThat(list.waiting(engineering, now())).isZero();
    refused("DECIDED", () -> delegations.end(director, id, now()));
    assertThatThrownBy(() -> delegations.end(manager, id, now()))
        .isInstanceOf(io.jinzhi.web.Missing.class);
    assertThat(delegations.lines(director, now(), 5))
        .singleElement()
        .matches(each -> !each.live() && !each.mine());
  }

  @Test
  void keepers_and_auditors_are_nobodys_deputies() {
    Actor auditor = another(Role.AUDITOR, "季审");
    for (Actor each : java.util.List.of(keeper, auditor, reception)) {
      assertThatThrownBy(() -> delegated(director, each))
          .as(each.role().name())
          .isInstanceOf(io.jinzhi.web.Invalid.class);
    }
  }

  @Test
  void the_keeper_releases_nothing_that_they_asked_for_in_another_post() {
    String number = approved(engineer);
    jdbc.sql("update staff set role = 'ARCHIVE_KEEPER', department_id = null where id = ?")
        .param(engineer.staff().value())
        .update();
    Actor both =
        new Actor(home.estate, engineer.staff(), engineer.name(), Role.ARCHIVE_KEEPER, null);
    refused("SAME_PERSON", () -> room.release(both, number, signed(both), now()));
  }

  @Test
  void the_database_refuses_one_person_in_two_parts() {
    String number = registered(engineer);
    for (StaffId each : java.util.List.of(engineer.staff(), manager.staff())) {
      forbidden(
          "consultation_party",
          """
          update consultation set second_by = :who, second_by_name = 'x', second_for = :who,
            second_for_name = 'x', second_at = now(), opinion = 'x', pages = '{1}',
            copies_allowed = 0, valid_until = now(), minutes = 5, stage = 'APPROVED'
          where estate_id = :estate and number = :number
          """,
          number,
          each);
    }
    forbidden(
        "consultation_party_pkey",
        """
        insert into consultation_party (estate_id, consultation_id, part, person)
        select estate_id, id, 'SECOND', :who from consultation
        where estate_id = :estate and number = :number
        """,
        number,
        manager.staff());
  }

  @Test
  void the_database_refuses_a_releaser_who_approved() {
    String number = approved(engineer);
    forbidden(
        "consultation_party",
        """
        update consultation set released_by = :who, released_by_name = 'x', released_at = now(),
          stage = 'RELEASED' where estate_id = :estate and number = :number
        """,
        number,
        director.staff());
  }

  @Test
  void the_database_refuses_a_signature_for_somebody_without_a_delegation() {
    String number = registered(engineer);
    forbidden(
        "consultation_check8",
        """
        with part as (
          insert into consultation_party (estate_id, consultation_id, part, person)
          select estate_id, id, 'SECOND', p from consultation,
            unnest(array[:who, '00000000-0000-7000-8000-000000000001'::uuid]) p
          where estate_id = :estate and number = :number)
        update consultation set second_by = :who, second_by_name = 'x',
          second_for = '00000000-0000-7000-8000-000000000001', second_for_name = 'x',
          second_at = now(), opinion = 'x', pages = '{1}', copies_allowed = 0, valid_until = now(),
          minutes = 5, stage = 'APPROVED'
        where estate_id = :estate and number = :number
        """,
        number,
        engineering.staff());
  }

  @Test
  void the_database_knows_the_two_levels_above_and_thirty_minutes() {
    String number = released(engineer);
    forbidden(
        "consultation_check\"",
        "update consultation set first_office = 'GENERAL_MANAGER' where number = :number"
            + " and estate_id = :estate and :who is not null",
        number,
        manager.staff());
    forbidden(
        "consultation_check20",
        """
        update consultation set stage = 'READING', room_window = :who, companion = :who,
          opened_at = released_at, closes_at = released_at + interval '31 minutes',
          seen_at = released_at
        where estate_id = :estate and number = :number
        """,
        number,
        reception.staff());
    forbidden(
        "consultation_check21",
        """
        update consultation set stage = 'READING', room_window = :who, opened_at = released_at,
          closes_at = released_at + interval '5 minutes', seen_at = released_at
        where estate_id = :estate and number = :number
        """,
        number,
        reception.staff());
  }

  private void forbidden(String constraint, String sql, String number, StaffId who) {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      int changed =
                          jdbc.sql(sql)
                              .param("who", who.value())
                              .param("estate", home.estate.value())
                              .param("number", number)
                              .update();
                      assertThat(changed).isPositive();
                    }))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining(constraint);
  }

  private java.util.List<UUID> parties(String number) {
    return jdbc.sql(
            """
            select p.person from consultation_party p join consultation c
              on c.estate_id = p.estate_id and c.id = p.consultation_id
            where c.estate_id = :estate and c.number = :number
            """)
        .param("estate", home.estate.value())
        .param("number", number)
        .query(UUID.class)
        .list();
  }
}
