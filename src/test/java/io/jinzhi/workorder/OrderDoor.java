package io.jinzhi.workorder;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.BeforeEach;

/// Work orders as programs and browsers meet them.
abstract class OrderDoor extends Door {
  static final String API = "/api/v1/work-orders";
  Actor desk;
  Actor head;
  Actor worker;
  Actor manager;

  @BeforeEach
  void whoseOrdersTheyAre() {
    desk = home.at(Role.FRONT_DESK);
    head = home.at(Role.DEPT_MANAGER);
    worker = home.at(Role.DEPT_STAFF);
    manager = home.at(Role.CS_MANAGER);
  }

  static final String TAP =
      """
      {"unit":"3-2-1201","reporter":"王秀梅","phone":"13800008812","place":"卫生间",
       "fault":"水龙头关不紧","component":"SANITARY","department":"engineering"}\
      """;

  String recorded(String request) throws Exception {
    return JsonPath.read(ok(send(desk, API, request)), "$.number");
  }
}
