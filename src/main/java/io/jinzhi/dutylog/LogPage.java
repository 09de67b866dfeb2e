package io.jinzhi.dutylog;

import java.time.LocalDate;
import java.util.List;

/// Some lines of a day.
///
/// @param page from 1
public record LogPage(LocalDate day, List<LogLine> lines, int page, int pages, int total) {

  /// As it stands on a screen.
  LogPage masked() {
    return new LogPage(day, lines.stream().map(LogLine::masked).toList(), page, pages, total);
  }
}
