package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a file's page together. Names of owners are masked.
@Component
class FileBoard {
  private final Shelf shelf;
  private final Verification verification;
  private final Folder folder;
  private final Filing filing;
  private final Households households;

  FileBoard(
      Shelf shelf, Verification verification, Folder folder, Filing filing, Households households) {
    this.shelf = shelf;
    this.verification = verification;
    this.folder = folder;
    this.filing = filing;
    this.households = households;
  }

  FileView view(Actor actor, HouseholdFile file) {
    EstateId estate = actor.estate();
    boolean writes = actor.is(Role.ARCHIVE_KEEPER);
    return new FileView(
        file,
        owner(file),
        parts(actor, file),
        file.current()
            ? verification.missing(estate, file.id()).stream().map(PaperKind::label).toList()
            : List.of(),
        shelf.ofUnit(estate, file.unit()).stream()
            .filter(each -> !each.id().equals(file.id()))
            .toList(),
        folder.movements(estate, file.id()),
        writes ? filing.drafts(estate, file.id(), actor.staff().value()) : List.of(),
        writes);
  }

  List<FileView.PartView> parts(Actor actor, HouseholdFile file) {
    List<Entry> contents = shelf.contents(actor, file.id());
    return Arrays.stream(Part.values())
        .map(
            part ->
                new FileView.PartView(
                    part, contents.stream().filter(each -> each.part() == part).toList()))
        .toList();
  }

  String owner(HouseholdFile file) {
    var owner = file.owner();
    return owner == null
        ? ""
        : households.history(file.estate(), file.unit()).stream()
            .filter(each -> each.person().equals(owner))
            .map(Household.Resident::name)
            .findFirst()
            .orElse("");
  }
}
