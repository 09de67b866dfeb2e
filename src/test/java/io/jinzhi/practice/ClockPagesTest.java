package io.jinzhi.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"jinzhi.practice.days=-1", "jinzhi.sweep=off"})
@AutoConfigureMockMvc
@ActiveProfiles("practice")
class ClockPagesTest {
  @Autowired MockMvc mvc;
  @Autowired PracticeClock clock;
  @Autowired ClockRow row;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;

  String token;

  @BeforeEach
  void signedIn() throws Exception {
    clock.runAt(Duration.ZERO);
    var home = new Neighbourhood(estates, register, staff, clock.instant());
    String name = "clock-" + UUID.randomUUID();
    staff.account(home.estate, home.at(Role.GENERAL_MANAGER).staff(), name, "practice");
    String body =
        mvc.perform(
                post("/api/v1/token")
                    .contentType("application/json")
                    .content("{\"username\":\"%s\",\"password\":\"practice\"}".formatted(name)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    token = JsonPath.read(body, "$.token");
  }

  @AfterEach
  void backToNow() {
    clock.runAt(Duration.ZERO);
    row.keep(Duration.ZERO);
  }

  @Test
  void a_script_moves_the_clock_without_a_key_and_with_one_only_once() throws Exception {
    Instant before = clock.instant();
    move("{\"advance\":\"PT11M\"}", null).andExpect(status().isOk());
    assertThat(clock.instant()).isBetween(before.plusSeconds(660), before.plusSeconds(720));
    String first = body(move("{\"advance\":\"PT1H\"}", "once").andExpect(status().isOk()));
    String again = body(move("{\"advance\":\"PT1H\"}", "once").andExpect(status().isOk()));
    assertThat(again).isEqualTo(first);
    assertThat(clock.instant()).isBefore(before.plusSeconds(660 + 3600 + 120));
    mvc.perform(as(get("/api/v1/practice/clock")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.now").isNotEmpty());
  }

  @Test
  void a_move_that_cannot_be_is_refused_in_words() throws Exception {
    move("{\"advance\":\"-PT1M\"}", null)
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("400 天")));
    move("{\"advance\":\"P401D\"}", null).andExpect(status().is(422));
    move("{}", null).andExpect(status().is(422));
    mvc.perform(post("/api/v1/practice/clock").content("{}")).andExpect(status().isUnauthorized());
  }

  @Test
  void only_this_machine_moves_it() throws Exception {
    mvc.perform(
            as(post("/api/v1/practice/clock"))
                .with(
                    request -> {
                      request.setRemoteAddr("192.0.2.7");
                      return request;
                    })
                .contentType("application/json")
                .content("{\"advance\":\"PT1M\"}"))
        .andExpect(status().isNotFound());
  }

  private ResultActions move(String body, @org.jspecify.annotations.Nullable String key)
      throws Exception {
    var request = as(post("/api/v1/practice/clock"));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return mvc.perform(request.contentType("application/json").content(body));
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString();
  }
}
