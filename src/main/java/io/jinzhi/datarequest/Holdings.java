package io.jinzhi.datarequest;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.PersonalData;
import io.jinzhi.estate.PersonalData.Held;
import io.jinzhi.web.Missing;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything that is held about a person, as every module tells it.
@Component
class Holdings {
  private final OwnData register;
  private final Notices notices;
  private final ObjectProvider<PersonalData> modules;

  Holdings(OwnData register, Notices notices, ObjectProvider<PersonalData> modules) {
    this.register = register;
    this.notices = notices;
    this.modules = modules;
  }

  /// @param notice the version of the privacy notice that they were given last
  record All(OwnData.Entry register, @Nullable String notice, List<Held> held) {}

  All of(EstateId estate, PersonId person) {
    OwnData.Entry entry =
        register.of(estate, person).orElseThrow(() -> new Missing("person " + person.value()));
    List<Held> held =
        modules.stream()
            .sorted(Comparator.comparingInt(PersonalData::order))
            .map(each -> each.of(estate, person))
            .toList();
    return new All(entry, notices.of(estate, person).orElse(null), held);
  }
}
