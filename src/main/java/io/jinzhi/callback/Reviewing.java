package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The review of a form that is back (CBK-24), and what follows when it is found unqualified
/// (CBK-25).
@Component
class Reviewing {
  private final Callbacks callbacks;
  private final Keeping keeping;
  private final FollowUp followUp;
  private final Telling telling;

  Reviewing(Callbacks callbacks, Keeping keeping, FollowUp followUp, Telling telling) {
    this.callbacks = callbacks;
    this.keeping = keeping;
    this.followUp = followUp;
    this.telling = telling;
  }

  String audit(Actor actor, Callback held, boolean qualified, String opinion, Instant now) {
    String complaint = qualified ? null : followUp.open(actor, held, opinion, now);
    callbacks.audit(held, actor, qualified, opinion, complaint, now);
    keeping.audited(actor, held, opinion, now);
    Phrase words =
        qualified
            ? Phrase.of("回访合格。意见：{0}", "Qualified. Opinion: {0}").with(opinion)
            : Phrase.of("回访不合格，按投诉 {1} 处理。意见：{0}", "Unqualified, handled as {1}. Opinion: {0}")
                .with(opinion, complaint == null ? "" : complaint);
    telling.log(actor, held, words, null, now);
    if (complaint == null) {
      return "";
    }
    telling.unqualified(actor.estate(), held, complaint, now);
    if (!actor.is(Role.CENTRE_DIRECTOR)) {
      keeping.reported(actor, held, now);
    }
    return complaint;
  }

  void direct(Actor actor, Callback held, String words, Instant now) {
    callbacks.direct(held, actor, words, now);
    keeping.directed(actor, held, words, now);
    telling.log(
        actor, held, Phrase.of("主任批示：{0}", "The director's opinion: {0}").with(words), null, now);
  }
}
