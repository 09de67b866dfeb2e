package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Choice;
import java.util.List;
import java.util.Locale;

/// The page with all clauses, as far as they pass the filter.
public record ClauseList(
    Filter filter, List<Choice> roles, List<Group> groups, int shown, int all) {

  public record Group(Regulation regulation, List<Row> rows) {}

  /// @param now the values that count now; empty where the clause has none
  /// @param changed whether the estate has its own
  public record Row(ClauseText text, List<Phrase> now, boolean changed) {}

  /// Blank fields let everything pass.
  public record Filter(String text, String state, String role) {

    boolean passes(ClauseText clause) {
      return (state.isBlank() || clause.use().name().equals(state))
          && (role.isBlank() || clause.roles().contains(role))
          && contains(clause);
    }

    private boolean contains(ClauseText clause) {
      String wanted = text.strip().toLowerCase(Locale.ROOT);
      return String.join(
              " ",
              clause.id(),
              "p" + clause.page(),
              clause.title().zh(),
              clause.title().en(),
              clause.summary().zh(),
              clause.summary().en())
          .toLowerCase(Locale.ROOT)
          .contains(wanted);
    }
  }
}
