package io.jinzhi.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Purpose;
import io.jinzhi.database.Home;
import io.jinzhi.database.HomeCommand.Outcome;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Search;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The log, its paper and the files, as a program with a token meets them.
@SpringBootTest
@AutoConfigureMockMvc
class LogPagesTest {

  static final String PASSWORD = "three quiet lifts at noon";
  static final UUID MINE = UUID.randomUUID();

  @TestConfiguration
  static class Gate {
    @Bean
    AttachmentGate gate() {
      return new AttachmentGate() {
        @Override
        public String subjectKind() {
          return "test-case";
        }

        @Override
        public boolean open(Actor actor, UUID subject) {
          return subject.equals(MINE);
        }
      };
    }
  }

  @Autowired MockMvc mvc;
  @Autowired Estates estates;
  @Autowired StaffRoll roll;
  @Autowired Attachments attachments;
  @Autowired Sealing sealing;
  @Autowired DutyLog log;
  @Autowired Search rebuild;
  @Autowired Recusals recusals;
  @Autowired Home home;
  @Autowired DataSource database;
  @Autowired InstantSource clock;

  EstateId estate;

  @BeforeEach
  void an_estate_of_its_own() {
    estate = DutyLogTest.open(estates);
  }

  @Test
  @Clause({"CMP-16", "DUT-07", "DUT-14"})
  void a_note_is_written_corrected_read_and_printed() throws Exception {
    String reception = token(Role.FRONT_DESK);
    String id = JsonPath.read(write(reception, "三栋停水", 201), "$.id");
    mvc.perform(json(post("/api/v1/log/" + id + "/corrections"), reception, "{\"text\":\"是五栋停水\"}"))
        .andExpect(status().isCreated());
    mvc.perform(as(get("/api/v1/log"), reception))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.lines[0].text.zh").value("三栋停水"))
        .andExpect(jsonPath("$.lines[0].corrections[0].text.zh").value("是五栋停水"));
    String day = estates.estate(estate).day(clock.instant()).toString();
    byte[] pdf =
        mvc.perform(as(get("/api/v1/log/print?day=" + day), reception))
            .andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void bad_notes_name_the_field() throws Exception {
    String reception = token(Role.FRONT_DESK);
    assertThat(write(reception, "", 422)).contains("\"text\"");
    assertThat(write(reception, "长".repeat(4_001), 422)).contains("4000");
  }

  @Test
  void an_auditor_reads_and_proves_but_does_not_write() throws Exception {
    String auditor = token(Role.AUDITOR);
    write(token(Role.FRONT_DESK), "来电一条", 201);
    sealing.seal(estate);
    mvc.perform(as(get("/api/v1/log"), auditor)).andExpect(jsonPath("$.total").value(1));
    mvc.perform(as(get("/api/v1/log/proof"), auditor))
        .andExpect(jsonPath("$.sealed").value(1))
        .andExpect(jsonPath("$.broken").doesNotExist());
    write(auditor, "不该有", 403);
    mvc.perform(as(get("/api/v1/log"), token(Role.COMPANY_OFFICE)))
        .andExpect(status().isForbidden());
  }

  @Test
  void the_command_proves_every_log_of_the_home_and_fails_on_a_cut_one() throws Exception {
    write(token(Role.FRONT_DESK), "来电一条", 201);
    sealing.seal(estate);
    Outcome honest = VerifyLog.check(home, database);
    assertThat(honest.good()).isTrue();
    assertThat(honest.words()).contains("✓ " + estate.value());
    Path heads = home.folder("seals").resolve(UUID.randomUUID() + ".log");
    Files.writeString(heads, "3 " + "ab".repeat(32) + " 2026-03-02T00:00:00Z\n");
    Outcome cut = VerifyLog.check(home, database);
    Files.delete(heads);
    assertThat(cut.good()).isFalse();
    assertThat(cut.words()).contains("✗", "链尾被截去");
  }

  @Test
  void a_file_is_given_to_those_who_may_see_its_subject_with_safe_headers() throws Exception {
    String reception = token(Role.FRONT_DESK);
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    mvc.perform(as(get(url(MINE, pdf)), reception))
        .andExpect(status().isOk())
        .andExpect(content().bytes(pdf))
        .andExpect(
            result -> {
              var answer = result.getResponse();
              assertThat(answer.getHeader("Content-Disposition"))
                  .startsWith("attachment;")
                  .contains("filename*=UTF-8''")
                  .doesNotContain("\r", "\n");
              assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
              assertThat(answer.getHeader("Cache-Control")).contains("private");
            });
    mvc.perform(as(get(url(UUID.randomUUID(), pdf)), reception)).andExpect(status().isNotFound());
    EstateId mine = estate;
    estate = DutyLogTest.open(estates);
    String theirs = url(MINE, pdf);
    estate = mine;
    mvc.perform(as(get(theirs), reception)).andExpect(status().isNotFound());
  }

  @Test
  void the_page_shows_a_correction_beside_the_struck_line() throws Exception {
    Cookie session = signedIn();
    Cookie zh = new Cookie("lang", "zh");
    mvc.perform(page("/log/notes", session).param("kind", "CALL").param("text", "三栋停水 <b>"))
        .andExpect(status().is(303));
    var lines = log.whole(estate, estates.estate(estate).day(clock.instant()), LogFilter.ALL);
    String line = lines.getFirst().id().value().toString();
    mvc.perform(page("/log/" + line + "/corrections", session).param("text", "是五栋停水"))
        .andExpect(status().is(303));
    mvc.perform(get("/log").cookie(session, zh))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<s>三栋停水 &lt;b&gt;</s>")))
        .andExpect(content().string(containsString("<ins>是五栋停水</ins>")))
        .andExpect(content().string(containsString("action=\"/log/notes\"")));
    mvc.perform(get("/log?day=2020-01-01&kind=KEY&text=x&page=7").cookie(session, zh))
        .andExpect(content().string(containsString("没有符合的记录")));
  }

  @Test
  void a_line_about_somebody_is_on_everybodys_page_but_theirs_and_in_no_search() throws Exception {
    var them = roll.actor(estate, roll.hire(estate, "林悦", null, Role.AMBASSADOR, null));
    var other = roll.actor(estate, roll.hire(estate, "陈立", null, Role.FRONT_DESK, null));
    var now = clock.instant();
    recusals.hide(estate, them.staff(), "TS-261123-001");
    log.write(
        estate,
        Entry.by(other, now, Kind.COMPLAINT, Phrase.of("摔门而去", "left in anger"))
            .about("COMPLAINT", "TS-261123-001"));
    var day = log.day(estate, now);
    assertThat(log.read(estate, day, LogFilter.of(other, null, null), 1).total()).isEqualTo(1);
    assertThat(log.read(estate, day, LogFilter.of(them, null, null), 1).total()).isZero();
    assertThat(log.read(estate, day, LogFilter.of(them, null, null), 1).lines()).isEmpty();
    sealing.seal(estate);
    mvc.perform(as(get("/api/v1/search?kind=LOG&q=摔门"), token(Role.FRONT_DESK)))
        .andExpect(jsonPath("$.hits").isEmpty());
  }

  @Test
  void a_sealed_line_is_found_by_its_words_masked_and_only_by_those_who_may_read_it()
      throws Exception {
    String reception = token(Role.FRONT_DESK);
    for (int i = 0; i < 50; i++) {
      write(reception, "例行记录", 201);
    }
    String id = JsonPath.read(write(reception, "地库灯闪，回电 13812345678", 201), "$.id");
    String search = "/api/v1/search?kind=LOG&q=地库";
    mvc.perform(as(get(search), reception)).andExpect(jsonPath("$.hits").isEmpty());
    sealing.seal(estate);
    mvc.perform(as(get(search), reception))
        .andExpect(jsonPath("$.hits.length()").value(1))
        .andExpect(jsonPath("$.hits[0].link").value("/log/lines/" + id))
        .andExpect(content().string(Matchers.not(containsString("13812345678"))));
    mvc.perform(as(get(search), token(Role.ARCHIVE_KEEPER)))
        .andExpect(jsonPath("$.hits").isEmpty());
    rebuild.rebuild(estate);
    mvc.perform(as(get(search), reception)).andExpect(jsonPath("$.hits.length()").value(1));
    Cookie session = signedIn();
    String day = estates.estate(estate).day(clock.instant()).toString();
    mvc.perform(get("/log/lines/" + id).cookie(session))
        .andExpect(redirectedUrl("/log?day=" + day + "&page=2#line-" + id));
    mvc.perform(get("/log/lines/" + UUID.randomUUID()).cookie(session))
        .andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder page(String url, Cookie session) {
    return post(url).cookie(session).with(csrf()).param("_key", UUID.randomUUID().toString());
  }

  private Cookie signedIn() throws Exception {
    String name = "b" + UUID.randomUUID().toString().substring(0, 12);
    var staff = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    roll.account(estate, staff, name, PASSWORD);
    var answer =
        mvc.perform(
                post("/sign-in").with(csrf()).param("username", name).param("password", PASSWORD))
            .andReturn()
            .getResponse();
    return java.util.Arrays.stream(answer.getCookies())
        .filter(each -> each.getName().equals("jinzhi") || each.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }

  private String url(UUID subject, byte[] content) {
    AttachmentId id =
        attachments.store(
            estate,
            null,
            "test-case",
            subject,
            new ByteArrayInputStream(content),
            "来函\r\nSet-Cookie: a=b.pdf",
            Purpose.SCAN);
    return "/api/v1/attachments/" + id.value();
  }

  private String write(String token, String text, int expected) throws Exception {
    String body = "{\"kind\":\"NOTE\",\"from\":\"王女士\",\"text\":\"%s\"}".formatted(text);
    return mvc.perform(json(post("/api/v1/log"), token, body))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String token(Role role) throws Exception {
    String name = "a" + UUID.randomUUID().toString().substring(0, 12);
    roll.account(estate, roll.hire(estate, "马建国", null, role, null), name, PASSWORD);
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    String answer =
        mvc.perform(post("/api/v1/token").contentType(MediaType.APPLICATION_JSON).content(body))
            .andExpect(status().is2xxSuccessful())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.token");
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String token, String body) {
    return as(request, token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
