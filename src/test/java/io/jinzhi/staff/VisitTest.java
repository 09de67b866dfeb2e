package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;

/// How long a visit lasts, and in which language and zone its pages are.
@SpringBootTest
@AutoConfigureMockMvc
class VisitTest {
  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Estates estates;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired JdbcClient jdbc;
  @Autowired FindByIndexNameSessionRepository<? extends Session> sessions;

  UUID account = new UUID(0, 0);
  Cookie session = new Cookie("jinzhi", "none");

  @BeforeEach
  void signed_in() throws Exception {
    jdbc.sql("delete from sign_in_guess").update();
    EstateId estate =
        estates
            .open(
                new Estates.Opening(
                    "天山物业",
                    "U" + UUID.randomUUID().toString().substring(0, 6),
                    Phrase.of("天山园", "Tianshan"),
                    ZoneId.of("Asia/Urumqi"),
                    null),
                Instant.now())
            .id();
    String username = "visit-" + UUID.randomUUID();
    roll.account(
        estate, roll.hire(estate, "吴敏", null, Role.CS_MANAGER, null), username, TokenTest.PASSWORD);
    account = accounts.secret(username).orElseThrow().account();
    session =
        Objects.requireNonNull(
            mvc.perform(
                    post("/sign-in")
                        .with(csrf())
                        .param("username", username)
                        .param("password", TokenTest.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("jinzhi"));
  }

  private void lastUsed(Instant at) {
    assertThat(
            jdbc.sql("update spring_session set last_access_time = ? where principal_name = ?")
                .params(at.toEpochMilli(), account.toString())
                .update())
        .isEqualTo(1);
  }

  private Instant lastUsed() {
    return sessions
        .findByPrincipalName(account.toString())
        .values()
        .iterator()
        .next()
        .getLastAccessedTime();
  }

  @Test
  void a_page_that_asks_by_itself_does_not_keep_the_visit_alive() throws Exception {
    Instant earlier =
        Instant.now()
            .minus(Duration.ofMinutes(10))
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    lastUsed(earlier);
    mvc.perform(get("/today/list").cookie(session).header(QuietSessionFilter.BY_ITSELF, "yes"))
        .andExpect(status().isOk());
    assertThat(lastUsed()).isEqualTo(earlier);
    mvc.perform(get("/today").cookie(session)).andExpect(status().isOk());
    assertThat(lastUsed()).isAfter(earlier);
  }

  @Test
  void a_visit_that_nobody_uses_ends_although_its_page_still_asks() throws Exception {
    lastUsed(Instant.now().minus(Duration.ofMinutes(31)));
    mvc.perform(
            get("/today/list")
                .cookie(session)
                .header("HX-Request", "true")
                .header(QuietSessionFilter.BY_ITSELF, "yes"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("X-Sign-In", "/sign-in"));
    mvc.perform(get("/today").cookie(session)).andExpect(status().is3xxRedirection());
  }

  @Test
  void the_accounts_language_wins_over_the_browsers_until_somebody_switches() throws Exception {
    mvc.perform(get("/account").cookie(session).header("Accept-Language", "zh-CN"))
        .andExpect(content().string(containsString("我的账号")));
    accounts.lang(account, Lang.EN);
    seats.changed();
    mvc.perform(get("/account").cookie(session).header("Accept-Language", "zh-CN"))
        .andExpect(content().string(containsString("My account")));
    mvc.perform(get("/account").cookie(session, new Cookie("lang", "zh")))
        .andExpect(content().string(containsString("我的账号")));
  }

  @Test
  void the_pages_count_in_the_zone_of_the_estate() throws Exception {
    mvc.perform(get("/account").cookie(session))
        .andExpect(content().string(containsString("content=\"Asia/Urumqi\"")));
  }
}
