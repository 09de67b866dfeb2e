package io.jinzhi.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/// Patrols as phones, programs and pages meet them.
class PatrolDoorTest extends Door {
  @Autowired PatrolOpening opening;
  @Autowired Rounds rounds;

  private String area() throws Exception {
    Actor manager = home.at(Role.CS_MANAGER);
    String area =
        ok(
            send(
                manager,
                "/api/v1/patrol/areas",
                json("code", "A1", "name", "东区", "buildings", "3")));
    String id = JsonPath.read(area, "$.id");
    ok(
        send(
            manager,
            "/api/v1/patrol/areas/" + id + "/points",
            json("name", "大堂", "building", "3")));
    return id;
  }

  /// A round that is open now, whatever the time of day.
  private Round round() {
    var estate = estates.estate(home.estate);
    opening.open(estate, estate.day(clock.instant()), clock.instant());
    var today = estate.day(clock.instant());
    Round first =
        rounds.between(home.estate, today, today).stream()
            .filter(each -> each.window() == Window.MORNING)
            .findFirst()
            .orElseThrow();
    jdbc()
        .sql("update patrol_round set opens_at = :from, closes_at = :to where id = :id")
        .param("from", io.jinzhi.database.Columns.at(clock.instant().minusSeconds(3600)))
        .param("to", io.jinzhi.database.Columns.at(clock.instant().plusSeconds(3600)))
        .param("id", first.id())
        .update();
    return first;
  }

  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  private org.springframework.jdbc.core.simple.JdbcClient jdbc() {
    return jdbc;
  }

  @Test
  @Clause({"PAT-10", "AMB-07"})
  void a_phone_sends_a_round_with_a_finding_and_a_photo() throws Exception {
    area();
    Round round = round();
    Actor walker = home.at(Role.AMBASSADOR);
    String base = "/api/v1/patrol/rounds/" + round.number();
    String day = ok(read(walker, "/api/v1/patrol/day"));
    assertThat((List<?>) JsonPath.read(day, "$.rounds")).hasSize(6);
    assertThat(day).contains("WORK_ORDER", "PASSED_UP").doesNotContain("王秀梅", "1380");
    String point = JsonPath.read(day, "$.rounds[0].points[0].id");
    String now = String.valueOf(clock.instant().toEpochMilli());
    ok(send(walker, base + "/start", json("at", now)));
    String came = UUID.randomUUID().toString();
    ok(
        send(
            walker,
            base + "/arrivals",
            json("id", came, "point", point, "at", now, "left", now, "how", "QR")));
    String finding = UUID.randomUUID().toString();
    ok(
        send(
            walker,
            base + "/findings",
            json(
                "id",
                finding,
                "point",
                point,
                "at",
                now,
                "kind",
                "EQUIPMENT",
                "what",
                "灯坏",
                "decision",
                "WORK_ORDER")));
    String photo = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      photo(walker, base, finding, photo);
    }
    StringBuilder answers = new StringBuilder("[");
    for (String item :
        List.of(
            "SECURITY",
            "EQUIPMENT",
            "CLEANING",
            "GREENERY",
            "FIT_OUT",
            "FIRE",
            "VACANT",
            "RESIDENTS")) {
      answers.append(answers.length() > 1 ? "," : "").append("{\"item\":\"" + item + "\"}");
    }
    String end =
        "{\"id\":\"%s\",\"at\":\"%s\",\"signature\":\"%s\",\"answers\":%s]}"
            .formatted(
                UUID.randomUUID(),
                now,
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                answers);
    ok(send(walker, base + "/end", end));
    assertThat(
            jdbc.sql("select count(*) from attachment where estate_id = :e and purpose = 'PHOTO'")
                .param("e", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    Actor manager = home.at(Role.CS_MANAGER);
    assertThat(page(manager, "/patrol/rounds/" + round.number(), "zh")).contains("灯坏", "核对");
    assertThat(page(manager, "/patrol", "en")).contains(round.number(), "Done in its window");
    ok(send(manager, base + "/check", "{}"));
    var pdf = read(walker, base + "/record.pdf");
    assertThat(pdf.getStatus()).isEqualTo(200);
    assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    String list = ok(read(manager, "/api/v1/patrol/rounds?day=" + round.day()));
    assertThat((List<?>) JsonPath.read(list, "$[?(@.findings == 1)]")).hasSize(1);
  }

  private void photo(Actor walker, String base, String finding, String id) throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
    var answer =
        mvc.perform(
                multipart(base + "/photos")
                    .file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", out.toByteArray()))
                    .param("id", id)
                    .param("finding", finding)
                    .header("Authorization", "Bearer " + token(walker))
                    .header("Idempotency-Key", UUID.randomUUID().toString()))
            .andReturn()
            .getResponse();
    ok(answer);
  }

  @Test
  @Clause("PAT-01")
  void a_program_drafts_assigns_and_approves_a_plan() throws Exception {
    String area = area();
    Actor manager = home.at(Role.CS_MANAGER);
    round();
    String month =
        estates.estate(home.estate).day(clock.instant()).plusMonths(1).toString().substring(0, 7);
    String base = "/api/v1/patrol/plans/" + month;
    ok(send(manager, base + "/draft", "{}"));
    ok(send(manager, base + "/content", json("content", "防火")));
    ok(
        send(
            manager,
            base + "/assignments",
            json(
                "area",
                area,
                "window",
                "MORNING",
                "first",
                month + "-01",
                "last",
                month + "-05",
                "person",
                home.at(Role.AMBASSADOR).staff().value().toString())));
    refused(422, null, send(manager, base + "/assignments", json("area", area)), "window");
    ok(send(manager, base + "/approval", "{}"));
    assertThat(ok(read(manager, base))).contains("防火");
    assertThat(page(manager, "/patrol/plans/" + month, "zh")).contains("已批准");
    assertThat(page(home.at(Role.AMBASSADOR), "/patrol/plans/" + month, "en")).contains("Approved");
    assertThat(read(manager, "/api/v1/patrol/plans/13").getStatus()).isEqualTo(404);
  }

  @Test
  void areas_show_and_their_labels_print() throws Exception {
    String area = area();
    Actor manager = home.at(Role.CS_MANAGER);
    assertThat(page(manager, "/patrol/areas", "zh")).contains("东区", "打印点位标签");
    assertThat(page(manager, "/patrol/areas", "en")).contains("Print the labels");
    assertThat(ok(read(manager, "/api/v1/patrol/areas"))).contains("P-");
    var pdf = read(manager, "/api/v1/patrol/areas/" + area + "/labels.pdf");
    assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    assertThat(page(home.at(Role.AMBASSADOR), "/patrol?day=2020-01-01", "zh")).contains("这天没有巡查");
    assertThat(
            read(home.at(Role.AMBASSADOR), "/api/v1/patrol/areas/" + area + "/labels.pdf")
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void the_phones_page_is_a_file_without_data_and_asks_for_its_own_tools_only() throws Exception {
    var answer =
        mvc.perform(get("/patrol/day").cookie(session(home.at(Role.AMBASSADOR))))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat((String) JsonPath.read(body(answer), "$.csrf")).isNotEmpty();
    assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=(self)");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
  }
}
