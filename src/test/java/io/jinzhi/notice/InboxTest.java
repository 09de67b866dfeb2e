package io.jinzhi.notice;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.language.Phrase;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
class InboxTest {
  private static final Instant MORNING = local("2026-11-23T09:00");

  @Autowired Inbox inbox;
  @Autowired Notices notices;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired PracticeClock clock;

  Neighbourhood home;
  Actor desk;

  @BeforeEach
  void three_messages() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    desk = home.at(Role.FRONT_DESK);
    for (int at = 0; at < 3; at++) {
      notices.tell(
          home.estate,
          List.of(
              new Notice(
                  Desk.of(Role.FRONT_DESK),
                  Notice.Kind.TASK,
                  UUID.randomUUID(),
                  "CMP-23",
                  "TS-" + at,
                  "/go/TS-" + at,
                  Phrase.of("第" + at, "No. " + at),
                  MORNING.plusSeconds(at))));
    }
  }

  @Test
  void the_newest_comes_first_and_pages_follow() {
    assertThat(inbox.lines(desk, false, 0, 2))
        .extracting(Inbox.Line::number)
        .containsExactly("TS-2", "TS-1");
    assertThat(inbox.lines(desk, false, 1, 2))
        .extracting(Inbox.Line::number)
        .containsExactly("TS-0");
    assertThat(inbox.lines(home.at(Role.DEPT_MANAGER), false, 0, 9)).isEmpty();
  }

  @Test
  void what_was_read_is_no_longer_unread() {
    inbox.read(desk, inbox.lines(desk, true, 0, 9).getFirst().id(), MORNING.plusSeconds(60));
    assertThat(inbox.unread(desk)).isEqualTo(2);
    assertThat(inbox.lines(desk, true, 0, 9))
        .extracting(Inbox.Line::number)
        .containsExactly("TS-1", "TS-0");
    inbox.readAll(desk, MORNING.plusSeconds(60));
    assertThat(inbox.unread(desk)).isZero();
    assertThat(inbox.lines(desk, false, 0, 9)).hasSize(3).noneMatch(Inbox.Line::unread);
  }
}
