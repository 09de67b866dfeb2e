package io.jinzhi.notice;

import io.jinzhi.staff.CurrentActor;
import io.jinzhi.web.Badge;
import io.jinzhi.web.Visitor;
import org.springframework.stereotype.Component;

/// The number of unread messages in the top bar.
@Component
class UnreadBadge implements Badge {
  private final Inbox inbox;
  private final CurrentActor current;

  UnreadBadge(Inbox inbox, CurrentActor current) {
    this.inbox = inbox;
    this.current = current;
  }

  @Override
  public String path() {
    return "/messages";
  }

  @Override
  public int count(Visitor visitor) {
    return current.get().map(inbox::unread).orElse(0);
  }
}
