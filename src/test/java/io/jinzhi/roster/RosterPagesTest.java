package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The roster as people with a session meet it.
class RosterPagesTest extends RosterDoor {
  @Test
  void every_page_is_there_in_both_languages() throws Exception {
    filledAndPosted();
    days.openUpTo(clock.instant());
    handovers.openUpTo(clock.instant().plus(Duration.ofHours(10)));
    String handover =
        ((List<String>)
                JsonPath.<List<String>>read(
                    text(reception, "/handovers"), "$[?(@.post.en=='Front desk')].handover.number"))
            .getFirst();
    String briefing = JsonPath.read(text(home.at(Role.AMBASSADOR), "/briefings"), "$[0].number");
    for (Actor actor :
        List.of(reception, manager, director, home.at(Role.AMBASSADOR), home.at(Role.DEPT_STAFF))) {
      page(actor, "/roster?month=" + month, "值班表", "Duty roster");
      page(actor, "/roster/days/" + month + "-05", "值班", "Night");
      page(actor, "/roster/changes", "换班请假", "Swaps and leave");
      page(actor, "/roster/handovers", "遗留事项", "Open items");
      page(actor, "/roster/handovers/" + handover, "交接班", "Hand-over");
      mvc.perform(get("/go/" + handover).cookie(session(actor)))
          .andExpect(status().is3xxRedirection());
      if (actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
        page(actor, "/roster/posts", "岗位班次", "Posts and shifts");
        page(actor, "/roster/night-checks", "夜间查岗", "Night looks");
      }
      if (actor.is(Role.CS_MANAGER, Role.AMBASSADOR)) {
        page(actor, "/roster/briefings", "晨会", "Briefings");
        page(actor, "/roster/briefings/" + briefing, "今天的任务", "Today's work");
      }
    }
  }

  private void page(Actor actor, String path, String zh, String en) throws Exception {
    assertThat(page(actor, path, "zh")).contains(zh);
    assertThat(page(actor, path, "en")).contains(en);
  }
}
