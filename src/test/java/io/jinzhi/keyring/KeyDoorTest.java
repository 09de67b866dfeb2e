package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keys as programs with a token and people with a session meet them.
class KeyDoorTest extends KeyDoor {

  @Test
  @Clause("KEY-04")
  void an_incomplete_entry_names_every_field_and_lends_nothing() throws Exception {
    String path = "/api/v1/keys/" + code + "/loans";
    refused(
        422,
        null,
        send(reception, path, "{}"),
        "borrower",
        "company",
        "phone",
        "idKind",
        "idLast",
        "purpose");
    refused(422, null, send(reception, path, loan("idLast", "110101199001011234")), "idLast");
    refused(422, null, send(reception, path, loan("purpose", "修 3-2-1201 漏水")), "purpose");
    refused(422, null, send(reception, path, loan("deposit", "100")), "deposit");
    refused(422, null, send(reception, path, loan("due", "25:00")), "due");
    refused(422, null, send(reception, path, loan("colleague", "nobody")), "colleague");
    refused(
        422,
        null,
        send(reception, path, loan("paper", "false", "signature", "nonsense")),
        "signature");
    token(manager);
    refused(
        422,
        null,
        send(
            reception,
            path,
            loan("approver", manager.staff().value().toString(), "approverPassword", "wrong")),
        "approverPassword");
    assertThat((String) JsonPath.read(ok(read(reception, "/api/v1/keys/" + code)), "$.state"))
        .isEqualTo("IN");
  }

  @Test
  void a_key_goes_out_and_comes_back_by_calls() throws Exception {
    String number = lend(code, "paper", "false", "signature", DOT);
    refused(409, "KEY_OUT", send(reception, "/api/v1/keys/" + code + "/loans", loan()));
    List<String> out = JsonPath.read(ok(read(reception, "/api/v1/keys?show=OUT")), "$[*].code");
    assertThat(out).containsExactly(code);
    refused(
        409,
        "NOT_OVERDUE",
        send(reception, "/api/v1/keys/loans/" + number + "/reminders", json("words", "没人接")));
    ok(send(reception, "/api/v1/keys/loans/" + number + "/return", json("paper", "true")));
    refused(
        409,
        "ALREADY_RETURNED",
        send(reception, "/api/v1/keys/loans/" + number + "/return", json("paper", "true")));
    List<String> back =
        JsonPath.read(ok(read(reception, "/api/v1/keys/loans?show=RETURNED")), "$[*].number");
    assertThat(back).containsExactly(number);
    assertThat(read(home.at(Role.DEPT_STAFF), "/api/v1/keys").getStatus()).isEqualTo(403);
    assertThat(read(reception, "/api/v1/keys/K-ZZZZ").getStatus()).isEqualTo(404);
  }

  @Test
  @Clause("KEY-02")
  void an_owner_who_was_told_nothing_or_signed_nothing_leaves_no_key() throws Exception {
    String[] fields = {
      "kind", "ENTRUSTED", "unit", "3-2-1201", "owner", "王秀梅", "reason", "出差", "conditions", "白天"
    };
    refused(422, null, send(reception, "/api/v1/keys", json(fields)), "told");
    String[] told = java.util.Arrays.copyOf(fields, fields.length + 2);
    told[fields.length] = "told";
    told[fields.length + 1] = "true";
    refused(422, null, send(reception, "/api/v1/keys", json(told)), "signature");
    refused(
        422,
        null,
        send(reception, "/api/v1/keys", json("kind", "VACANT", "unit", "9-9-999")),
        "unit");
    refused(422, null, send(reception, "/api/v1/keys", json("kind", "COMMON")), "room", "name");
    List<String> keys = JsonPath.read(ok(read(reception, "/api/v1/keys?show=ALL")), "$[*].code");
    assertThat(keys).containsExactly(code);
  }

  @Test
  void a_count_and_an_approval_go_by_calls_too() throws Exception {
    opening.openUpTo(clock.instant());
    List<String> numbers =
        JsonPath.read(ok(read(reception, "/api/v1/keys/counts")), "$[?(@.kind=='DAILY')].number");
    String path = "/api/v1/keys/counts/" + numbers.getFirst();
    refused(422, null, send(reception, path + "/signature", "{\"counts\":[]}"), "counts");
    ok(send(reception, path + "/signature", "{\"counts\":[{\"kind\":\"COMMON\",\"counted\":1}]}"));
    refused(409, "SAME_PERSON", send(reception, path + "/check", "{}"));
    ok(send(manager, path + "/check", "{}"));
    String key = entrusted();
    ok(send(reception, "/api/v1/keys/" + key + "/approval-request", json("words", "修漏水")));
    assertThat(send(reception, "/api/v1/keys/" + key + "/approval", json("words", "好")).getStatus())
        .isEqualTo(403);
    ok(send(manager, "/api/v1/keys/" + key + "/approval", json("words", "好")));
    refused(409, "OWNER_NOT_ASKED", send(reception, "/api/v1/keys/" + key + "/loans", loan()));
    lend(
        key,
        "consentHow",
        "CALL",
        "consentWho",
        "王女士",
        "colleague",
        home.at(Role.DEPT_STAFF).staff().value().toString());
    String loss =
        JsonPath.read(
            ok(
                send(
                    manager,
                    "/api/v1/keys/" + key + "/loss",
                    json("how", "丢了", "payer", "BORROWER"))),
            "$.number");
    String at = "/api/v1/keys/losses/" + loss;
    ok(send(manager, at + "/telling", json("words", "电话告知")));
    ok(send(manager, at + "/lock", json("words", "换芯")));
    refused(422, null, send(manager, at + "/settlement", json("yuan", "-5")), "yuan");
    ok(send(manager, at + "/settlement", json("yuan", "85.50")));
    ok(send(manager, "/api/v1/keys/" + key + "/release", json("to", "王秀梅", "paper", "true")));
    String ban =
        JsonPath.read(
            ok(
                send(
                    manager,
                    "/api/v1/keys/refusals",
                    json("name", "何某", "reason", "LEFT_FIRM", "words", "已离职"))),
            "$.id");
    ok(send(manager, "/api/v1/keys/refusals/" + ban + "/lifting", json("words", "误会")));
    assertThat(body(read(manager, "/api/v1/keys/refusals"))).contains("误会");
  }

  @Test
  void the_same_call_sent_twice_lends_once() throws Exception {
    String once = "lend-" + code;
    for (int each = 0; each < 2; each++) {
      var answer =
          mvc.perform(
                  org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                          "/api/v1/keys/" + code + "/loans")
                      .header("Authorization", "Bearer " + token(reception))
                      .header("Idempotency-Key", once)
                      .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                      .content(loan().getBytes(StandardCharsets.UTF_8)))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).isEqualTo(200);
    }
    List<String> loans = JsonPath.read(ok(read(reception, "/api/v1/keys/loans")), "$[*].number");
    assertThat(loans).hasSize(1);
  }
}
