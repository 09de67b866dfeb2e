package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.neighbourhood.Door;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// The roster as programs with a token and people with a session meet it.
abstract class RosterDoor extends Door {
  @Autowired HandoverOpening handovers;
  @Autowired DailyOpening days;
  Actor manager;
  Actor director;
  Actor reception;
  Actor second;
  String month;

  @BeforeEach
  void open_the_posts() throws Exception {
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    reception = home.at(Role.FRONT_DESK);
    second = staff.actor(home.estate, staff.hire(home.estate, "唐小雨", null, Role.FRONT_DESK, null));
    month = YearMonth.from(clock.instant().atZone(Neighbourhood.ZONE)).plusMonths(1).toString();
    send(manager, "/posts/defaults", "{}", 200);
  }

  String send(Actor actor, String path, String json, int expected) throws Exception {
    var answer = send(actor, "/api/v1/roster" + path, json);
    assertThat(answer.getStatus()).as(body(answer)).isEqualTo(expected);
    return body(answer);
  }

  MockHttpServletResponse read(Actor actor, String path, int expected) throws Exception {
    var answer = read(actor, "/api/v1/roster" + path);
    assertThat(answer.getStatus()).as(path).isEqualTo(expected);
    return answer;
  }

  String text(Actor actor, String path) throws Exception {
    return body(read(actor, path, 200));
  }

  void filledAndPosted() throws Exception {
    send(manager, "/months/" + month + "/filling", "{\"post\":\"front-desk\"}", 200);
    send(manager, "/months/" + month + "/submission", "{}", 200);
    send(director, "/months/" + month + "/posting", "{}", 200);
  }
}
