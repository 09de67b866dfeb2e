package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// What programs and browsers get: the whole story, every page for every desk, and bad input.
@SpringBootTest
@AutoConfigureMockMvc
class OrderDoorTest {
  private static final String PASSWORD = "three quiet lifts at noon";
  private static final String API = "/api/v1/work-orders";

  @Autowired MockMvc mvc;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;

  private final Map<StaffId, String> names = new HashMap<>();
  private final Map<StaffId, String> tokens = new HashMap<>();
  private final Map<StaffId, Cookie> sessions = new HashMap<>();
  Neighbourhood home;
  Actor desk;
  Actor head;
  Actor worker;
  Actor manager;

  @BeforeEach
  void openTheNeighbourhood() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    desk = home.at(Role.FRONT_DESK);
    head = home.at(Role.DEPT_MANAGER);
    worker = home.at(Role.DEPT_STAFF);
    manager = home.at(Role.CS_MANAGER);
  }

  private static final String TAP =
      """
      {"unit":"3-2-1201","reporter":"王秀梅","phone":"13800008812","place":"卫生间",
       "fault":"水龙头关不紧","component":"SANITARY","department":"engineering"}\
      """;

  @Test
  @Clause({"REP-09", "REP-10"})
  void a_program_takes_a_paid_order_from_the_request_to_the_receipt() throws Exception {
    ok(
        send(
            manager,
            "/api/v1/prices",
            json("name", "换龙头", "kind", "LABOUR", "measure", "个", "price", "30")));
    String item = JsonPath.read(body(read(manager, "/api/v1/prices")), "$[0].id");
    ok(send(manager, API + "/skills/" + worker.staff().value(), "{\"trades\":[\"PLUMBING\"]}"));
    Map<String, Object> sorting =
        JsonPath.read(
            ok(send(desk, API + "/sorting", TAP.replace(",\"department\":\"engineering\"", ""))),
            "$");
    assertThat(sorting).containsEntry("charge", "PAID");
    String number = recorded(TAP);
    String home = API + "/" + number;
    ok(send(head, home + "/receipt", "{}"));
    List<String> why = JsonPath.read(body(read(head, home)), "$.candidates[*].why.zh");
    assertThat(why).containsExactly("当班，会水工，手上 0 单");
    step(worker, home, "assignment", "{}", "ACCEPTED");
    List<String> photos = photos(worker, number);
    step(
        worker,
        home,
        "arrival",
        "{\"found\":\"阀芯磨损\",\"photoIds\":[\"%s\"]}".formatted(photos.getFirst()),
        "ARRIVED");
    refused(409, "QUOTE_MISSING", send(worker, home + "/start", "{}"));
    step(
        worker,
        home,
        "quote",
        """
        {"lines":[{"item":"%s","quantity":"2","price":"1"},
          {"kind":"MATERIAL","name":"阀芯","measure":"个","quantity":"1","price":"12.35"},
          {"name":"生料带","own":true}, {}]}\
        """
            .formatted(item),
        "ARRIVED");
    refused(409, "QUOTE_NOT_SIGNED", send(worker, home + "/completion", "{\"result\":\"好\"}"));
    step(
        worker,
        home,
        "quote-consent",
        "{\"agreed\":true,\"confirmation\":\"BY_TELEPHONE\",\"detail\":\"13800008812 10:20\"}",
        "ARRIVED");
    step(worker, home, "start", "{}", "WORKING");
    step(worker, home, "completion", "{\"result\":\"已更换\",\"conduct\":[0,1]}", "FINISHED");
    step(
        worker,
        home,
        "confirmation",
        "{\"solved\":true,\"satisfied\":true,\"confirmation\":\"REFUSED\",\"detail\":\"手湿\"}",
        "CONFIRMED");
    step(desk, home, "closure", "{}", "CLOSED");
    String paid = ok(send(desk, home + "/payment", "{\"receipt\":\"SJ-1\",\"method\":\"ONLINE\"}"));
    // 2 × 30.00 by the list, whatever was typed, and 12.35; what the resident brings costs nothing.
    assertThat(paid).contains("\"amountDue\":72.35", "\"paid\":true");
    assertThat(body(read(desk, home + "/form.pdf"))).startsWith("%PDF");
    assertThat(body(read(desk, "/api/v1/households/3-2-1201/warranties"))).contains("屋面防水");
    assertThat(ok(send(desk, home + "/contact?reason=回电", ""))).contains("13800008812");
    assertThat(body(read(desk, API + "?state=closed"))).contains(number).doesNotContain("王秀梅");
  }

  @Test
  void a_wrong_field_is_named_and_nothing_is_written() throws Exception {
    refused(422, "INVALID", send(desk, API, "{}"), "reporter", "phone", "place", "fault");
    refused(422, "INVALID", send(desk, API, TAP.replace("3-2-1201", "9-9-9999")), "unit");
    refused(422, "INVALID", send(desk, API, TAP.replace("SANITARY", "MOON")), "component");
    refused(422, "INVALID", send(desk, API, TAP.replace("engineering", "moon")), "department");
    refused(422, "INVALID", send(desk, API, TAP.replace("水龙头关不紧", "漏".repeat(4001))), "fault");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("\"unit\":\"3-2-1201\",", "\"situation\":\"PRIVATE\",")),
        "situation");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("{", "{\"reworkOf\":\"PG-0000-0000\",")),
        "reworkOf");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("{", "{\"charge\":\"COMMON\",")),
        "chargeReason");
    assertThat(JsonPath.<List<Object>>read(body(read(desk, API + "?state=all")), "$")).isEmpty();
    String number = recorded(TAP);
    String order = API + "/" + number;
    refused(
        422, "INVALID", send(desk, order + "/appointment", "{\"at\":\"2026-02-30T09:00\"}"), "at");
    refused(
        422, "INVALID", send(desk, order + "/appointment", "{\"at\":\"2020-02-20T09:00\"}"), "at");
    refused(422, "INVALID", send(desk, order + "/pause", "{\"reason\":\"\"}"), "reason");
    refused(404, null, send(desk, API + "/PG-0000-0000/dispatch", "{\"department\":\"security\"}"));
    refused(403, null, send(worker, order + "/dispatch", "{\"department\":\"security\"}"));
    refused(409, "NOT_RECEIVED", send(worker, order + "/assignment", "{}"));
    ok(send(head, order + "/receipt", "{}"));
    refused(422, "INVALID", send(head, order + "/assignment", "{\"staff\":\"nobody\"}"), "staff");
    ok(send(worker, order + "/assignment", "{}"));
    refused(
        422,
        "INVALID",
        send(
            worker,
            order + "/arrival",
            "{\"found\":\"-\",\"photoIds\":[\"%s\"]}".formatted(UUID.randomUUID())),
        "photos");
    ok(send(worker, order + "/arrival", "{\"found\":\"阀芯磨损\"}"));
    refused(422, "INVALID", send(worker, order + "/quote", "{\"lines\":[]}"), "lines");
    for (String bad : List.of("-1", "1.234", "1e3", "NaN", "99999999", "１２")) {
      refused(
          422,
          "INVALID",
          send(
              worker, order + "/quote", "{\"lines\":[{\"name\":\"阀\",\"price\":\"" + bad + "\"}]}"),
          "lines[0].price");
    }
    refused(
        422,
        "INVALID",
        send(
            worker,
            order + "/quote",
            "{\"lines\":[{\"name\":\"阀\",\"price\":\"1\",\"quantity\":\"0\"}]}"),
        "lines[0].quantity");
    refused(422, "INVALID", send(worker, order + "/quote-consent", "{}"), "confirmation", "agreed");
  }

  @Test
  void prices_dates_and_firms_are_checked_and_only_managers_set_them() throws Exception {
    String item = json("name", "疏通", "kind", "LABOUR", "measure", "次", "price", "80", "from", "");
    refused(403, null, send(desk, "/api/v1/prices", item));
    refused(422, "INVALID", send(manager, "/api/v1/prices", item.replace("80", "八十")), "price");
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/prices", item.replace("\"from\":\"\"", "\"from\":\"2020-01-01\"")),
        "from");
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/prices", item.replace("\"from\":\"\"", "\"from\":\"2026-13-01\"")),
        "from");
    ok(send(manager, "/api/v1/prices", item));
    refused(422, "INVALID", send(manager, "/api/v1/prices", item), "name");
    refused(
        404,
        null,
        send(manager, "/api/v1/prices/" + UUID.randomUUID() + "/versions", "{\"price\":\"1\"}"));
    String completion = "/api/v1/warranties/buildings/3/completion";
    refused(422, "INVALID", send(manager, completion, "{\"day\":\"2999-01-01\"}"), "day");
    refused(422, "INVALID", send(manager, completion, "{}"), "day");
    refused(403, null, send(desk, completion, "{\"day\":\"2020-01-01\"}"));
    assertThat(ok(send(manager, completion, "{\"day\":\"2020-01-01\"}"))).contains("2020-01-01");
    refused(
        404,
        null,
        send(manager, "/api/v1/warranties/buildings/99/completion", "{\"day\":\"2020-01-01\"}"));
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/warranties/firms/NEIGHBOUR", json("name", "甲", "contact", "1")),
        "firm");
    ok(send(manager, "/api/v1/warranties/firms/DEVELOPER", json("name", "春晖置业", "contact", "1")));
    refused(404, null, send(desk, API + "/months/2001-01/handover", "{}"));
    refused(422, "INVALID", read(desk, API + "/months/soon"), "month");
    refused(404, null, send(head, API + "/skills/" + home.securityHead.staff().value(), "{}"));
  }

  @Test
  void every_page_reads_in_both_languages_for_every_desk_that_may_see_it() throws Exception {
    String number = recorded(TAP);
    for (String lang : List.of("zh", "en")) {
      for (Role role :
          List.of(
              Role.FRONT_DESK,
              Role.AMBASSADOR,
              Role.DEPT_STAFF,
              Role.DEPT_MANAGER,
              Role.CS_MANAGER,
              Role.CENTRE_DIRECTOR,
              Role.GENERAL_MANAGER)) {
        Actor actor = home.at(role);
        assertThat(page(actor, "/work-orders", lang)).contains(number);
        assertThat(page(actor, "/work-orders/" + number, lang))
            .contains("王*梅", "138****8812")
            .doesNotContain("王秀梅", "13800008812");
        assertThat(page(actor, "/prices", lang)).contains("REP-09");
        assertThat(page(actor, "/today", lang)).contains("/work-orders");
      }
      assertThat(page(desk, "/work-orders/new?unit=3-2-1201", lang))
          .contains("name=\"component\"", "3-2-1201");
      assertThat(page(desk, "/work-orders/sorting?unit=3-2-1201&component=PIPES", lang))
          .contains("tip");
      assertThat(page(manager, "/work-orders/skills", lang)).contains("马建国");
      assertThat(page(manager, "/warranties", lang)).contains("3栋");
      assertThat(page(desk, "/households/3-2-1201", lang)).contains(number);
    }
    Actor outside = home.securityHead;
    mvc.perform(get("/work-orders/" + number).cookie(session(outside)))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_form_of_the_page_does_what_the_program_does() throws Exception {
    String number =
        JsonPath.read(
            ok(send(desk, API, TAP.replace(",\"department\":\"engineering\"", ""))), "$.number");
    var answer =
        mvc.perform(
                post("/work-orders/" + number + "/dispatch")
                    .cookie(session(desk))
                    .with(csrf())
                    .param("_key", UUID.randomUUID().toString())
                    .param("department", "engineering"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).endsWith("/work-orders/" + number);
    ok(send(head, API + "/" + number + "/receipt", "{}"));
    ok(send(worker, API + "/" + number + "/assignment", "{}"));
    var arrival =
        mvc.perform(
                multipart("/work-orders/" + number + "/arrival")
                    .file(new MockMultipartFile("photos", "前.jpg", "image/jpeg", jpeg()))
                    .cookie(session(worker))
                    .with(csrf())
                    .param("_key", UUID.randomUUID().toString())
                    .param("found", "阀芯磨损"))
            .andReturn()
            .getResponse();
    assertThat(arrival.getStatus()).as(arrival.getContentAsString()).isEqualTo(303);
    assertThat(page(worker, "/work-orders/" + number, "zh")).contains("维修前", "/attachments/");
  }

  private String recorded(String request) throws Exception {
    return JsonPath.read(ok(send(desk, API, request)), "$.number");
  }

  private void step(Actor actor, String order, String noun, String json, String stage)
      throws Exception {
    String answer = ok(send(actor, order + "/" + noun, json));
    assertThat((String) JsonPath.read(answer, "$.stage")).as(noun).isEqualTo(stage);
  }

  private List<String> photos(Actor actor, String number) throws Exception {
    var answer =
        mvc.perform(
                multipart(API + "/" + number + "/photos")
                    .file(new MockMultipartFile("photos", "前.jpg", "image/jpeg", jpeg()))
                    .header("Authorization", "Bearer " + token(actor))
                    .header("Idempotency-Key", UUID.randomUUID().toString()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return JsonPath.read(answer.getContentAsString(), "$");
  }

  private static byte[] jpeg() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  private static String json(String... pairs) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(fields);
  }

  private MockHttpServletResponse send(Actor actor, String path, String json) throws Exception {
    return mvc.perform(
            post(path)
                .header("Authorization", "Bearer " + token(actor))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse read(Actor actor, String path) throws Exception {
    return mvc.perform(get(path).header("Authorization", "Bearer " + token(actor)))
        .andReturn()
        .getResponse();
  }

  private static String body(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private static String ok(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(body(answer)).isBetween(200, 201);
    return body(answer);
  }

  private static void refused(
      int code,
      @org.jspecify.annotations.Nullable String name,
      MockHttpServletResponse answer,
      String... fields)
      throws Exception {
    assertThat(answer.getStatus()).as(body(answer)).isEqualTo(code);
    assertThat(body(answer)).doesNotContain("Exception", "org.springframework", "SQL");
    if (name != null) {
      assertThat((String) JsonPath.read(body(answer), "$.code")).isEqualTo(name);
    }
    if (fields.length > 0) {
      Map<String, Object> named = JsonPath.read(body(answer), "$.fields");
      assertThat(named).containsOnlyKeys(fields);
    }
  }

  private String page(Actor actor, String path, String lang) throws Exception {
    var answer =
        mvc.perform(
                get(java.net.URI.create(path))
                    .cookie(session(actor))
                    .cookie(new Cookie("lang", lang)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(path + " " + actor.role()).isEqualTo(200);
    return body(answer);
  }

  private String username(Actor actor) {
    return names.computeIfAbsent(
        actor.staff(),
        id -> {
          String name = "order-" + UUID.randomUUID();
          staff.account(actor.estate(), id, name, PASSWORD);
          return name;
        });
  }

  private String token(Actor actor) throws Exception {
    if (!tokens.containsKey(actor.staff())) {
      var answer =
          mvc.perform(
                  post("/api/v1/token")
                      .contentType(MediaType.APPLICATION_JSON)
                      .content(json("username", username(actor), "password", PASSWORD)))
              .andReturn()
              .getResponse();
      tokens.put(actor.staff(), JsonPath.read(body(answer), "$.token"));
    }
    return Objects.requireNonNull(tokens.get(actor.staff()));
  }

  private Cookie session(Actor actor) throws Exception {
    if (!sessions.containsKey(actor.staff())) {
      var answer =
          mvc.perform(
                  post("/sign-in")
                      .with(csrf())
                      .param("username", username(actor))
                      .param("password", PASSWORD))
              .andReturn()
              .getResponse();
      sessions.put(actor.staff(), Objects.requireNonNull(answer.getCookie("jinzhi")));
    }
    return Objects.requireNonNull(sessions.get(actor.staff()));
  }
}
