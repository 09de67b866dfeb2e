package io.jinzhi.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Purpose;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Search;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who gets to see a line and a file, and finds them.
class LogReachTest extends LogDoor {
  @Autowired Attachments attachments;
  @Autowired Search rebuild;
  @Autowired Recusals recusals;

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
    sealing.seal(chain, estate);
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
    sealing.seal(chain, estate);
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
}
