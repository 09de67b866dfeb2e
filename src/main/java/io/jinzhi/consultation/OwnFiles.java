package io.jinzhi.consultation;

import io.jinzhi.archive.FileId;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.Shelf;
import io.jinzhi.estate.Caller;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which file is meant, and which are somebody's own: only of who owns the unit today, and never a
/// predecessor's. Tenants and the owner's family have none.
@Component
class OwnFiles {
  private final Shelf shelf;
  private final Households households;

  OwnFiles(Shelf shelf, Households households) {
    this.shelf = shelf;
    this.households = households;
  }

  /// Empty for everybody but owners.
  List<HouseholdFile> of(Actor actor) {
    if (!actor.is(Role.RESIDENT)) {
      return List.of();
    }
    PersonId person = new PersonId(actor.staff().value());
    return households.ownedBy(actor.estate(), person).stream()
        .flatMap(unit -> shelf.ofUnit(actor.estate(), unit).stream())
        .filter(each -> each.current() && person.equals(each.owner()))
        .toList();
  }

  boolean owns(Actor actor, UUID file) {
    return of(actor).stream().anyMatch(each -> each.id().value().equals(file));
  }

  /// By room or archive number; the present owner's where a room is said.
  ///
  /// @throws Invalid for the field `file`, where there is none, or several rooms fit
  HouseholdFile named(EstateId estate, @Nullable String said) {
    String text = said == null ? "" : said.strip();
    return shelf.find(estate, text).orElseGet(() -> present(estate, text));
  }

  private HouseholdFile present(EstateId estate, String room) {
    List<Caller> found = households.find(estate, room, 10);
    long rooms = found.stream().map(Caller::unit).distinct().count();
    if (rooms != 1) {
      throw new Invalid(
          "file",
          rooms == 0
              ? Phrase.of("没有这个房号或档案号", "There is no such room or file number")
              : Phrase.of("有多个房号符合，请写完整", "Several rooms fit: write it in full"));
    }
    return shelf.ofUnit(estate, found.getFirst().unit()).stream()
        .filter(HouseholdFile::current)
        .findFirst()
        .orElseThrow(
            () -> new Invalid("file", Phrase.of("这一户还没有档案", "This household has no file yet")));
  }

  HouseholdFile file(EstateId estate, UUID id) {
    return shelf.file(estate, new FileId(id));
  }
}
