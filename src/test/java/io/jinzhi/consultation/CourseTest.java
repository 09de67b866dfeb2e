package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CourseTest extends ConsultationStory {

  @Test
  @Clause("ARC-28")
  void a_request_is_registered_with_its_reason_by_the_manager() {
    String number = asked(engineer);
    assertThat(number).matches("CY-261123-\\d{3}");
    assertThat(find(number).wish().reason()).isEqualTo("核对漏水责任");
    assertThat(promise(number, "ARC-28").holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(told(Role.CS_MANAGER, number)).containsExactly("TASK ARC-28");
    deciding.register(manager, number, null, signed(manager), now());
    assertThat(stage(number)).isEqualTo(Stage.REGISTERED);
    assertThat(promise(number, "ARC-28").kept()).isNotNull();
    assertThat(promise(number, "ARC-21").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(lines(number)).containsExactly("REQUESTED", "REGISTERED");
  }

  @Test
  void a_file_is_asked_for_by_room_or_archive_number() {
    String byNumber = desk.ask(engineer, asking(file.number(), Basis.SERVICE, Use.READ), now());
    assertThat(find(byNumber).file().unitCode()).isEqualTo("3-2-1201");
    assertThatThrownBy(() -> desk.ask(engineer, asking("9-9-901", Basis.SERVICE, Use.READ), now()))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.fields()).containsKey("file"));
  }

  @Test
  @Clause("ARC-21")
  void nothing_is_released_or_read_without_the_directors_approval() {
    String number = registered(engineer);
    assertThatThrownBy(() -> room.release(keeper, number, signed(keeper), now()))
        .isInstanceOf(Missing.class);
    refused("NOT_APPROVED", () -> opened(engineer, number));
    deciding.approve(director, number, opinion("2-4"), signed(director), now());
    assertThat(promise(number, "ARC-21").kept()).isNotNull();
    assertThat(promise(number, "ARC-22").holder().role()).isEqualTo(Role.ARCHIVE_KEEPER);
    refused("NOT_RELEASED", () -> opened(engineer, number));
    assertThat(lines(number)).containsExactly("REQUESTED", "REGISTERED", "APPROVED");
  }

  @Test
  @Clause("ARC-21")
  void the_director_refuses_with_the_reason() {
    String number = registered(engineer);
    deciding.refuse(director, number, "事由不充分", signed(director), now());
    assertThat(stage(number)).isEqualTo(Stage.REFUSED);
    assertThat(board.view(engineer, number, now()).decided().no()).isEqualTo("事由不充分");
    assertThat(told(Role.DEPT_STAFF, number)).containsExactly("NEWS ARC-21");
    assertThat(promises(number)).isNotEmpty().noneMatch(Commitment::open);
    refused(
        "DECIDED", () -> deciding.approve(director, number, opinion("2"), signed(director), now()));
  }

  @Test
  void the_opinion_stays_inside_the_file_the_days_and_thirty_minutes() {
    String number = registered(engineer);
    var far = new Opinion("准", new PageSet(List.of(2, 9)), 3, now().plus(Duration.ofDays(8)), 31);
    assertThatThrownBy(() -> deciding.approve(director, number, far, signed(director), now()))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.fields()).containsOnlyKeys("pages", "minutes", "until"));
    String read = desk.ask(engineer, asking("3-2-1201", Basis.SERVICE, Use.READ), now());
    deciding.register(manager, read, null, signed(manager), now());
    assertThatThrownBy(
            () -> deciding.approve(director, read, opinion("1"), signed(director), now()))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields()).containsOnlyKeys("copies"));
  }

  @Test
  void of_two_who_approve_at_once_one_is_told_that_it_is_done() throws Exception {
    String number = registered(engineer);
    Actor second = another(Role.CENTRE_DIRECTOR, "秦岭");
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Future<String>> answers =
          List.of(director, second).stream()
              .map(
                  each ->
                      both.submit(
                          () -> {
                            try {
                              deciding.approve(each, number, opinion("2"), signed(each), now());
                              return "approved";
                            } catch (io.jinzhi.web.Refused no) {
                              return no.code();
                            }
                          }))
              .toList();
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder("approved", "DECIDED");
    }
    assertThat(lines(number)).containsOnlyOnce("APPROVED");
  }

  @Test
  void what_nobody_decides_lapses_after_fifteen_days_and_is_not_approved_any_more() {
    String number = registered(engineer);
    pass(Duration.ofDays(15));
    sweep.settle();
    assertThat(stage(number)).isEqualTo(Stage.REGISTERED);
    passMinutes(1);
    sweep.settle();
    assertThat(stage(number)).isEqualTo(Stage.LAPSED);
    refused(
        "EXPIRED", () -> deciding.approve(director, number, opinion("2"), signed(director), now()));
    assertThat(promises(number)).isNotEmpty().noneMatch(Commitment::open);
  }

  @Test
  void what_was_approved_and_not_used_in_time_lapses() {
    String number = approved(engineer);
    pass(Duration.ofHours(8));
    sweep.settle();
    assertThat(stage(number)).as("the last moment is in time").isEqualTo(Stage.APPROVED);
    passMinutes(1);
    refused("EXPIRED", () -> room.release(keeper, number, signed(keeper), now()));
    sweep.settle();
    assertThat(stage(number)).isEqualTo(Stage.LAPSED);
    String out = released(engineer);
    pass(Duration.ofHours(9));
    refused("EXPIRED", () -> opened(engineer, out));
    sweep.settle();
    assertThat(ended(out).how()).isEqualTo(Closing.TIME);
  }

  @Test
  void an_ambassador_asks_through_the_head_who_then_needs_the_levels_above() {
    String number = asked(ambassador);
    assertThat(stage(number)).isEqualTo(Stage.SUGGESTED);
    refused("NOT_ASKED", () -> deciding.register(manager, number, null, signed(manager), now()));
    desk.adopt(manager, number, now());
    Consultation it = find(number);
    assertThat(it.asker().by()).isEqualTo(manager.staff());
    assertThat(it.asker().suggestedBy()).isEqualTo(ambassador.staff());
    assertThat(it.levels()).isEqualTo(new Levels(Office.CENTRE_DIRECTOR, Office.GENERAL_MANAGER));
    deciding.register(director, number, null, signed(director), now());
    deciding.approve(general, number, opinion("1"), signed(general), now());
    room.release(keeper, number, signed(keeper), now());
    assertThatThrownBy(() -> opened(ambassador, number)).isInstanceOf(Missing.class);
    assertThat(opened(manager, number)).isNotNull();
  }

  @Test
  void whoever_asked_takes_it_back() {
    String number = registered(engineer);
    assertThatThrownBy(() -> desk.withdraw(manager, number, now())).isInstanceOf(Missing.class);
    desk.withdraw(engineer, number, now());
    assertThat(stage(number)).isEqualTo(Stage.WITHDRAWN);
    assertThat(promises(number)).isNotEmpty().noneMatch(Commitment::open);
    assertThat(lines(number)).endsWith("WITHDRAWN");
  }

  @Test
  void the_director_asks_the_general_manager_and_the_board() {
    refused("NO_APPROVER", () -> asked(director));
    Actor office = home.at(Role.COMPANY_OFFICE);
    Actor board = another(Role.GENERAL_MANAGER, "贺董");
    delegations.delegate(
        office, board.staff().value(), now(), now().plus(Duration.ofDays(90)), "董决 7 号", now());
    String number = asked(director);
    deciding.register(general, number, null, signed(general), now());
    assertThat(promise(number, "ARC-21").holder().person()).isEqualTo(board.staff());
    refused(
        "SAME_PERSON",
        () -> deciding.approve(general, number, opinion("1"), signed(general), now()));
    deciding.approve(board, number, opinion("1"), signed(board), now());
    assertThat(stage(number)).isEqualTo(Stage.APPROVED);
  }

  @Test
  void others_meet_the_same_404_as_for_a_number_that_does_not_exist() {
    String number = approved(engineer);
    for (Actor each : List.of(reception, engineering, ambassador, home.at(Role.COMPANY_OFFICE))) {
      assertThatThrownBy(() -> board.view(each, number, now()))
          .as(each.role().name())
          .isInstanceOf(Missing.class);
      assertThat(list.page(each, ConsultationList.Show.ALL, null, 0, now())).isEmpty();
    }
    for (Actor each : List.of(engineer, manager, director, general, keeper)) {
      assertThat(board.view(each, number, now()).facts().number()).isEqualTo(number);
      assertThat(list.page(each, ConsultationList.Show.ALL, null, 0, now())).hasSize(1);
    }
    assertThatThrownBy(() -> board.view(engineer, "CY-000000-001", now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void lists_are_filtered_by_what_is_to_be_done_and_by_words() {
    String number = asked(engineer);
    assertThat(list.waiting(manager, now())).isOne();
    assertThat(list.waiting(director, now())).isZero();
    deciding.register(manager, number, null, signed(manager), now());
    assertThat(list.waiting(director, now())).isOne();
    for (String words : List.of(number, "3-2-12", "马建国", file.number())) {
      assertThat(list.page(director, ConsultationList.Show.OPEN, words, 0, now()))
          .as(words)
          .hasSize(1);
    }
    assertThat(list.page(director, ConsultationList.Show.OPEN, "%", 0, now())).isEmpty();
    assertThat(list.page(director, ConsultationList.Show.DONE, null, 0, now())).isEmpty();
    assertThat(list.page(engineer, ConsultationList.Show.MINE, null, 0, now())).hasSize(1);
    assertThat(list.ofUnit(director, home.flat, 5, now())).hasSize(1);
    desk.withdraw(engineer, number, now());
    assertThat(list.page(director, ConsultationList.Show.DONE, null, 0, now())).hasSize(1);
    assertThat(list.between(home.estate, now().minusSeconds(1), now().plusSeconds(1))).hasSize(1);
  }
}
