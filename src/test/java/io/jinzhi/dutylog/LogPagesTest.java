package io.jinzhi.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.chain.ChainCommand;
import io.jinzhi.database.Home;
import io.jinzhi.database.HomeCommand.Outcome;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The log and its paper, as a program with a token and a person meet them.
class LogPagesTest extends LogDoor {
  @Autowired Home home;
  @Autowired DataSource database;

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
    sealing.seal(chain, estate);
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
    sealing.seal(chain, estate);
    Outcome honest = ChainCommand.check(LogChain.TABLE, home, database, List.of(), List.of());
    assertThat(honest.good()).isTrue();
    assertThat(honest.words()).contains("✓ " + estate.value());
    Path heads = home.folder("seals").resolve(UUID.randomUUID() + ".log");
    Files.writeString(heads, "3 " + "ab".repeat(32) + " 2026-03-02T00:00:00Z\n");
    Outcome cut = ChainCommand.check(LogChain.TABLE, home, database, List.of(), List.of());
    Files.delete(heads);
    assertThat(cut.good()).isFalse();
    assertThat(cut.words()).contains("✗", "链尾被截去");
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

  private static MockHttpServletRequestBuilder page(String url, Cookie session) {
    return post(url).cookie(session).with(csrf()).param("_key", UUID.randomUUID().toString());
  }
}
