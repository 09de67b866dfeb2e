package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.contact.ContactList;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ContactSubjects implements Subjects {
  private static final int WORDS = 40;

  private final ContactList contacts;

  ContactSubjects(ContactList contacts) {
    this.contacts = contacts;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("CONTACT");
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    return Subjects.matters(promises, ids -> contacts.byId(estate, ids), ContactSubjects::matter);
  }

  private static Matter matter(ContactList.Row row) {
    String first = row.brief(WORDS);
    String room = row.unitCode() == null ? "" : row.unitCode() + " ";
    return new Matter(row.kind().label(), Phrase.of(first, first), room + row.name(), null);
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String home = "/contacts/" + promise.subject().number();
    return switch (promise.clause()) {
      case "FD-03" -> Action.of("派单", "Dispatch", home + "#dispatch");
      case "FD-04" -> Action.of("跟进", "Follow up", home + "#solution");
      case "FD-01" -> Action.of("答复", "Answer", home + "#answer");
      default -> Action.of("回告", "Tell them", home);
    };
  }
}
