package io.jinzhi.today;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the token's owner owes, for programs; instants in UTC.
@RestController
class TodayApi {
  private final TodayList list;
  private final InstantSource clock;

  TodayApi(TodayList list, InstantSource clock) {
    this.list = list;
    this.clock = clock;
  }

  @GetMapping("/api/v1/today")
  @Allowed.Staff
  TodayList.Owed today(Actor actor) {
    return list.of(actor, clock.instant());
  }
}
