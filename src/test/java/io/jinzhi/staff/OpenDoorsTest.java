package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OpenDoorsTest {
  @Autowired OpenDoors doors;

  @Test
  void a_link_is_offered_to_those_whom_the_route_lets_in_and_to_nobody_else() {
    assertThat(opens(Role.FRONT_DESK, "/articles")).isTrue();
    assertThat(opens(Role.DEPT_STAFF, "/articles")).isFalse();
    assertThat(opens(Role.FRONT_DESK, "/households/3-2-1201")).isTrue();
    assertThat(opens(Role.DEPT_STAFF, "/households/3-2-1201")).isFalse();
    assertThat(opens(Role.RESIDENT, "/handbook/ARC-20")).isFalse();
    assertThat(opens(Role.AUDITOR, "/log?text=TS-1&day=2026-11-01")).isTrue();
    assertThat(opens(Role.COMPANY_OFFICE, "/log?text=TS-1")).isFalse();
    assertThat(opens(Role.ADMIN, "/nowhere/at/all")).isFalse();
  }

  private boolean opens(Role role, String path) {
    return doors.open(
        new Visitor(
            UUID.randomUUID(),
            "陈立",
            role.name(),
            Phrase.of("", ""),
            UUID.randomUUID(),
            ZoneId.of("Asia/Shanghai"),
            null),
        path);
  }
}
