package io.jinzhi.setup;

import java.util.List;

/// A sheet as text.
///
/// @param formulas how many cells were computed; their last value is taken
/// @param cleaned the lines of which invisible characters were left out
record Table(String sheet, List<Line> lines, int formulas, List<Integer> cleaned) {

  /// @param number as the spreadsheet counts, from 1
  record Line(int number, List<String> cells) {

    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
