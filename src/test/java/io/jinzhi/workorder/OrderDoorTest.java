package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// What programs and browsers get: the whole story, and every page for every desk.
class OrderDoorTest extends OrderDoor {
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
}
