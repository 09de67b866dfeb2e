package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/// Consulting a file as programs with a token and people with a session meet it.
class ConsultationDoorTest extends ConsultationDoor {
  @Test
  @Clause({"ARC-20", "ARC-21", "ARC-22", "ARC-23", "ARC-24", "ARC-28"})
  void a_program_takes_a_request_from_asking_to_the_counted_papers() throws Exception {
    assertThat(ok(read(engineer, API + "/contents?file=3-2-1201"))).contains(file.number());
    String number = released();
    token(reception);
    String window =
        JsonPath.read(ok(send(engineer, API + "/" + number + "/opening", opening())), "$.window");
    var page = read(engineer, API + "/" + number + "/pages/2?window=" + window);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentType()).isEqualTo("image/jpeg");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(read(engineer, API + "/" + number + "/pages/4?window=" + window).getStatus())
        .isEqualTo(404);
    assertThat(
            read(engineer, API + "/" + number + "/pages/2?window=" + UUID.randomUUID()).getStatus())
        .isEqualTo(409);
    ok(send(keeper, API + "/" + number + "/copies", "{}"));
    refused(409, "NO_COPIES_LEFT", send(keeper, API + "/" + number + "/copies", "{}"));
    var copy = read(keeper, API + "/" + number + "/copies/1.pdf");
    assertThat(copy.getContentType()).isEqualTo("application/pdf");
    assertThat(copy.getHeader("Cache-Control")).contains("no-store");
    ok(send(engineer, API + "/" + number + "/closure", "{}"));
    String done = ok(send(keeper, API + "/" + number + "/return", "{\"checked\":2}"));
    assertThat((String) JsonPath.read(done, "$.stage")).isEqualTo("RETURNED");
    String list = ok(read(director, API + "?show=done"));
    assertThat((String) JsonPath.read(list, "$[0].number")).isEqualTo(number);
    printed(read(director, API + "/" + number + "/form.pdf"), "档案查阅登记表", "核对漏水责任", "陈立");
    printed(read(keeper, API + "/register.pdf"), "绝密", number);
    refused(422, null, read(keeper, API + "/register.pdf?month=soon"), "month");
  }

  private static void printed(MockHttpServletResponse answer, String... words) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(200);
    try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", "")).contains(words);
    }
  }

  @Test
  void pages_read_in_both_languages_for_everybody_who_has_a_part() throws Exception {
    String number = released();
    token(reception);
    String window =
        JsonPath.read(ok(send(engineer, API + "/" + number + "/opening", opening())), "$.window");
    for (String lang : List.of("zh", "en")) {
      assertThat(page(engineer, "/consultations/" + number, lang)).contains(number);
      assertThat(page(keeper, "/consultations/" + number, lang)).contains("/closure");
      assertThat(page(director, "/consultations?show=all", lang)).contains(number);
      assertThat(page(manager, "/consultations/new?file=3-2-1201", lang)).contains("papers");
      assertThat(page(manager, "/archive-delegations", lang)).contains("deputy");
      assertThat(page(home.at(Role.COMPANY_OFFICE), "/archive-delegations", lang))
          .contains("deputy");
      assertThat(page(director, "/households/3-2-1201", lang)).contains(number);
      assertThat(page(engineer, "/consultations/" + number + "/room?window=" + window, lang))
          .contains("/pages/2?window=");
      assertThat(page(engineer, "/consultations/" + number + "/room", lang))
          .contains("/window")
          .doesNotContain("/pages/2?window=");
    }
    assertThat(page(reception, "/consultations/new?file=nowhere", "en")).contains("No such file");
  }

  @Test
  void a_delegation_is_recorded_and_ended() throws Exception {
    String body =
        json(
            "deputy",
            home.at(Role.DEPT_MANAGER).staff().value().toString(),
            "to",
            "2099-01-01T08:00",
            "reason",
            "出差");
    refused(422, null, send(director, "/api/v1/archive-delegations", body), "to");
    String soon =
        clock.instant().plus(Duration.ofDays(3)).atZone(Neighbourhood.ZONE).toLocalDate()
            + "T08:00";
    String id =
        JsonPath.read(
            ok(
                send(
                    director,
                    "/api/v1/archive-delegations",
                    body.replace("2099-01-01T08:00", soon))),
            "$.id");
    String line = "$[?(@.it.id=='" + id + "')].live";
    List<Boolean> live = JsonPath.read(ok(read(director, "/api/v1/archive-delegations")), line);
    assertThat(live).containsExactly(true);
    ok(send(director, "/api/v1/archive-delegations/" + id + "/end", "{}"));
    live = JsonPath.read(ok(read(director, "/api/v1/archive-delegations")), line);
    assertThat(live).containsExactly(false);
    assertThat(send(reception, "/api/v1/archive-delegations", body).getStatus()).isEqualTo(403);
  }

  @Test
  void a_resident_sees_their_own_file_and_who_looked_into_it() throws Exception {
    staff.residentAccount(home.estate, owner, "王秀梅", "own-" + owner.value(), PASSWORD);
    String token =
        JsonPath.read(
            body(
                mvc.perform(
                        post("/api/v1/token")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(
                                json("username", "own-" + owner.value(), "password", PASSWORD)))
                    .andReturn()
                    .getResponse()),
            "$.token");
    var answer =
        mvc.perform(
                post(API)
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"others\":\"收楼资料\",\"reason\":\"自己留存\",\"use\":\"READ\"}"))
            .andReturn()
            .getResponse();
    String number = JsonPath.read(ok(answer), "$.number");
    String other = released();
    token(reception);
    String window =
        JsonPath.read(ok(send(engineer, API + "/" + other + "/opening", opening())), "$.window");
    assertThat(read(engineer, API + "/" + other + "/pages/2?window=" + window).getStatus())
        .isEqualTo(200);
    assertThat(ok(seen(token, API + "/" + number))).contains(number);
    assertThat(ok(seen(token, API))).contains(number).doesNotContain(other);
    String mine = ok(seen(token, "/api/v1/my-archive"));
    assertThat((String) JsonPath.read(mine, "$[0].number")).isEqualTo(file.number());
    List<String> readers = JsonPath.read(mine, "$[0].looks[*].by");
    assertThat(readers).containsExactly(engineer.name());
    assertThat(seen(token, API + "/" + other).getStatus()).isEqualTo(404);
    assertThat(read(manager, "/api/v1/my-archive").getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse seen(String token, String path) throws Exception {
    return mvc.perform(get(path).header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
