package io.jinzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The ledger as people and programs open it.
@AutoConfigureMockMvc
class LedgerPagesTest extends LedgerStory {
  private static final String PASSWORD = "three quiet lifts at noon";
  @Autowired MockMvc mvc;

  @Test
  void a_program_reads_filters_and_proves_it() throws Exception {
    String auditor = token(actor("严正", Role.AUDITOR));
    write(read(keeper, 1, NOON), read(actor("王敏", Role.AMBASSADOR), 2, NOON));
    seal(2);
    mvc.perform(as(get("/api/v1/ledger"), auditor))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2));
    mvc.perform(as(get("/api/v1/ledger?person=王敏&from=2026-03-03&to=2026-03-03"), auditor))
        .andExpect(jsonPath("$.lines[0].page").value(2))
        .andExpect(jsonPath("$.total").value(1));
    mvc.perform(as(get("/api/v1/ledger?from=3.3.2026"), auditor))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(as(get("/api/v1/ledger/proof"), auditor))
        .andExpect(jsonPath("$.sealed").value(2))
        .andExpect(jsonPath("$.broken").doesNotExist());
    mvc.perform(as(get("/api/v1/ledger/heads"), auditor))
        .andExpect(content().string(containsString("2 ")));
    mvc.perform(as(get("/api/v1/ledger/public-key"), auditor))
        .andExpect(content().string(containsString("BEGIN PUBLIC KEY")));
  }

  @Test
  void the_page_links_each_line_to_its_file_and_its_request_and_shows_keepers_their_own()
      throws Exception {
    write(read(keeper, 1, NOON), read(actor("王敏", Role.AMBASSADOR), 2, NOON));
    mvc.perform(get("/ledger").cookie(signedIn(keeper)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"/archive/files/DA-3-2-1201\"")))
        .andExpect(content().string(containsString("href=\"/go/CY-2026-0001\"")))
        .andExpect(content().string(not(containsString("王敏"))));
    Cookie auditor = signedIn(actor("严正", Role.AUDITOR));
    mvc.perform(get("/ledger?act=PAGE_READ&file=DA-3-2-1201").cookie(auditor))
        .andExpect(content().string(containsString("王敏")));
    mvc.perform(get("/ledger/proof").cookie(auditor)).andExpect(status().isOk());
    mvc.perform(get("/ledger/alerts").cookie(auditor)).andExpect(status().isOk());
  }

  @Test
  void an_export_begins_no_formula_and_is_written_down() throws Exception {
    write(
        read(keeper, 1, NOON)
            .because("=HYPERLINK(\"http://x\",\"看\")")
            .beside(keeper.staff(), "@SUM(1)")
            .under("+86"));
    String auditor = token(actor("严正", Role.AUDITOR));
    byte[] csv =
        mvc.perform(as(get("/api/v1/ledger/export"), auditor))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String text = new String(csv, StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\uFEFF时间 Time,")
        .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"看\"\")\"", "'@SUM(1)", "'+86")
        .doesNotContain(",=", ",@", ",+", "\"=");
    byte[] pdf =
        mvc.perform(as(get("/api/v1/ledger/print?act=PAGE_READ"), auditor))
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(ledger.read(estate, LedgerFilter.ALL.only(Act.LEDGER_EXPORTED), 1).total())
        .isEqualTo(2);
  }

  @Test
  void what_a_spreadsheet_takes_for_a_formula_is_text() {
    for (String formula :
        List.of("=1+1", "+86", "-2", "@SUM(1)", "\t=1", "\r=1", "＝1", "|x", "%x")) {
      assertThat(LedgerCopies.safe(formula)).isEqualTo("'" + formula);
    }
    for (String plain : List.of("三号楼", "a=b", "")) {
      assertThat(LedgerCopies.safe(plain)).isEqualTo(plain);
    }
  }

  @Test
  void who_has_no_business_with_it_is_turned_away() throws Exception {
    for (Role role : new Role[] {Role.ADMIN, Role.FRONT_DESK, Role.COMPANY_OFFICE}) {
      mvc.perform(as(get("/api/v1/ledger"), token(actor("某" + role.label().zh(), role))))
          .andExpect(status().isForbidden());
    }
    mvc.perform(as(get("/api/v1/ledger/alerts"), token(keeper))).andExpect(status().isForbidden());
  }

  private Cookie signedIn(Actor actor) throws Exception {
    String name = "b" + UUID.randomUUID().toString().substring(0, 12);
    roll.account(estate, actor.staff(), name, PASSWORD);
    var answer =
        mvc.perform(
                post("/sign-in").with(csrf()).param("username", name).param("password", PASSWORD))
            .andReturn()
            .getResponse();
    return Arrays.stream(answer.getCookies())
        .filter(each -> each.getName().equals("jinzhi") || each.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }

  private String token(Actor actor) throws Exception {
    String name = "a" + UUID.randomUUID().toString().substring(0, 12);
    roll.account(estate, actor.staff(), name, PASSWORD);
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    String answer =
        mvc.perform(post("/api/v1/token").contentType(MediaType.APPLICATION_JSON).content(body))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.token");
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }
}
