package io.jinzhi.emergency;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 紧急突发事件报告 (EMG-15): written and signed by the department, then by the director, then by the
/// general manager.
@Service
public class ReportDesk {
  private final EmergencyFile file;
  private final Reports reports;
  private final Notices notices;
  private final EmergencyNumbers numbers;

  ReportDesk(EmergencyFile file, Reports reports, Notices notices, EmergencyNumbers numbers) {
    this.file = file;
    this.reports = reports;
    this.notices = notices;
    this.numbers = numbers;
  }

  /// What the report says.
  public record Said(
      String course,
      String cause,
      String measures,
      String people,
      String damage,
      String result,
      String followUp) {}

  @Transactional
  public void write(Actor actor, String key, Said said, Signature signature, Instant now) {
    own(actor, signature);
    Emergency e = file.step(actor, key, now, held -> held.write(actor));
    reports.save(
        e.estate(),
        e.id(),
        new Report(
            said.course(),
            said.cause(),
            said.measures(),
            said.people(),
            said.damage(),
            said.result(),
            said.followUp(),
            new Report.Signed(signature.name(), now),
            null,
            null));
    tell(e, Role.CENTRE_DIRECTOR, now);
  }

  /// The director's signature, then the general manager's.
  @Transactional
  public void sign(Actor actor, String key, Signature signature, Instant now) {
    own(actor, signature);
    Emergency e = file.step(actor, key, now, held -> held.sign(actor));
    Report report = reports.find(e.estate(), e.id()).orElseThrow();
    boolean first = e.stage() instanceof Stage.Directed;
    reports.save(
        e.estate(), e.id(), report.signedBy(first, new Report.Signed(signature.name(), now)));
    if (first) {
      tell(e, Role.GENERAL_MANAGER, now);
    }
  }

  Optional<Report> find(Emergency e) {
    return reports.find(e.estate(), e.id());
  }

  private static void own(Actor actor, Signature signature) {
    if (!signature.who().equals(actor.staff())) {
      throw new Refused("NOT_YOURS", Phrase.of("只能以本人名义签名", "Only in one's own name"));
    }
  }

  private void tell(Emergency e, Role next, Instant now) {
    notices.tell(
        e.estate(),
        List.of(
            new Notice(
                Desk.of(next),
                Notice.Kind.TASK,
                numbers.id(),
                Clause.EMG_15.id(),
                e.number(),
                EmergencySubject.EMERGENCY.link(e.number()) + "#report",
                Phrase.of("{0} 的报告请签", "Please sign the report on {0}").with(e.number()),
                now)));
  }
}
