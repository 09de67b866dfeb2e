package io.jinzhi.callback;

import io.jinzhi.archive.Archive;
import io.jinzhi.archive.PaperKind;
import io.jinzhi.estate.UnitId;
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
  private final Archive archive;

  Reviewing(
      Callbacks callbacks, Keeping keeping, FollowUp followUp, Telling telling, Archive archive) {
    this.callbacks = callbacks;
    this.keeping = keeping;
    this.followUp = followUp;
    this.telling = telling;
    this.archive = archive;
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
      file(actor, held, now);
      return "";
    }
    telling.unqualified(actor.estate(), held, complaint, now);
    if (actor.is(Role.CENTRE_DIRECTOR)) {
      file(actor, held, now);
    } else {
      keeping.reported(actor, held, now);
    }
    return complaint;
  }

  void direct(Actor actor, Callback held, String words, Instant now) {
    callbacks.direct(held, actor, words, now);
    keeping.directed(actor, held, words, now);
    telling.log(
        actor, held, Phrase.of("主任批示：{0}", "The director's opinion: {0}").with(words), null, now);
    file(actor, held, now);
  }

  /// Nothing more is written on the form: it goes under the household.
  private void file(Actor actor, Callback held, Instant now) {
    UnitId unit = held.resident().unit();
    if (unit != null) {
      archive.expect(
          actor.estate(),
          unit,
          PaperKind.CALLBACK_FORM.part(),
          PaperKind.CALLBACK_FORM.label(),
          PaperKind.CALLBACK_FORM.name(),
          held.number(),
          actor.name(),
          now);
    }
  }
}
