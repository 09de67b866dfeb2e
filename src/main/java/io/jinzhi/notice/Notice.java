package io.jinzhi.notice;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Desk;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to tell one desk.
///
/// @param about what happened: together with the kind and the desk it is told once
/// @param clause the clause's id, if there is one
/// @param number what people call the subject
/// @param link where to deal with it
public record Notice(
    Desk desk,
    Kind kind,
    UUID about,
    @Nullable String clause,
    String number,
    String link,
    Phrase text,
    Instant at) {

  /// Why somebody is told.
  public enum Kind {
    BROKEN("已超时", "Overdue"),
    ESCALATED("下级超时，请督办", "Overdue below you"),
    NEARLY_DUE("即将到期", "Nearly due"),
    ALERT("即时报告", "Alert"),
    TASK("新事项", "New task"),
    NEWS("进展", "News");

    private final Phrase label;

    Kind(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    /// Whether it is for those of the desk who are on duty: what has to be done now. News wait for
    /// everybody, and what goes one desk up reaches the superior on duty or not.
    boolean forThoseOnDuty() {
      return switch (this) {
        case BROKEN, NEARLY_DUE, ALERT, TASK -> true;
        case ESCALATED, NEWS -> false;
      };
    }

    public Phrase label() {
      return label;
    }
  }
}
