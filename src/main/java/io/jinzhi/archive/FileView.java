package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.UUID;

/// A file's page.
///
/// @param owner masked; empty where none is registered
/// @param missing what the handbook's lists want and is not there
/// @param others the other files of the unit
/// @param drafts what this reader began to add
/// @param writes whether this reader keeps the archive
public record FileView(
    HouseholdFile file,
    String owner,
    List<PartView> parts,
    List<Phrase> missing,
    List<HouseholdFile> others,
    List<Folder.Movement> movements,
    List<UUID> drafts,
    boolean writes) {

  /// One of the three parts, the newest on top.
  public record PartView(Part part, List<Entry> entries) {}

  public long waiting() {
    return parts.stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.state() == PaperState.EXPECTED)
        .count();
  }

  public List<Entry> replaceable() {
    return parts.stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.state() == PaperState.FILED)
        .toList();
  }
}
