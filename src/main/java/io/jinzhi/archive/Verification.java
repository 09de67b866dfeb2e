package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import java.util.Comparator;
import java.util.List;
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

  /// Those to which the seed gives the lowest lots: whoever has it draws the same files again.
  static List<UUID> draw(List<UUID> files, long seed, int most) {
    return files.stream()
        .sorted(Comparator.comparingLong((UUID each) -> lot(seed, each)))
        .limit(most)
        .toList();
  }

  private static long lot(long seed, UUID file) {
    return mixed(mixed(seed ^ file.getMostSignificantBits()) ^ file.getLeastSignificantBits());
  }

  /// David Stafford's variant 13: each bit of what comes in moves half of the bits that come out.
  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
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
