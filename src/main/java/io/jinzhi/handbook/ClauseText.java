package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A clause as the handbook has it, read once from the file that ships with the program: asking for
/// it costs no call to the database.
///
/// @param page the handbook's own page number
/// @param who those who must do it
/// @param evidence the form or log that proves it
/// @param escalation who takes over; null where the clause names nobody
/// @param confidence how sure the reading of the worn text is: `H`, `M` or `L`
/// @param damaged a figure of the text is lost, and the value is the house's own
/// @param items the points to check, where the clause is a list
public record ClauseText(
    String id,
    int page,
    Phrase title,
    Phrase summary,
    ClauseKind kind,
    ClauseUse use,
    List<Phrase> who,
    List<String> roles,
    @Nullable Phrase evidence,
    @Nullable Role escalation,
    String confidence,
    boolean damaged,
    List<Parameter> parameters,
    List<Phrase> items) {

  static final String ALL_STAFF = "ALL_STAFF";

  /// A figure of the clause.
  ///
  /// @param label tells the figures of one clause apart
  /// @param value the handbook's own
  /// @param source the page, the time rule or the house rule that it comes from
  public record Parameter(String key, Phrase label, Unit unit, String value, String source) {}

  public Regulation regulation() {
    return Regulation.valueOf(id.substring(0, id.indexOf('-')));
  }

  /// Whether a manager may set its value: only what the code goes by, or the change would be empty.
  public boolean isSettable() {
    return use == ClauseUse.RUNS && parameters.stream().anyMatch(each -> !each.unit().isFixed());
  }

  /// @throws IllegalArgumentException if the handbook has no such clause
  public static ClauseText of(String id) {
    ClauseText text = Shelf.BY_ID.get(id);
    if (text == null) {
      throw new IllegalArgumentException("No clause " + id);
    }
    return text;
  }

  /// All clauses in the handbook's order.
  public static List<ClauseText> all() {
    return List.copyOf(Shelf.BY_ID.values());
  }

  static Phrase who(String role) {
    return role.equals(ALL_STAFF) ? Phrase.of("全体员工", "All staff") : Role.valueOf(role).label();
  }

  static boolean has(String id) {
    return Shelf.BY_ID.containsKey(id);
  }

  /// Read at the first use.
  private static final class Shelf {
    static final Map<String, ClauseText> BY_ID = ClauseFile.read();
  }
}
