package io.jinzhi.archive;

import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Goes from a number of this module to its page.
@Component
class ArchiveNumbers implements Numbered {
  private static final int PREFIX = 3;

  private final FileRows files;

  ArchiveNumbers(FileRows files) {
    this.files = files;
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    if (!actor.is(
        Role.ARCHIVE_KEEPER,
        Role.FRONT_DESK,
        Role.CS_MANAGER,
        Role.CENTRE_DIRECTOR,
        Role.GENERAL_MANAGER)) {
      return Optional.empty();
    }
    if (number.matches("DC-\\d{4}-\\d{2}(-\\d+)?")) {
      return Optional.of("/archive/checks/" + number.substring(PREFIX, PREFIX + 7));
    }
    if (number.matches("QC-\\d{4}")) {
      return Optional.of("/archive/clearouts/" + number.substring(PREFIX));
    }
    return number.startsWith("DA-")
        ? files
            .find(actor.estate(), number)
            .map(each -> "/archive/files/" + ArchiveAnswers.encoded(each.number()))
        : Optional.empty();
  }
}
