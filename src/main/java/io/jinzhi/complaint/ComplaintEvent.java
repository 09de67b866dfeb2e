package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a complaint: the story, append-only. Stored by its simple name; a field may be
/// added, never renamed. A department's English name was added later: older lines lack it.
sealed interface ComplaintEvent {

  record Registered(
      Channel channel,
      Grade proposed,
      Grade grade,
      String whyZh,
      String whyEn,
      @Nullable String overruled,
      boolean harm,
      @Nullable String document)
      implements ComplaintEvent {}

  record ReportJoined(Channel channel, String complainant, String words, int reports)
      implements ComplaintEvent {}

  record HarmStopped(String measures) implements ComplaintEvent {}

  record Dispatched(
      DepartmentId to, String department, @Nullable String departmentEn, @Nullable String why)
      implements ComplaintEvent {
    Phrase name() {
      return pair(department, departmentEn);
    }
  }

  record SignedFor(DepartmentId by, String department, @Nullable String departmentEn, String how)
      implements ComplaintEvent {
    Phrase name() {
      return pair(department, departmentEn);
    }
  }

  record Assigned(StaffId to, String name) implements ComplaintEvent {}

  record Progressed(String words, int photos) implements ComplaintEvent {}

  record Submitted(Role to) implements ComplaintEvent {}

  record Acknowledged(Role by) implements ComplaintEvent {}

  record Ruled(
      Role by,
      String instruction,
      @Nullable DepartmentId to,
      @Nullable String department,
      @Nullable String departmentEn)
      implements ComplaintEvent {
    /// The other department that it sends the form to.
    @Nullable Phrase name() {
      return department == null ? null : pair(department, departmentEn);
    }
  }

  /// @param clause the clause by which the program raised it; older lines lack it
  record Regraded(
      Grade from,
      Grade to,
      String reason,
      String reasonEn,
      boolean byProgram,
      @Nullable String clause)
      implements ComplaintEvent {}

  record Handled(String measures, String process, Instant finished) implements ComplaintEvent {}

  record Returned(String how) implements ComplaintEvent {}

  record ReturnLogged() implements ComplaintEvent {}

  record ReportedUp(String words) implements ComplaintEvent {}

  record NextReplyFixed(Instant at, String explanation) implements ComplaintEvent {}

  record Paused(Instant until, String reason) implements ComplaintEvent {}

  record Resumed() implements ComplaintEvent {}

  record Replied(ReplyMethod method, String process, String result) implements ComplaintEvent {}

  record OpinionGiven(
      boolean satisfied,
      String words,
      Confirmation confirmation,
      String detail,
      @Nullable UUID signature)
      implements ComplaintEvent {}

  record FoundInvalid(String reason, String help, String explanation) implements ComplaintEvent {}

  record Closed(String summary) implements ComplaintEvent {}

  record PromiseBroken(String clause, Role holder, Instant due) implements ComplaintEvent {}

  record ContactShown(String reason) implements ComplaintEvent {}

  record CalledBack(String callback, boolean satisfied) implements ComplaintEvent {}

  /// The clause that a line of the story shows.
  default @Nullable String shownClause() {
    return switch (this) {
      case Registered _ -> "CMP-17";
      case ReportJoined _ -> "CMP-11";
      case HarmStopped _ -> "CMP-37";
      case Dispatched _ -> "CMP-23";
      case SignedFor _ -> "CMP-24";
      case Assigned _, Progressed _, ContactShown _ -> null;
      case Submitted _ -> "CMP-25";
      case Acknowledged _ -> "CMP-29";
      case Ruled _ -> "CMP-10";
      case Regraded e -> e.clause() == null && e.byProgram() ? "CMP-13" : e.clause();
      case Handled _ -> "CMP-26";
      case Returned _ -> "CMP-27";
      case ReturnLogged _ -> "CMP-28";
      case ReportedUp _ -> "CMP-30";
      case NextReplyFixed _ -> "CMP-42";
      case Paused _, Resumed _ -> "CMP-22";
      case Replied _ -> "CMP-31";
      case OpinionGiven _ -> "CMP-40";
      case FoundInvalid _ -> "CMP-36";
      case Closed _ -> "CMP-40";
      case PromiseBroken e -> e.clause();
      case CalledBack _ -> "CMP-32";
    };
  }

  private static Phrase pair(String zh, @Nullable String en) {
    return Phrase.of(zh, en == null ? zh : en);
  }
}
