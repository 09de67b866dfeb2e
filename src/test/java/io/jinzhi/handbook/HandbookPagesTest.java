package io.jinzhi.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class HandbookPagesTest {

  private static final String PASSWORD = "three quiet lifts at noon";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired InstantSource clock;

  final EstateId estate = new EstateId(UUID.randomUUID());

  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    @Primary
    ClauseRecord counter() {
      return (_, clause, _, _) ->
          clause.equals("CMP-23") ? new Kept(40, 30, 4, 3, 3) : new Kept(0, 0, 0, 0, 0);
    }
  }

  @Test
  void every_clause_has_its_page_in_both_languages() throws Exception {
    Cookie reader = signIn(Role.AUDITOR);
    for (ClauseText each : ClauseText.all()) {
      assertThat(page("/handbook/" + each.id(), reader, "zh")).contains(html(each.title().zh()));
      assertThat(page("/handbook/" + each.id(), reader, "en"))
          .contains(html(each.title().en()))
          .contains("<html lang=\"en\"");
    }
  }

  @Test
  void the_list_shows_all_and_can_be_narrowed() throws Exception {
    Cookie reader = signIn(Role.FRONT_DESK);

    assertThat(page("/handbook", reader, "zh"))
        .contains("CMP-23 十分钟内送单")
        .contains("共 %1$d 条，显示 %1$d 条".formatted(ClauseText.all().size()))
        .contains("手册原文残缺")
        .contains("10分钟");
    assertThat(page("/handbook", reader, "en")).contains("10 min").contains("Not built yet");
    assertThat(page("/handbook?q=签收&state=RUNS", reader, "zh"))
        .contains("CMP-24")
        .doesNotContain("CMP-23 ", "ETQ-01 ");
    assertThat(page("/handbook?role=COMPANY_OFFICE", reader, "zh"))
        .contains("CMP-34 ")
        .doesNotContain("CMP-33 ");
    assertThat(page("/handbook?q=p49", reader, "zh")).contains("CMP-25 ");
    assertThat(page("/handbook?q=<script>", reader, "zh"))
        .contains("没有符合的条款")
        .doesNotContain("<script>\"");
  }

  @Test
  void a_clauses_page_says_how_well_it_is_kept() throws Exception {
    assertThat(page("/handbook/CMP-23", signIn(Role.GENERAL_MANAGER), "zh"))
        .contains("81%")
        .contains("超时未办")
        .contains("客服部长接手")
        .doesNotContain("改数值");
  }

  @Test
  void the_manager_changes_a_value_on_the_page_and_everybody_reads_who_and_why() throws Exception {
    Cookie manager = signIn(Role.CS_MANAGER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);

    assertThat(page("/handbook/CMP-23", manager, "zh")).contains("改数值");
    change(manager, "CMP-23", "12", today.plusDays(1), "夜间人手少", 0)
        .andExpect(status().is3xxRedirection());

    assertThat(page("/handbook/CMP-23", signIn(Role.FRONT_DESK), "zh"))
        .contains("夜间人手少", "12分钟", "将生效", "周敏");
    change(manager, "CMP-23", "15", today, "先从今天试行", 1).andExpect(status().is3xxRedirection());
    assertThat(page("/handbook/CMP-23", manager, "en"))
        .contains("Withdrawn before it began", "In force", "15 min");
    assertThat(page("/handbook", manager, "zh")).contains("15分钟", "已改");
  }

  @Test
  void a_wrong_date_or_value_is_told_in_words() throws Exception {
    Cookie manager = signIn(Role.CS_MANAGER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);

    change(manager, "CMP-23", "12", today.minusDays(1), "补记", 0).andExpect(status().is(422));
    change(manager, "CMP-23", "0", today, "试行", 0).andExpect(status().is(422));
    change(manager, "CMP-23", "12", today, "试行", 7).andExpect(status().isConflict());
    change(manager, "CMP-07", "3", today, "试行", 0).andExpect(status().isConflict());
  }

  @Test
  void whoever_does_not_decide_can_not_change_anything() throws Exception {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    for (Role role : new Role[] {Role.FRONT_DESK, Role.GENERAL_MANAGER, Role.AUDITOR, Role.ADMIN}) {
      change(signIn(role), "CMP-23", "12", today, "试行", 0).andExpect(status().isForbidden());
    }
  }

  @Test
  void programs_read_and_change_the_same() throws Exception {
    String token = token(account(Role.CENTRE_DIRECTOR));
    api(get("/api/v1/clauses"), token)
        .andExpect(jsonPath("$.length()").value(ClauseText.all().size()))
        .andExpect(jsonPath("$[?(@.id=='CMP-23')].values[0].value").value("10"));

    propose(token, "{\"values\":{\"complaint.dispatch.minutes\":12},\"reason\":\"试行\",\"after\":0}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.version").value(1));
    api(get("/api/v1/clauses/CMP-23"), token)
        .andExpect(jsonPath("$.version").value(1))
        .andExpect(jsonPath("$.values[0].value").value("12"))
        .andExpect(jsonPath("$.values[0].own").value("10"))
        .andExpect(jsonPath("$.versions[0].reason").value("试行"));
    propose(token, "{\"reason\":\"试行\",\"after\":1}").andExpect(status().is(422));
    propose(
            token,
            """
            {"values":{"complaint.dispatch.minutes":"12"},"reason":"试行","after":1,
             "from":"2020-01-01T00:00:00+08:00"}
            """)
        .andExpect(status().is(422));
    mvc.perform(get("/api/v1/clauses/CMP-99").header("Authorization", "Bearer " + token))
        .andExpect(status().isNotFound());
  }

  private ResultActions propose(String token, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/clauses/CMP-23/versions")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions change(
      Cookie who, String id, String value, LocalDate from, String reason, int after)
      throws Exception {
    return mvc.perform(
        post("/handbook/" + id + "/versions")
            .cookie(who)
            .with(csrf())
            .header("Accept", "text/html")
            .param("_key", UUID.randomUUID().toString())
            .param("complaint.dispatch.minutes", value)
            .param("from", from.toString())
            .param("reason", reason)
            .param("after", Integer.toString(after)));
  }

  private ResultActions api(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
      String token)
      throws Exception {
    return mvc.perform(request.header("Authorization", "Bearer " + token))
        .andExpect(status().isOk());
  }

  private String page(String path, Cookie who, String lang) throws Exception {
    return mvc.perform(
            get(java.net.URI.create(path.replace("<", "%3C").replace(">", "%3E")))
                .cookie(who)
                .cookie(new Cookie("lang", lang)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String account(Role role) {
    String username = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
    roll.account(
        estate, roll.hire(estate, "周敏" + role.ordinal(), null, role, null), username, PASSWORD);
    return username;
  }

  private Cookie signIn(Role role) throws Exception {
    var answer =
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", account(role))
                    .param("password", PASSWORD))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse();
    return Objects.requireNonNull(answer.getCookie("jinzhi"));
  }

  private String token(String username) throws Exception {
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
