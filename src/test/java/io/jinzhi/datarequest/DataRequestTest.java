package io.jinzhi.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

@AutoConfigureMockMvc
class DataRequestTest extends Story {
  static final String PASSWORD = "three quiet lifts at noon";

  @Autowired MockMvc mvc;
  @Autowired RequestForms forms;
  @Autowired DataRequestDesk desk;
  @Autowired DataRequests requests;
  @Autowired RequestView view;
  @Autowired Holdings holdings;
  @Autowired OwnData own;
  @Autowired Notices notices;
  @Autowired Residents residents;

  PersonId owner = new PersonId(UUID.randomUUID());

  @BeforeEach
  void an_owner() {
    owner =
        home.owner(
            residents,
            new Residents.NewPhone("13812348812", null),
            new Residents.NewPhone("02988120000", "办公室"));
  }

  @Test
  @Clause("PII-09")
  void a_request_is_answered_within_15_days_and_30_at_most() {
    String number = asked("SEE", null, null);
    Commitment promise = promises(number).getFirst();
    assertThat(promise.clause()).isEqualTo("PII-09");
    assertThat(promise.holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(promise.target()).isEqualTo(local("2026-12-09T00:00"));
    assertThat(promise.due()).isEqualTo(local("2026-12-24T00:00"));
    pass(Duration.ofDays(31));
    sweep.settle();
    assertThat(promises(number).getFirst().broken()).isNotNull();
    forms.identify(reception, number, words("当面看了身份证"));
    forms.answer(manager, number, words("附上全部记录"));
    assertThat(promises(number).getFirst().kept()).isNotNull();
    assertThat(promises(number).getFirst().late(now())).isTrue();
  }

  @Test
  @Clause("PII-09")
  void nobody_is_answered_before_it_is_sure_who_asks() {
    String number = asked("EXPORT", null, null);
    refused("IDENTITY_FIRST", () -> forms.answer(manager, number, words("好的")));
    forms.identify(reception, number, words("回拨登记电话"));
    refused("IDENTIFIED", () -> forms.identify(reception, number, words("再核实")));
    forms.answer(manager, number, words("附上副本"));
    refused("ANSWERED", () -> forms.refuse(manager, number, words("不行")));
    assertThatThrownBy(
            () ->
                jdbc.sql("update data_request set identity = null where number = ?")
                    .param(number)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @Clause("PII-09")
  void a_refusal_says_why_and_keeps_the_promise() {
    String number = asked("ERASE", null, null);
    assertThatThrownBy(() -> forms.refuse(manager, number, words(" "))).isInstanceOf(Invalid.class);
    forms.refuse(manager, number, words("身份无法核实"));
    RequestJson told = view.one(manager, number);
    assertThat(told.state()).isEqualTo(RequestState.REFUSED);
    assertThat(told.answer()).isEqualTo("身份无法核实");
    assertThat(promises(number).getFirst().kept()).isNotNull();
    assertThat(entry().note()).as("nothing was erased").isEqualTo("养狗");
  }

  @Test
  void a_correction_changes_the_register_and_its_story_keeps_what_was_there() {
    String phone = asked("CORRECT", "PHONE", "13900001111");
    answered(phone);
    assertThat(entry().person().phones().getFirst().digits()).isEqualTo("13900001111");
    assertThat(entry().person().phones()).hasSize(2);
    String name = asked("CORRECT", "NAME", "王秀美");
    answered(name);
    assertThat(entry().person().name()).isEqualTo("王秀美");
    DataRequest request = requests.find(home.estate, name).orElseThrow();
    assertThat(requests.story(home.estate, request))
        .anySatisfy(
            line -> {
              assertThat(line.before()).isEqualTo("王秀梅");
              assertThat(line.after()).isEqualTo("王秀美");
            });
    assertThat(view.one(manager, name).story().toString()).doesNotContain("王秀梅");
    assertThatThrownBy(() -> asked("CORRECT", "PHONE", "not a number")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> asked("CORRECT", null, "王")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> jdbc.sql("delete from data_request_line").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void what_is_held_is_told_in_clear_with_the_notice_that_was_given() {
    notices.give(home.estate, owner, reception.name(), now());
    notices.give(home.estate, owner, manager.name(), now());
    Holdings.All all = holdings.of(home.estate, owner);
    assertThat(all.notice()).isEqualTo(Notices.VERSION);
    assertThat(all.register().person().name()).isEqualTo("王秀梅");
    assertThat(all.register().person().phones()).hasSize(2);
    assertThat(all.register().stays()).hasSize(1);
    assertThat(all.held()).extracting(each -> each.title().zh()).contains("投诉", "派单", "来电来访");
  }

  @Test
  void an_erasure_leaves_what_must_be_kept_and_says_so() {
    String number = asked("ERASE", null, null);
    assertThat(view.one(manager, number).kept())
        .anySatisfy(each -> assertThat(each.zh()).contains("物业服务合同需要"))
        .anySatisfy(each -> assertThat(each.zh()).contains("三月档案鉴定"));
    answered(number);
    assertThat(entry().note()).isNull();
    assertThat(entry().person().phones()).hasSize(1);
    assertThat(entry().person().name()).isEqualTo("王秀梅");
    assertThat(view.one(manager, number).story().toString()).contains("依法须保留");
  }

  @Test
  void three_years_after_leaving_nothing_of_the_register_is_needed() {
    residents.moveOut(home.estate, home.flat, owner, LocalDate.of(2024, 1, 10));
    String early = asked("ERASE", null, null);
    answered(early);
    assertThat(entry().person().name()).as("still within three years").isEqualTo("王秀梅");
    set("2027-01-11T09:00");
    String late = asked("ERASE", null, null);
    answered(late);
    assertThat(entry().person().name()).isEqualTo("已删除");
    assertThat(entry().person().phones()).isEmpty();
    assertThat(entry().stays()).hasSize(1);
  }

  @Test
  void residents_ask_for_themselves_and_see_nobody_elses() throws Exception {
    String username = "wang-" + UUID.randomUUID();
    staff.residentAccount(home.estate, owner, "王秀梅", username, PASSWORD);
    PersonId other =
        residents
            .addPeople(home.estate, List.of(new Residents.NewPerson("李四", null, List.of())))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.otherFlat, other, ResidencyKind.OWNER, LocalDate.of(2020, 1, 1), null, true)));
    Cookie session = signIn(username);
    mvc.perform(
            post("/my-data")
                .with(csrf())
                .cookie(session)
                .param("_key", UUID.randomUUID().toString())
                .param("kind", "EXPORT")
                .param("wish", "请给我一份副本"))
        .andExpect(redirectedUrl("/my-data"));
    String number = requests.of(home.estate, owner).getFirst().number();
    assertThat(requests.find(home.estate, number).orElseThrow().identity()).isNotNull();
    mvc.perform(get("/my-data/" + number + "/answer.pdf").cookie(session))
        .andExpect(status().isConflict());
    forms.answer(manager, number, words("附上全部记录"));
    mvc.perform(get("/my-data").cookie(session))
        .andExpect(content().string(containsString("附上全部记录")));
    mvc.perform(get("/my-data/" + number + "/data.json").cookie(session))
        .andExpect(jsonPath("$.register.person.name").value("王秀梅"))
        .andExpect(jsonPath("$.register.person.phones[0].digits").value("13812348812"))
        .andExpect(content().string(not(containsString("李四"))));
    byte[] pdf =
        mvc.perform(get("/my-data/" + number + "/answer.pdf").cookie(session))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var stranger = new Actor(home.estate, new StaffId(other.value()), "李四", Role.RESIDENT, null);
    assertThatThrownBy(() -> desk.find(stranger, number)).isInstanceOf(Missing.class);
    assertThat(view.one(manager, number).story().toString()).contains("取得答复");
  }

  @Test
  void the_pages_lead_from_the_household_to_the_answer() throws Exception {
    Cookie front = signIn(account(reception));
    mvc.perform(get("/data-requests/new").param("unit", "3-2-1201").cookie(front))
        .andExpect(content().string(containsString("王*梅")));
    String to =
        mvc.perform(
                post("/data-requests")
                    .with(csrf())
                    .cookie(front)
                    .param("_key", UUID.randomUUID().toString())
                    .param("unit", "3-2-1201")
                    .param("person", owner.value().toString())
                    .param("kind", "SEE")
                    .param("wish", "看看登记了什么"))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(get(Objects.requireNonNull(to)).cookie(front))
        .andExpect(content().string(containsString("PII-09")));
    send(front, to + "/identity").andExpect(redirectedUrl(to));
    send(front, to + "/answer").andExpect(status().isForbidden());
    Cookie boss = signIn(account(manager));
    mvc.perform(get("/data-requests").cookie(boss)).andExpect(content().string(containsString(to)));
    mvc.perform(get("/today").cookie(boss)).andExpect(content().string(containsString(to)));
    send(boss, to + "/answer").andExpect(redirectedUrl(to));
    mvc.perform(get(to + "/answer.pdf").cookie(boss)).andExpect(status().isOk());
  }

  private org.springframework.test.web.servlet.ResultActions send(Cookie session, String to)
      throws Exception {
    return mvc.perform(
        post(to)
            .with(csrf())
            .cookie(session)
            .param("_key", UUID.randomUUID().toString())
            .param("words", "当面看了身份证"));
  }

  private String account(Actor actor) {
    String username = "u-" + UUID.randomUUID();
    staff.account(home.estate, actor.staff(), username, PASSWORD);
    return username;
  }

  private Cookie signIn(String username) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", PASSWORD))
            .andReturn()
            .getResponse()
            .getCookie("jinzhi"));
  }

  private String asked(String kind, @Nullable String field, @Nullable String wanted) {
    jdbc.sql("update person set note = coalesce(note, '养狗') where id = ?")
        .param(owner.value())
        .update();
    return forms.register(
        reception,
        new RequestForms.Registered("3-2-1201", owner.value(), kind, "请办理", field, wanted));
  }

  private void answered(String number) {
    forms.identify(reception, number, words("当面看了身份证"));
    forms.answer(manager, number, words("已办理"));
  }

  private static RequestForms.Words words(String words) {
    return new RequestForms.Words(words, null);
  }

  private OwnData.Entry entry() {
    return own.of(home.estate, owner).orElseThrow();
  }

  private static java.time.Instant local(String text) {
    return io.jinzhi.neighbourhood.Neighbourhood.local(text);
  }
}
