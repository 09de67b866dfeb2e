package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class SecondFactorTest extends FactorStory {
  @Autowired SecondFactor factor;

  @Test
  void an_authenticator_opens_after_its_first_code() throws Exception {
    Cookie session = signIn();
    assertThat(factor.enrolled(estate, keeper)).isFalse();
    confirmed(session, "000000").andExpect(status().isConflict());
    send(session, PAGE + "/offers", "signature", PASSWORD).andExpect(redirectedUrl(PAGE));
    String secret = Totp.base32(codes.secret(rows.offer(account).orElseThrow()));
    mvc.perform(get(PAGE).cookie(session))
        .andExpect(content().string(containsString("data:image/png;base64,")))
        .andExpect(content().string(containsString(secret.substring(28))));
    send(session, PAGE + "/enrolments", "code", "12345x")
        .andExpect(status().isUnprocessableContent());
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    send(session, PAGE + "/enrolments", "code", first).andExpect(redirectedUrl(PAGE));
    assertThat(factor.enrolled(estate, keeper)).isTrue();
    mvc.perform(get(PAGE).cookie(session))
        .andExpect(content().string(containsString("十分钟内已确认")))
        .andExpect(content().string(not(containsString(secret.substring(28)))));
    confirmed(session, first).andExpect(status().isUnprocessableContent());
    assertThat(outcomes()).containsExactly("enrolled", "wrong");
  }

  @Test
  void a_confirmation_is_fresh_for_ten_minutes_of_this_session_alone() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    Cookie other = signIn();
    confirmed(session, "").andExpect(status().isUnprocessableContent());
    confirmed(session, telephone.code(estate, keeper)).andExpect(redirectedUrl(PAGE));
    confirmed(session, "").andExpect(redirectedUrl(PAGE));
    confirmed(other, "").andExpect(status().isUnprocessableContent());
    rows.end(account, null);
    confirmed(session, "").andExpect(status().isConflict());
  }

  @Test
  void guessing_is_slowed_although_a_wrong_code_undoes_its_request() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    String right = telephone.code(estate, keeper);
    String wrong = right.equals("123456") ? "654321" : "123456";
    for (int at = 0; at < 5; at++) {
      confirmed(session, wrong).andExpect(status().isUnprocessableContent());
    }
    confirmed(session, right)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("尝试过于频繁")));
    assertThat(outcomes()).containsExactly("wrong", "wrong", "wrong", "wrong", "wrong", "slowed");
  }

  @Test
  void guessing_at_a_password_for_a_signature_is_counted_too() throws Exception {
    Cookie session = signIn();
    for (int at = 0; at < 3; at++) {
      send(session, PAGE + "/offers", "signature", "wrong")
          .andExpect(status().isUnprocessableContent());
    }
    assertThat(
            jdbc.sql("select coalesce(max(guesses), 0) from sign_in_guess where kind <> 'address'")
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void a_program_sends_the_code_with_its_call_and_is_fresh_for_ten_minutes() throws Exception {
    String token = token();
    ask(token, "/offers", "{}").andExpect(jsonPath("$.secret").isNotEmpty());
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    ask(token, "/enrolments", "{\"code\":\"%s\"}".formatted(first))
        .andExpect(jsonPath("$.enrolled").value(true))
        .andExpect(jsonPath("$.fresh").value(true));
    String other = token();
    ask(other, "/confirmations", "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("code")));
    ask(other, "/confirmations", "{\"code\":\"%s\"}".formatted(telephone.code(estate, keeper)))
        .andExpect(jsonPath("$.fresh").value(true));
    ask(other, "/confirmations", "{}").andExpect(status().is2xxSuccessful());
    jdbc.sql("update api_token set confirmed_at = now() - interval '11 minutes'").update();
    mvc.perform(get("/api/v1" + PAGE).header("Authorization", "Bearer " + other))
        .andExpect(jsonPath("$.fresh").value(false));
  }

  @Test
  void another_telephone_takes_over_once_it_is_confirmed_with_the_old_one() throws Exception {
    telephone.enrol(estate, keeper);
    UUID old = rows.code(account).orElseThrow().id();
    Cookie session = signIn();
    send(session, PAGE + "/offers", "signature", PASSWORD)
        .andExpect(status().isUnprocessableContent());
    send(session, PAGE + "/offers", "code", telephone.code(estate, keeper))
        .andExpect(redirectedUrl(PAGE));
    assertThat(rows.code(account).orElseThrow().id()).isEqualTo(old);
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    send(session, PAGE + "/enrolments", "code", first).andExpect(redirectedUrl(PAGE));
    assertThat(rows.code(account).orElseThrow().id()).isNotEqualTo(old);
    assertThat(rows.of(account)).hasSize(1);
  }

  @Test
  void outside_practice_nobody_is_shown_a_code() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    mvc.perform(get(PAGE + "/hint").cookie(session))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("data-practice-code"))));
    rows.end(account, null);
    mvc.perform(get(PAGE + "/hint").cookie(session))
        .andExpect(content().string(containsString("还没有登记")));
  }

  private List<String> outcomes() {
    return jdbc.sql(
            "select outcome from sign_in_log where account_id = ? and door = 'factor' order by id")
        .param(account)
        .query(String.class)
        .list();
  }

  private ResultActions ask(String token, String to, String body) throws Exception {
    return mvc.perform(
        post("/api/v1" + PAGE + to)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString()));
  }

  private String token() throws Exception {
    return JsonPath.read(
        mvc.perform(
                post("/api/v1/token")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.token");
  }
}
