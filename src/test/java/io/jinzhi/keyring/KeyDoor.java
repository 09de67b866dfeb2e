package io.jinzhi.keyring;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The cabinet as programs with a token and people with a session meet it.
abstract class KeyDoor extends Door {
  static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  @Autowired CountOpening opening;
  Actor reception;
  Actor manager;
  String code;

  @BeforeEach
  void hang_up_a_key() throws Exception {
    reception = home.at(Role.FRONT_DESK);
    manager = home.at(Role.CS_MANAGER);
    code = hang("kind", "COMMON", "room", "PLANT", "name", "地下室水泵房", "pieces", "1");
  }

  String hang(String... fields) throws Exception {
    return JsonPath.read(ok(send(reception, "/api/v1/keys", json(fields))), "$.code");
  }

  String entrusted() throws Exception {
    return hang(
        "kind",
        "ENTRUSTED",
        "unit",
        "3-2-1201",
        "pieces",
        "2",
        "owner",
        "王秀梅",
        "reason",
        "出差",
        "conditions",
        "工程部白天",
        "told",
        "true",
        "signature",
        DOT);
  }

  String lend(String key, String... more) throws Exception {
    var answer = send(reception, "/api/v1/keys/" + key + "/loans", loan(more));
    return JsonPath.read(ok(answer), "$.number");
  }

  static String loan(String... more) {
    String[] all = {
      "borrower",
      "=赵师傅",
      "company",
      "顺达维修",
      "phone",
      "13900001111",
      "idKind",
      "ID_CARD",
      "idLast",
      "123x",
      "purpose",
      "检修水泵",
      "paper",
      "true"
    };
    String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    return json(both);
  }
}
