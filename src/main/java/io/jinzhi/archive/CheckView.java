package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A check as it is shown, and as programs read it.
///
/// @param seed with which the sample was drawn; empty before it begins
public record CheckView(
    String month,
    String number,
    String seed,
    @Nullable Instant started,
    String startedBy,
    @Nullable Instant reported,
    String reportedBy,
    String summary,
    @Nullable Instant acknowledged,
    String acknowledgedBy,
    String opinion,
    List<Sampled> sample,
    List<Finding> findings) {

  /// @param onShelf null until somebody has looked
  public record Sampled(
      int position,
      String file,
      String unit,
      Phrase place,
      List<Phrase> missing,
      int papers,
      int unreadable,
      @Nullable Boolean onShelf,
      String remark) {}

  public record Finding(
      UUID id,
      FindingKind kind,
      String file,
      String words,
      String remedy,
      LocalDate due,
      @Nullable Instant remedied,
      String remediedBy,
      String done) {}

  public boolean began() {
    return started != null;
  }

  public long left() {
    return sample.stream().filter(each -> each.onShelf() == null).count();
  }

  public Phrase state() {
    if (acknowledged != null) {
      return Phrase.of("部长已阅", "Read by the manager");
    }
    if (reported != null) {
      return Phrase.of("已上报，待部长签阅", "Reported, waiting for the manager");
    }
    return started == null ? Phrase.of("未开始", "Not begun") : Phrase.of("检查中", "Under way");
  }

  static CheckView head(CheckRows.Check check) {
    return of(check, List.of(), List.of());
  }

  static CheckView of(
      CheckRows.Check check,
      List<CheckSample.Sampled> sample,
      List<CheckFindings.Finding> findings) {
    return new CheckView(
        check.month().toString(),
        check.number(),
        check.seed() == null ? "" : String.valueOf(check.seed()),
        check.started(),
        check.startedBy(),
        check.reported(),
        check.reportedBy(),
        check.summary(),
        check.acknowledged(),
        check.acknowledgedBy(),
        check.opinion(),
        sample.stream()
            .map(
                each ->
                    new Sampled(
                        each.position(),
                        each.file().number(),
                        each.file().unitCode(),
                        each.file().place().words(),
                        each.missing().stream().map(PaperKind::label).toList(),
                        each.papers(),
                        each.unreadable(),
                        each.onShelf(),
                        each.remark()))
            .toList(),
        findings.stream()
            .map(
                each ->
                    new Finding(
                        each.id(),
                        each.kind(),
                        each.fileNumber(),
                        each.words(),
                        each.remedy(),
                        each.due(),
                        each.remedied(),
                        each.remediedBy(),
                        each.done()))
            .toList());
  }
}
