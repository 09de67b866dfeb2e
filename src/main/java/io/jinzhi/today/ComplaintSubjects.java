package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.complaint.ComplaintBoard;
import io.jinzhi.complaint.ComplaintList;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Brief;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Complaints, and the step of the case page that keeps each promise.
@Component
class ComplaintSubjects implements Subjects {
  private static final Phrase KIND = Phrase.of("投诉", "Complaint");
  private static final int WORDS = 40;

  private static final Set<String> WORK = Set.of("CMP-26", "CMP-37");

  private final ComplaintList complaints;
  private final JdbcClient jdbc;

  ComplaintSubjects(ComplaintList complaints, JdbcClient jdbc) {
    this.complaints = complaints;
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("COMPLAINT");
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    return Subjects.matters(
        promises, ids -> complaints.byId(estate, ids), ComplaintSubjects::matter);
  }

  @Override
  public List<UUID> givenTo(Actor actor) {
    return jdbc.sql(
            """
            select id from complaint
            where estate_id = :estate and closed_at is null and assigned_to = :person
              and about_staff is distinct from :person
            """)
        .param("estate", actor.estate().value())
        .param("person", actor.staff().value())
        .query(UUID.class)
        .list();
  }

  @Override
  public Set<String> workClauses() {
    return WORK;
  }

  private static Matter matter(ComplaintBoard.Row row) {
    String first = Brief.of(row.course(), WORDS);
    String room = row.unitCode();
    return new Matter(
        KIND,
        Phrase.of(first, first),
        room == null ? row.complainant() : room + " " + row.complainant(),
        row.grade());
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String home = "/complaints/" + promise.subject().number();
    boolean receives = role == Role.CENTRE_DIRECTOR || role == Role.GENERAL_MANAGER;
    return switch (promise.clause()) {
      case "CMP-23" -> Action.of("送单", "Send form", home + "#dispatch");
      case "CMP-24" ->
          role == Role.DEPT_MANAGER
              ? Action.of("签收", "Sign for it", home + "#receipt")
              : Action.of("催签收", "Chase receipt", home);
      case "CMP-26" -> Action.of("登记处理", "Record handling", home + "#handling");
      case "CMP-27" -> Action.of("交回", "Return form", home + "#return");
      case "CMP-28" -> Action.of("登记收回", "Log return", home + "#return-receipt");
      case "CMP-30" -> Action.of("报告部长", "Report up", home + "#report");
      case "CMP-31", "CMP-42" -> Action.of("告知住户", "Tell resident", home + "#reply");
      case "CMP-29", "CMP-10" -> Action.of("批示", "Rule", home + "#ruling");
      case "CMP-40" -> Action.of("住户意见", "Opinion", home + "#opinion");
      case "CMP-37" -> Action.of("登记止损", "Harm stopped", home + "#harm-stop");
      case "CMP-20", "CMP-21", "CMP-25", "CMP-44" ->
          receives
              ? Action.of("接收呈报", "Acknowledge", home + "#acknowledgement")
              : Action.of("呈报", "Submit", home + "#submission");
      default -> Action.of("打开", "Open", home);
    };
  }
}
