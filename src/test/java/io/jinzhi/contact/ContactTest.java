package io.jinzhi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Query;
import io.jinzhi.search.Search;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContactTest extends ContactStory {
  @Autowired Search search;
  @Autowired HouseholdContacts section;

  @Test
  @Clause({"FD-02", "CMP-16"})
  void whoever_comes_is_a_record_with_a_line_in_the_duty_log() {
    String number = recorded(form(ContactKind.ENQUIRY, "装修几点能开工", null, "早八点到晚六点", null, null));
    ContactView view = view(number);
    assertThat(number).matches("JD-261123-\\d{3}");
    assertThat(view.state()).isEqualTo(ContactState.DONE);
    assertThat(view.answer()).isEqualTo("早八点到晚六点");
    assertThat(view.name()).isEqualTo("王*梅");
    assertThat(view.phone()).doesNotContain("1234");
    assertThat(view.story()).hasSize(1);
    assertThat(view.story().getFirst().text().zh()).contains("装修几点能开工", "早八点到晚六点");
    assertThat(promises(number)).isEmpty();
    assertThat(
            jdbc.sql(
                    "select log_entry is not null from contact where number = :number and estate_id = :estate")
                .param("number", number)
                .param("estate", home.estate.value())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Clause("FD-05")
  void an_enquiry_without_an_answer_is_owed_one_the_same_day() {
    String number = recorded(said(ContactKind.ENQUIRY, "车位怎么租", "engineering"));
    assertThat(told(number)).containsExactly("DEPT_MANAGER FD-11");
    assertThat(promise(number, "FD-05").holder().role()).isEqualTo(Role.FRONT_DESK);
    desk.answer(engineering, number, "到财务窗口办", now());
    assertThat(promise(number, "FD-05").kept()).isNotNull();
    assertThat(view(number).state()).isEqualTo(ContactState.DONE);
    assertThatThrownBy(() -> desk.answer(reception, number, "再答一次", now()))
        .isInstanceOf(Refused.class);
  }

  @Test
  @Clause({"FD-03", "FD-04", "FD-05"})
  void what_has_to_be_done_is_dispatched_followed_and_told() {
    String number = recorded(form(ContactKind.HELP, "水管漏了", null, null, null, "2026-11-23T18:00"));
    assertThat(promise(number, "FD-03").due()).isEqualTo(now().plusSeconds(600));
    passMinutes(3);
    desk.dispatch(reception, number, home.security, now());
    desk.dispatch(reception, number, home.engineering, now());
    assertThat(promise(number, "FD-03").kept()).isNotNull();
    assertThat(promise(number, "FD-04").due()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(told(number)).containsExactly("DEPT_MANAGER FD-03", "DEPT_MANAGER FD-03");
    assertThatThrownBy(() -> desk.tell(reception, number, true, "好", now()))
        .isInstanceOf(Refused.class);
    passMinutes(60);
    desk.solve(engineering, number, "换了阀门", now());
    assertThat(promise(number, "FD-04").kept()).isNotNull();
    assertThat(promise(number, "FD-05").open()).isTrue();
    desk.tell(reception, number, false, "还在滴", now());
    assertThat(view(number).state()).isEqualTo(ContactState.DISPATCHED);
    assertThat(view(number).round()).isEqualTo(2);
    passMinutes(60);
    desk.solve(engineering, number, "换了整根管", now());
    desk.tell(reception, number, true, "不漏了", now());
    assertThat(view(number).state()).isEqualTo(ContactState.DONE);
    assertThat(promises(number)).noneMatch(Commitment::open);
    assertThat(view(number).story()).hasSizeGreaterThan(6);
  }

  @Test
  @Clause("FD-03")
  void what_is_not_dispatched_in_time_is_late_and_goes_one_desk_up() {
    String number = recorded(said(ContactKind.REPAIR, "门锁坏了", null));
    passMinutes(11);
    sweep.settle();
    assertThat(promise(number, "FD-03").broken()).isNotNull();
    assertThat(told(number)).contains("CS_MANAGER FD-03");
    desk.handOn(
        reception, number, new NewContact.Outcome("PG-2611-0001", "/orders/PG-2611-0001"), now());
    assertThat(promise(number, "FD-03").late(now())).isTrue();
    assertThat(view(number).outcome()).isEqualTo("PG-2611-0001");
    assertThatThrownBy(
            () -> desk.handOn(reception, number, new NewContact.Outcome("X", "/x"), now()))
        .isInstanceOf(Refused.class);
  }

  @Test
  @Clause("FD-01")
  void a_suggestion_is_the_managers_to_answer() {
    String number = recorded(said(ContactKind.SUGGESTION, "多放两张长椅", null));
    assertThat(told(number)).containsExactly("CS_MANAGER FD-01");
    assertThatThrownBy(() -> desk.answer(reception, number, "好", now()))
        .isInstanceOf(Refused.class);
    assertThat(promise(number, "FD-01").holder().role()).isEqualTo(Role.CS_MANAGER);
    desk.answer(manager, number, "下月添置", now());
    assertThat(promise(number, "FD-01").kept()).isNotNull();
    assertThat(told(number)).contains("FRONT_DESK FD-01");
  }

  @Test
  @Clause("FD-11")
  void praise_is_told_to_the_department_and_to_whoever_earned_it() {
    ContactForm praise =
        new ContactForm(
            "PRAISE",
            "CALL",
            null,
            null,
            null,
            null,
            "帮老人提菜上楼",
            null,
            "engineering",
            "马建国",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    String number = recorded(praise);
    assertThat(told(number))
        .containsExactlyInAnyOrder("DEPT_MANAGER FD-11", "DEPT_STAFF FD-11 !", "CS_MANAGER FD-11");
    assertThat(view(number).state()).isEqualTo(ContactState.DONE);
  }

  @Test
  void nothing_of_a_long_text_is_cut() {
    String words = "很长的信，".repeat(3000);
    String number = recorded(form(ContactKind.ENQUIRY, words, null, "已回信", null, null));
    assertThat(view(number).words()).isEqualTo(words);
    assertThat(view(number).story().getFirst().text().zh()).contains(words);
  }

  @Test
  void every_wrong_field_is_named() {
    var empty =
        new ContactForm(
            "REPAIR",
            "PIGEON",
            null,
            null,
            null,
            null,
            " ",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "not-a-call");
    assertThatThrownBy(() -> recorded(empty))
        .isInstanceOfSatisfying(
            Invalid.class,
            each -> assertThat(each.fields()).containsKeys("channel", "words", "call"));
    for (String kind : List.of("COMPLAINT", "", "LUNCH")) {
      var form =
          new ContactForm(
              kind, null, null, null, null, null, "话", null, null, null, null, null, null, null,
              null, null, null);
      assertThatThrownBy(() -> recorded(form)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> recorded(said(ContactKind.PRAISE, "好", null)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> recorded(said(ContactKind.REPAIR, "坏了", "no-such")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_department_sees_what_was_sent_to_it_and_no_more() {
    String number = recorded(said(ContactKind.REPAIR, "门锁坏了", "engineering"));
    assertThat(views.of(engineering, number, now()).steps()).containsExactly("solution");
    assertThatThrownBy(() -> views.of(home.securityHead, number, now()))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> desk.solve(home.securityHead, number, "好了", now()))
        .isInstanceOf(Missing.class);
    var all = new ContactList.Filter(false, null, null, null, 0);
    assertThat(list.page(home.securityHead, all)).isEmpty();
    assertThat(list.page(engineering, all)).hasSize(1);
  }

  @Test
  void the_list_shows_what_was_asked_for() {
    recorded(form(ContactKind.ENQUIRY, "几点开门", null, "八点", null, null));
    String open = recorded(said(ContactKind.REPAIR, "门锁坏了 13812348812", null));
    var day = LocalDate.of(2026, 11, 23);
    var filter = new ContactList.Filter(true, ContactKind.REPAIR, ContactChannel.VISIT, day, 0);
    assertThat(list.page(reception, filter))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.number()).isEqualTo(open);
              assertThat(row.words()).contains("门锁坏了").doesNotContain("1234");
              assertThat(row.nextDue()).isNotNull();
            });
    var before = new ContactList.Filter(false, null, null, day.minusDays(1), 0);
    assertThat(list.page(reception, before)).isEmpty();
    assertThat(list.byId(home.estate, List.of())).isEmpty();
  }

  @Test
  void contacts_are_found_by_their_words_and_again_after_a_rebuild() {
    String number = recorded(said(ContactKind.REPAIR, "阳台推拉门滑轮卡死", "engineering"));
    var query = new Query("滑轮卡死", reception);
    assertThat(search.find(home.estate, query, Kind.CONTACT, 1))
        .extracting(hit -> hit.number())
        .containsExactly(number);
    assertThat(search.rebuild(home.estate)).isPositive();
    assertThat(search.find(home.estate, query, Kind.CONTACT, 1)).hasSize(1);
    assertThat(search.find(home.estate, new Query("滑轮", home.securityHead), Kind.CONTACT, 1))
        .isEmpty();
  }

  @Test
  void looking_at_name_and_number_in_clear_leaves_a_line() {
    String number = recorded(said(ContactKind.REPAIR, "门锁坏了", null));
    var who = desk.caller(reception, number, "回电", now());
    assertThat(who.name()).isEqualTo("王秀梅");
    assertThat(view(number).story().getLast().text().zh()).contains("回电");
  }

  @Test
  void of_two_who_dispatch_at_once_both_end_in_one_department() throws Exception {
    String number = recorded(said(ContactKind.REPAIR, "门锁坏了", null));
    Callable<Boolean> step =
        () -> {
          try {
            desk.dispatch(reception, number, home.engineering, now());
            return true;
          } catch (Refused no) {
            return false;
          }
        };
    try (var two = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done = two.invokeAll(List.of(step, step));
      assertThat(List.of(done.get(0).get(), done.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(told(number)).hasSize(1);
  }
}
