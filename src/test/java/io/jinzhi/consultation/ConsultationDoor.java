package io.jinzhi.consultation;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.TestPapers;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.TestFactor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A file with five pages and those who ask for it, as they meet the program.
abstract class ConsultationDoor extends Door {
  static final String API = "/api/v1/consultations";

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

  Actor hired(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }

  void enrol(Actor... actors) throws Exception {
    for (Actor each : actors) {
      token(each);
      factor.enrol(home.estate, each.staff());
    }
  }

  String code(Actor actor) {
    return factor.code(home.estate, actor.staff());
  }

  static final String WISH =
      """
      {"file":"3-2-1201","papers":["收楼证明书"],"reason":"核对漏水责任","basis":"SERVICE",
       "use":"COPY","copies":1,"contact":"8801"}
      """;

  String asked(Actor actor) throws Exception {
    return JsonPath.read(ok(send(actor, API, WISH)), "$.number");
  }

  String approval(String pages) {
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

  String approved() throws Exception {
    String number = asked(engineer);
    ok(send(manager, API + "/" + number + "/registration", "{}"));
    ok(send(director, API + "/" + number + "/approval", approval("2-3")));
    return number;
  }

  String released() throws Exception {
    String number = approved();
    enrol(keeper, engineer);
    ok(send(keeper, API + "/" + number + "/release", json("code", code(keeper))));
    return number;
  }

  String opening() {
    return json(
        "code",
        code(engineer),
        "companion",
        reception.staff().value().toString(),
        "password",
        PASSWORD);
  }
}
