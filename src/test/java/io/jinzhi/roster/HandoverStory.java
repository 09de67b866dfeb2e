package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;

import io.jinzhi.staff.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The front desk a quarter of an hour before the morning shift ends.
abstract class HandoverStory extends RosterStory {
  @Autowired HandoverDesk handovers;
  @Autowired HandoverBoard handoverBoard;
  @Autowired Handovers store;
  @Autowired Things things;
  @Autowired ItemDesk items;

  Actor outgoing;
  Actor incoming;

  @BeforeEach
  void the_end_of_the_morning_shift() {
    desk.fill(manager, NOVEMBER, "front-desk", List.of(), false, local("2026-11-23T00:00"));
    desk.post(director, NOVEMBER, now());
    outgoing = actor(duty("2026-11-23", "b"));
    incoming = actor(duty("2026-11-23", "c"));
    set("2026-11-23T15:45");
    sweep.settle();
  }

  String number() {
    var post = posts.of(home.estate, "front-desk");
    return store.list(home.estate, 20, 0).stream()
        .filter(each -> each.post().equals(post.id()))
        .findFirst()
        .orElseThrow()
        .number();
  }

  HandoverDesk.Statement statement(int off, @Nullable String note) {
    return new HandoverDesk.Statement(
        "晴",
        "正常",
        things.of(home.estate, posts.of(home.estate, "front-desk").id()).stream()
            .map(each -> new HandoverDesk.Counted(each.id(), each.expected() - off, note))
            .toList());
  }

  void sign() {
    handovers.sign(outgoing, number(), statement(0, null), signed(outgoing), now());
  }
}
