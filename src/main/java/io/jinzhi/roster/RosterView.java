package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The roster of a month as a page shows it: a row a day, a column a shift.
///
/// @param gaps shifts without enough people that are not over
/// @param arranges the posts whose roster the reader arranges
public record RosterView(
    RosterMonth month,
    List<Group> groups,
    List<Day> days,
    List<Gap> gaps,
    List<Post> arranges,
    LocalDate today,
    Instant now) {

  /// A post with its columns.
  public record Group(Post post, List<Shift> shifts) {}

  /// @param rests whether it is a rest day
  public record Day(LocalDate date, boolean rests, List<Cell> cells) {

    public boolean any() {
      return cells.stream().anyMatch(Cell::there);
    }
  }

  /// @param slot null where that shift does not exist on that day
  public record Cell(@Nullable Slot slot, List<Who> people, int missing) {

    public boolean there() {
      return slot != null || !people.isEmpty();
    }
  }

  /// @param here false once they have left
  public record Who(UUID duty, StaffMember member, boolean byHand, boolean here) {}

  public YearMonth which() {
    return month.month();
  }

  public boolean empty() {
    return groups.isEmpty();
  }

  public boolean over() {
    return which().isBefore(YearMonth.from(today));
  }

  /// What programs read.
  public record Json(
      String month,
      boolean posted,
      int version,
      @Nullable String postedBy,
      int gaps,
      List<ShiftJson> shifts) {}

  public record ShiftJson(
      String post,
      Phrase postName,
      LocalDate day,
      String shift,
      Phrase shiftName,
      Instant from,
      Instant to,
      int missing,
      List<PersonJson> people) {}

  public record PersonJson(UUID duty, UUID person, String name) {}

  Json json() {
    return new Json(
        which().toString(),
        month.posted(),
        month.postedVersion(),
        month.postedBy(),
        gaps.size(),
        days.stream().flatMap(day -> day.cells().stream()).flatMap(RosterView::json).toList());
  }

  private static Stream<ShiftJson> json(Cell cell) {
    Slot slot = cell.slot();
    if (slot == null) {
      return Stream.empty();
    }
    return Stream.of(
        new ShiftJson(
            slot.post().code(),
            slot.post().name(),
            slot.day(),
            slot.shift().code(),
            slot.shift().name(),
            slot.from(),
            slot.to(),
            cell.missing(),
            cell.people().stream()
                .map(
                    each ->
                        new PersonJson(
                            each.duty(), each.member().id().value(), each.member().name()))
                .toList()));
  }
}
