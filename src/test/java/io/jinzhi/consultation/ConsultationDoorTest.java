package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.TestPapers;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.TestFactor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/// Consulting a file as programs with a token and people with a session meet it.
class ConsultationDoorTest extends Door {
  private static final String API = "/api/v1/consultations";

  @Autowired TestFactor factor;
  @Autowired TestPapers papers;
  @Autowired Residents residents;

  Actor engineer;
  Actor manager;
  Actor director;
  Actor reception;
  Actor keeper;
  HouseholdFile file;
  PersonId owner;

  @BeforeEach
  void a_file_with_pages() throws Exception {
    engineer = home.at(Role.DEPT_STAFF);
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    reception = home.at(Role.FRONT_DESK);
    keeper = hired(Role.ARCHIVE_KEEPER, "方静");
    owner = home.owner(residents);
    file = papers.open(home.estate, home.flat, clock.instant());
    papers.add(keeper, file, 5, clock.instant());
  }

  private Actor hired(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }

  private void enrol(Actor... actors) throws Exception {
    for (Actor each : actors) {
      token(each);
      factor.enrol(home.estate, each.staff());
    }
  }

  private String code(Actor actor) {
    return factor.code(home.estate, actor.staff());
  }

  private static final String WISH =
      """
      {"file":"3-2-1201","papers":["收楼证明书"],"reason":"核对漏水责任","basis":"SERVICE",
       "use":"COPY","copies":1,"contact":"8801"}
      """;

  private String asked(Actor actor) throws Exception {
    return JsonPath.read(ok(send(actor, API, WISH)), "$.number");
  }

  private String approval(String pages) {
    String until =
        clock
            .instant()
            .plus(Duration.ofHours(20))
            .atZone(Neighbourhood.ZONE)
            .toLocalDateTime()
            .withNano(0)
            .toString();
    return """
        {"opinion":"准看","pages":"%s","copies":1,"until":"%s","minutes":20}
        """
        .formatted(pages, until.length() == 16 ? until + ":00" : until);
  }

  private String approved() throws Exception {
    String number = asked(engineer);
    ok(send(manager, API + "/" + number + "/registration", "{}"));
    ok(send(director, API + "/" + number + "/approval", approval("2-3")));
    return number;
  }

  private String released() throws Exception {
    String number = approved();
    enrol(keeper, engineer);
    ok(send(keeper, API + "/" + number + "/release", json("code", code(keeper))));
    return number;
  }

  private String opening() {
    return json(
        "code",
        code(engineer),
        "companion",
        reception.staff().value().toString(),
        "password",
        PASSWORD);
  }

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
  void the_room_opens_with_a_fresh_second_factor_and_a_companions_own_password_only()
      throws Exception {
    String number = released();
    token(reception);
    String companion = reception.staff().value().toString();
    refused(
        422,
        null,
        send(engineer, API + "/" + number + "/opening", json("companion", companion)),
        "password");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", "not their password")),
        "password");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", PASSWORD)),
        "code");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", PASSWORD, "code", "000000")),
        "code");
    token(director);
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", director.staff().value().toString(), "password", PASSWORD)),
        "companion");
    ok(send(engineer, API + "/" + number + "/opening", opening()));
  }

  @Test
  @Clause("ARC-27")
  void a_keeper_whose_password_was_reset_releases_nothing_by_it() throws Exception {
    String number = approved();
    refused(409, "FACTOR_MISSING", send(keeper, API + "/" + number + "/release", "{}"));
    enrol(keeper);
    Actor admin = hired(Role.ADMIN, "高管");
    String path = "/api/v1/staff/" + keeper.staff().value();
    String username = JsonPath.read(ok(read(admin, path)), "$.username");
    String code = code(keeper);
    String reset = ok(send(admin, path + "/account", "{}"));
    var before = send(keeper, API + "/" + number + "/release", json("code", code));
    assertThat(before.getStatus()).as("the token ended").isEqualTo(401);
    String fresh = JsonPath.read(reset, "$.oneTimePassword");
    var door =
        mvc.perform(
                post("/api/v1/token")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json("username", username, "password", fresh)))
            .andReturn()
            .getResponse();
    // A one-time password signs in only to choose an own one; it carries no second factor.
    if (door.getStatus() == 200) {
      String token = JsonPath.read(body(door), "$.token");
      var tried =
          mvc.perform(
                  post(API + "/" + number + "/release")
                      .header("Authorization", "Bearer " + token)
                      .header("Idempotency-Key", UUID.randomUUID().toString())
                      .contentType(MediaType.APPLICATION_JSON)
                      .content("{}"))
              .andReturn()
              .getResponse();
      assertThat(tried.getStatus()).as(body(tried)).isBetween(400, 499);
    }
    assertThat(ok(read(director, API + "/" + number))).contains("\"APPROVED\"");
  }

  @Test
  void each_role_meets_its_cell_of_the_archives_columns() throws Exception {
    String number = approved();
    Actor auditor = hired(Role.AUDITOR, "季审");
    Actor admin = hired(Role.ADMIN, "高管");
    Actor office = home.at(Role.COMPANY_OFFICE);
    // Ask: everybody but the office, the keeper, the administrator and the auditor.
    for (Actor each : List.of(office, keeper, admin, auditor)) {
      assertThat(send(each, API, WISH).getStatus()).as("ask " + each.role()).isEqualTo(403);
    }
    for (Actor each :
        List.of(
            reception, home.at(Role.AMBASSADOR), engineer, home.at(Role.DEPT_MANAGER), manager)) {
      assertThat(send(each, API, WISH).getStatus()).as("ask " + each.role()).isEqualTo(200);
    }
    // Approve: the levels, and only theirs.
    for (Actor each :
        List.of(reception, home.at(Role.AMBASSADOR), engineer, office, keeper, admin, auditor)) {
      assertThat(send(each, API + "/" + number + "/approval", approval("1")).getStatus())
          .as("approve " + each.role())
          .isEqualTo(403);
    }
    assertThat(
            send(home.at(Role.DEPT_MANAGER), API + "/" + number + "/approval", approval("1"))
                .getStatus())
        .isEqualTo(404);
    // Release: the keeper alone.
    for (Actor each : List.of(reception, engineer, manager, director, office, admin, auditor)) {
      assertThat(send(each, API + "/" + number + "/release", "{}").getStatus())
          .as("release " + each.role())
          .isEqualTo(403);
    }
    // Read: never the ambassador, the office, the administrator, the auditor; others by grant.
    String page = API + "/" + number + "/pages/2?window=" + UUID.randomUUID();
    for (Actor each : List.of(home.at(Role.AMBASSADOR), office, keeper, admin, auditor)) {
      assertThat(read(each, page).getStatus()).as("read " + each.role()).isEqualTo(403);
    }
    for (Actor each :
        List.of(
            reception,
            home.at(Role.DEPT_MANAGER),
            manager,
            director,
            home.at(Role.GENERAL_MANAGER))) {
      assertThat(read(each, page).getStatus()).as("read " + each.role()).isEqualTo(404);
    }
    assertThat(read(engineer, page).getStatus()).as("before it is open").isEqualTo(409);
    assertThat(read(admin, API + "/" + number).getStatus()).isEqualTo(403);
    assertThat(read(auditor, API + "/" + number).getStatus()).isEqualTo(200);
    assertThat(read(reception, API + "/" + number).getStatus()).isEqualTo(404);
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
    assertThat(ok(read(director, "/api/v1/archive-delegations"))).contains(id);
    ok(send(director, "/api/v1/archive-delegations/" + id + "/end", "{}"));
    assertThat(send(reception, "/api/v1/archive-delegations", body).getStatus()).isEqualTo(403);
  }

  @Test
  void a_resident_sees_their_own_file_and_who_looked_into_it() throws Exception {
    Actor me = new Actor(home.estate, new StaffId(owner.value()), "王秀梅", Role.RESIDENT, null);
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
    for (String path : List.of("/api/v1/my-archive", API + "/" + number, API)) {
      var seen =
          mvc.perform(get(path).header("Authorization", "Bearer " + token))
              .andReturn()
              .getResponse();
      assertThat(seen.getStatus()).as(path + " " + me.role()).isEqualTo(200);
    }
    String other = asked(engineer);
    var hidden =
        mvc.perform(get(API + "/" + other).header("Authorization", "Bearer " + token))
            .andReturn()
            .getResponse();
    assertThat(hidden.getStatus()).isEqualTo(404);
    assertThat(read(manager, "/api/v1/my-archive").getStatus()).isEqualTo(403);
  }
}
