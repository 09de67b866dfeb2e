package io.jinzhi.today;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Missing;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where a notice about a promise leads: to what the reader's desk does about it. The number alone
/// would not tell which month's duty is meant.
@Controller
class PromisePages {
  private final Commitments commitments;
  private final TodayList list;

  PromisePages(Commitments commitments, TodayList list) {
    this.commitments = commitments;
    this.list = list;
  }

  @GetMapping("/promises/{id}")
  @Allowed.Staff
  String promise(@PathVariable UUID id, Actor actor) {
    return commitments
        .find(actor.estate(), id)
        .map(each -> "redirect:" + list.action(each, actor.role()).link())
        .orElseThrow(() -> new Missing("promise"));
  }
}
