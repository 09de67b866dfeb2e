package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import java.util.ArrayList;
import java.util.List;

/// What one line of a file will do, as the preview lists it. Personal data is masked.
final class PlannedRow {

  enum Outcome {
    MAKE("新增", "Made"),
    CHANGE("更新", "Changed"),
    SAME("不变", "Unchanged"),
    REFUSE("拒绝", "Refused");

    private final Phrase label;

    Outcome(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    Phrase label() {
      return label;
    }
  }

  final String sheet;
  final int line;
  String subject = "";
  Outcome outcome = Outcome.SAME;
  final List<Phrase> does = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  PlannedRow(String sheet, int line) {
    this.sheet = sheet;
    this.line = line;
  }

  boolean refused() {
    return findings.stream().anyMatch(Finding::refuses);
  }

  boolean warned() {
    return !findings.isEmpty() && outcome != Outcome.REFUSE;
  }

  void does(String zh, String en, Object... values) {
    does.add(Phrase.of(zh, en).with(values));
  }

  /// Nothing of a refused row is done.
  void close(boolean made) {
    if (refused()) {
      outcome = Outcome.REFUSE;
      does.clear();
    } else if (!does.isEmpty()) {
      outcome = made ? Outcome.MAKE : Outcome.CHANGE;
    }
  }
}
