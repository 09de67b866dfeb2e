package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the centre answers to a question that comes again and again.
///
/// @param keywords further words that people use for it
/// @param until the last day on which it holds; null without an end
/// @param owner who sees that it stays right
/// @param used how often a contact was answered with it
/// @param doubts how often the desk found that it did not help, since it was last changed
/// @param version the how-manieth text, from 1
public record Article(
    UUID id,
    Phrase question,
    String keywords,
    Phrase answer,
    @Nullable LocalDate until,
    String owner,
    boolean active,
    int used,
    int doubts,
    int version,
    String changedBy,
    Instant changedAt) {

  /// Whether it may still be answered with.
  public boolean holds(LocalDate today) {
    return active && (until == null || !until.isBefore(today));
  }

  /// A text that somebody gave an article, and when.
  public record Text(int version, Phrase question, Phrase answer, String by, Instant at) {}

  /// Why somebody at the desk could not answer with it.
  public record Doubt(String words, String by, Instant at) {}
}
