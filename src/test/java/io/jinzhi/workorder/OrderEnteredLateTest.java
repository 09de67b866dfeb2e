package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An order that was told earlier and is entered now (T-07).
class OrderEnteredLateTest extends OrderStory {
  private Request told(Instant at, @Nullable String why) {
    Request said = said(BuildingPart.LIGHTS, Sorting.Place.COMMON, Urgency.NONE);
    return new Request(
        said.kind(),
        said.channel(),
        said.where(),
        said.who(),
        said.fault(),
        said.component(),
        said.situation(),
        said.side(),
        said.urgency(),
        null,
        null,
        null,
        null,
        at,
        why);
  }

  @Test
  @Clause({"FD-03", "REP-01"})
  void minutes_run_from_when_it_was_told_and_the_story_says_why_it_came_late() {
    set("2026-11-23T09:36");
    String number = desk.record(reception, told(local("2026-11-23T08:50"), "停电，系统登不上"), now());
    assertThat(view(number).facts().reportedAt()).isEqualTo(local("2026-11-23T08:50"));
    Commitment dispatch =
        promises(number).stream().filter(each -> each.clause().equals("FD-03")).findFirst().get();
    assertThat(dispatch.opened()).isEqualTo(local("2026-11-23T08:50"));
    assertThat(dispatch.due()).isEqualTo(local("2026-11-23T09:00"));
    desk.dispatch(reception, number, home.engineering, null, now());
    // The ten minutes were over before it was entered: it stays visible as late.
    assertThat(
            promises(number).stream()
                .filter(each -> each.due().equals(dispatch.due()))
                .findFirst()
                .get()
                .broken())
        .isNotNull();
    assertThat(view(number).story().toString()).contains("补记：停电，系统登不上");
    assertThat(log.forSubject(home.estate, number).getFirst().at())
        .isEqualTo(local("2026-11-23T08:50"));
  }

  @Test
  void without_a_reason_in_the_future_or_long_past_it_is_not_taken() {
    set("2026-11-23T09:36");
    wrong("toldWhy", told(local("2026-11-23T08:50"), null));
    wrong("toldAt", told(local("2026-11-23T09:37"), "钟快了"));
    wrong("toldAt", told(local("2026-10-20T09:00"), "忘了"));
    assertThat(desk.record(reception, told(now(), null), now())).startsWith("PG-");
  }

  private void wrong(String field, Request said) {
    assertThatThrownBy(() -> desk.record(reception, said, now()))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields()).containsOnlyKeys(field));
  }
}
