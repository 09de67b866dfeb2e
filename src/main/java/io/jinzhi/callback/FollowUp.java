package io.jinzhi.callback;

import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.ComplaintFollowUp;
import io.jinzhi.complaint.Registration;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Opens what came out unqualified as a complaint (CBK-25). On a complaint it is the same matter
/// once more: its history stays, and a new round of handling begins.
@Component
class FollowUp {
  private static final String DEMAND = "按投诉管理规定处理，并把结果告知住户";

  private final ComplaintDesk complaints;
  private final ComplaintFollowUp again;

  FollowUp(ComplaintDesk complaints, ComplaintFollowUp again) {
    this.complaints = complaints;
    this.again = again;
  }

  /// @return the number of the complaint
  String open(Actor actor, Callback callback, String opinion, Instant now) {
    CallbackRecord said = Objects.requireNonNull(callback.outcome(), "a form that is back");
    String course =
        "回访 %s（%s %s）判为不合格。住户：%s；不足：%s；建议：%s。审核意见：%s"
            .formatted(
                callback.number(),
                callback.kind().label().zh(),
                callback.source().number(),
                said.satisfaction().label().zh(),
                said.shortcomings(),
                said.suggestions(),
                opinion);
    if (callback.source().kind().equals(Keeping.COMPLAINT)) {
      return again.open(actor, callback.source().number(), course, DEMAND, now);
    }
    return complaints.register(actor, registration(callback, said, course), now);
  }

  private static Registration registration(Callback callback, CallbackRecord said, String course) {
    var who = callback.resident();
    String contact = who.contact();
    boolean phone = said.method() == CallbackRecord.Method.PHONE;
    return new Registration(
        phone ? Channel.CALL : Channel.VISIT,
        new Registration.Complainant(
            who.unit(),
            who.unitCode(),
            who.person(),
            said.spokenTo(),
            contact == null || contact.isBlank() ? "见住户档案" : contact),
        new Registration.Event("回访时", who.unitCode() == null ? "—" : who.unitCode()),
        callback.department(),
        null,
        null,
        course,
        DEMAND,
        null,
        null,
        null,
        false,
        // The house's own finding: the service was not what it has to be (CMP-14).
        new Answers(false, false, true),
        null,
        null,
        false,
        null,
        null,
        null,
        false);
  }
}
