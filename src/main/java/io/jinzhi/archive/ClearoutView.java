package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clear-out as it is shown, and as programs read it.
public record ClearoutView(
    int year,
    String number,
    @Nullable Instant submitted,
    String submittedBy,
    @Nullable Instant approved,
    String approvedBy,
    String opinion,
    @Nullable Instant destroyed,
    String destroyedBy,
    List<Item> items) {

  /// @param ended the last day of its term
  /// @param noValue null until it is appraised
  public record Item(
      int position,
      String file,
      Phrase name,
      @Nullable LocalDate dated,
      int pages,
      LocalDate ended,
      PaperState state,
      @Nullable Boolean noValue,
      String why,
      String appraisedBy) {}

  public long left() {
    return items.stream().filter(each -> each.noValue() == null).count();
  }

  public Phrase state() {
    if (destroyed != null) {
      return Phrase.of("已销毁", "Destroyed");
    }
    if (approved != null) {
      return Phrase.of("主任已批准，待销毁", "Approved, waiting for destruction");
    }
    return submitted == null
        ? Phrase.of("鉴定中", "Being appraised")
        : Phrase.of("待主任批准", "Waiting for the director");
  }

  static ClearoutView of(ClearoutRows.Clearout clearout, List<ClearoutList.Item> items) {
    return new ClearoutView(
        clearout.year(),
        clearout.number(),
        clearout.submitted(),
        clearout.submittedBy(),
        clearout.approved(),
        clearout.approvedBy(),
        clearout.opinion(),
        clearout.destroyed(),
        clearout.destroyedBy(),
        items.stream()
            .map(
                each ->
                    new Item(
                        each.position(),
                        each.fileNumber(),
                        each.entry().name(),
                        each.entry().dated(),
                        each.entry().pages(),
                        each.ended(),
                        each.entry().state(),
                        each.noValue(),
                        each.why(),
                        each.appraisedBy()))
            .toList());
  }
}
