package io.jinzhi.activity;

import io.jinzhi.language.Phrase;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A publication or an activity.
///
/// @param doneOn null until it has taken place
/// @param report what came of it, or why it was cancelled
/// @param reached how many households
public record Activity(
    UUID id,
    String number,
    ActivityKind kind,
    String title,
    String place,
    LocalDate plannedOn,
    State state,
    String by,
    @Nullable LocalDate doneOn,
    @Nullable String report,
    int reached) {

  public static final String KIND = "ACTIVITY";

  public enum State {
    PLANNED("计划中", "Planned"),
    DONE("已举办", "Done"),
    CANCELLED("已取消", "Cancelled");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public String link() {
    return "/activities/" + number;
  }
}
