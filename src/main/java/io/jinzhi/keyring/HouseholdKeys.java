package io.jinzhi.keyring;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What keys of a household are here and what is out, and emergency entries, on its page. No
/// codes: who finds a tag must not find the home (KEY-03).
@Component
class HouseholdKeys implements HouseholdSection {
  private final KeyList list;
  private final Entries entries;

  HouseholdKeys(KeyList list, Entries entries) {
    this.list = list;
    this.entries = entries;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    if (!CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Phrase.of("钥匙", "Keys"),
            "keyring/household",
            Map.of("rows", list.ofUnit(estate, unit), "entries", entries.of(estate, unit))));
  }
}
