package io.jinzhi.setup;

import io.jinzhi.setup.Table.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a table's columns are. The header may stand under a title, take two rows with merged
/// cells, and be followed by its translation or by an example.
///
/// @param ignored headers that nobody asked for
/// @param last the last line that belongs to the heading
record Heading(Map<Column, Integer> columns, List<String> ignored, int last) {
  private static final int LOOK = 25;

  static @Nullable Heading find(Table table) {
    Heading best = null;
    List<Line> lines = table.lines();
    for (int at = 0; at < Math.min(LOOK, lines.size()); at++) {
      Heading alone = of(lines.get(at).cells(), at);
      Heading under = at == 0 ? alone : of(merged(lines.get(at - 1), lines.get(at)), at);
      for (Heading each : new Heading[] {alone, under}) {
        if (each.columns.size() >= 2 && (best == null || each.better(best))) {
          best = each;
        }
      }
    }
    return best;
  }

  /// More columns are better; with as many, the first found stays.
  private boolean better(Heading other) {
    return columns.size() > other.columns.size();
  }

  private static Heading of(List<String> cells, int at) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<String> ignored = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      Column known = text.length() > 40 ? null : Column.named(text);
      if (known != null && !columns.containsKey(known)) {
        columns.put(known, column);
      } else if (!text.isBlank()) {
        ignored.add(text);
      }
    }
    return new Heading(columns, ignored, at);
  }

  /// A merged cell keeps its text in its first cell: what is above counts for those to the right
  /// (业主 over 姓名 and 电话), and what has nothing below counts itself.
  private static List<String> merged(Line above, Line below) {
    List<String> out = new ArrayList<>();
    String group = "";
    for (int column = 0; column < Math.max(above.cells().size(), below.cells().size()); column++) {
      String top = above.cell(column);
      String text = below.cell(column);
      group = top.isBlank() ? group : top;
      String both = group + text;
      boolean grouped = !text.isBlank() && Column.named(both) != null;
      out.add(text.isBlank() ? top : grouped ? both : text);
    }
    return out;
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  String cell(Line line, Column column) {
    Integer at = columns.get(column);
    return at == null ? "" : line.cell(at);
  }

  /// Whether a line below says the columns again, in the other language.
  boolean repeats(Line line) {
    List<String> filled = line.cells().stream().filter(each -> !each.isBlank()).toList();
    if (filled.stream().limit(3).noneMatch(each -> Column.named(each) != null)) {
      return false;
    }
    long named = filled.stream().filter(each -> Column.named(each) != null).count();
    return named >= 2 && named * 2 > filled.size();
  }
}
