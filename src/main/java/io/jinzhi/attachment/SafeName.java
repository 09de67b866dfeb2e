package io.jinzhi.attachment;

import java.text.Normalizer;

/// A file name that can be shown, stored and sent in a header.
final class SafeName {

  private static final int LONGEST = 100;

  private SafeName() {}

  static String of(String claimed, String extension) {
    String name = Normalizer.normalize(claimed, Normalizer.Form.NFC).replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1);
    StringBuilder safe = new StringBuilder();
    name.codePoints().filter(SafeName::harmless).limit(LONGEST).forEach(safe::appendCodePoint);
    String stem = safe.toString().strip();
    int dot = stem.lastIndexOf('.');
    stem = (dot > 0 ? stem.substring(0, dot) : stem).replaceFirst("^\\.+", "").strip();
    return (stem.isEmpty() ? "附件" : stem) + extension;
  }

  /// No control characters, no invisible ones that turn the reading direction, nothing that a file
  /// system or a shell takes for its own.
  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>:\"|?*/\\;%".indexOf(point) < 0;
    };
  }
}
