package io.jinzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.Test;

/// Findings as programs and pages meet them.
class FindingDoorTest extends Door {

  private String lamp() throws Exception {
    String body =
        ok(
            send(
                home.at(Role.AMBASSADOR),
                "/api/v1/findings",
                json("kind", "EQUIPMENT", "place", "3栋大堂", "what", "灯不亮", "building", "3")));
    return JsonPath.read(body, "$.number");
  }

  @Test
  void a_program_notes_hands_over_passes_up_and_settles() throws Exception {
    String number = lamp();
    String base = "/api/v1/findings/" + number;
    ok(send(home.at(Role.AMBASSADOR), base + "/passing-up", json("words", "够不着")));
    String handed =
        ok(send(home.at(Role.CS_MANAGER), base + "/hand-over", json("destination", "WORK_ORDER")));
    assertThat((String) JsonPath.read(handed, "$.handed.to.number")).startsWith("PG-");
    ok(send(home.at(Role.CS_MANAGER), base + "/settlement", json("words", "已换")));
    assertThat(ok(read(home.at(Role.CS_MANAGER), "/api/v1/findings?show=SETTLED")))
        .contains(number);
    refused(
        422,
        null,
        send(
            home.at(Role.AMBASSADOR),
            "/api/v1/findings",
            json("kind", "MOON", "unit", "9-9-9", "foundAt", "x")),
        "unit",
        "kind",
        "what");
  }

  @Test
  void the_pages_read_in_both_languages() throws Exception {
    String number = lamp();
    assertThat(page(home.at(Role.CS_MANAGER), "/findings?q=FX&kind=FIRE&show=ALL", "zh"))
        .contains("这里没有发现");
    assertThat(page(home.at(Role.AMBASSADOR), "/findings", "en")).contains(number, "Undecided");
    assertThat(page(home.at(Role.AMBASSADOR), "/findings/" + number, "zh"))
        .contains("开派工单", "上报部长");
    assertThat(page(home.at(Role.GENERAL_MANAGER), "/findings/" + number, "en"))
        .doesNotContain("/hand-over");
  }
}
