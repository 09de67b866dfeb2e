package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws files and looks through them without showing them to anybody: what the handbook's lists
/// miss, and whether each sealed paper opens as it was put in.
@Component
class Verification {

  /// @param papers how many sealed papers were opened
  /// @param unreadable how many of them did not open as they were put in
  record Found(FileId file, List<PaperKind> missing, int papers, int unreadable) {}

  private final FileRows files;
  private final PaperRows papers;
  private final Sealing sealing;
  private final Strongbox box;

  Verification(FileRows files, PaperRows papers, Sealing sealing, Strongbox box) {
    this.files = files;
    this.papers = papers;
    this.sealing = sealing;
    this.box = box;
  }

  /// The same seed draws the same files from the same list.
  static List<UUID> draw(List<UUID> files, long seed, int most) {
    List<UUID> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  List<Found> sample(EstateId estate, long seed, int most) {
    return draw(files.living(estate), seed, most).stream()
        .map(each -> look(estate, new FileId(each)))
        .toList();
  }

  private Found look(EstateId estate, FileId file) {
    HouseholdFile about = files.file(estate, file).orElseThrow();
    int opened = 0;
    int broken = 0;
    for (PaperRows.Held paper : papers.filed(estate, file)) {
      List<UUID> objects = sealing.objects(paper);
      if (!objects.isEmpty()) {
        opened++;
        broken += objects.stream().allMatch(each -> box.sound(estate, file, each)) ? 0 : 1;
      }
    }
    return new Found(file, about.current() ? missing(estate, file) : List.of(), opened, broken);
  }

  List<PaperKind> missing(EstateId estate, FileId file) {
    List<PaperRows.Kind> kinds = papers.kinds(estate, file);
    return PaperKind.missing(
        kinds.stream().map(PaperRows.Kind::name).collect(Collectors.toSet()),
        kinds.stream()
            .filter(PaperRows.Kind::own)
            .map(PaperRows.Kind::name)
            .collect(Collectors.toSet()));
  }
}
