package io.jinzhi.contact;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a household came, called or wrote about, on its page.
@Component
class HouseholdContacts implements HouseholdSection {
  private static final int MOST = 30;

  private final ContactList list;

  HouseholdContacts(ContactList list) {
    this.list = list;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    if (!CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Phrase.of("来电来访", "Contacts"),
            "contact/household",
            Map.of("rows", list.ofUnit(estate, unit, MOST))));
  }
}
