package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// One index over everything that people look for. Modules put what they have when it changes, in
/// their own transaction, so the index is never behind.
@Service
public class Search {

  /// How many are on one page.
  public static final int PAGE = 20;

  private final SearchIndex entries;
  private final Findings findings;
  private final Likeness likeness;
  private final Rebuilding rebuilding;

  Search(SearchIndex entries, Findings findings, Likeness likeness, Rebuilding rebuilding) {
    this.entries = entries;
    this.findings = findings;
    this.likeness = likeness;
    this.rebuilding = rebuilding;
  }

  /// Makes the entry findable, or replaces what was known of it: one statement in the caller's
  /// transaction.
  public void put(EstateId estate, Entry entry) {
    entries.put(estate, List.of(entry));
  }

  /// The same for many, in one batch.
  public void putAll(EstateId estate, List<Entry> many) {
    entries.put(estate, many);
  }

  /// What holds all the words, latest first.
  ///
  /// @param page from 1, each of [#PAGE]
  public List<Hit> find(EstateId estate, Query query, Kind kind, int page) {
    return find(estate, query, kind, page, count(estate, query, kind));
  }

  /// Counting tells which way to read.
  List<Hit> find(EstateId estate, Query query, Kind kind, int page, Count count) {
    if (count.number() == 0 || page < 1 || page > Count.CAP / PAGE) {
      return List.of();
    }
    WordQuery words = WordQuery.of(query.text());
    return findings.page(estate, kind, words, query.actor(), count.more(), page);
  }

  public Count count(EstateId estate, Query query, Kind kind) {
    WordQuery words = WordQuery.of(query.text());
    return words.isEmpty() ? Count.of(0) : findings.count(estate, kind, words, query.actor());
  }

  /// The same of every kind.
  Map<Kind, Count> counts(EstateId estate, Query query) {
    WordQuery words = WordQuery.of(query.text());
    return words.isEmpty() ? Map.of() : findings.counts(estate, words, query.actor());
  }

  /// The one thing meant by an exact number (`TS-261123-007`).
  public Optional<Hit> numbered(EstateId estate, Query query) {
    return findings.numbered(estate, query.text(), query.actor());
  }

  /// The household of a room, in any usual spelling (`3-2-1201`, `3栋2单元1201`).
  public Optional<Hit> household(EstateId estate, Query query) {
    return Place.read(query.text())
        .flatMap(place -> findings.household(estate, place.code(), query.actor()));
  }

  /// Indexes everything anew from the sources, in batches that commit by themselves, and forgets
  /// what no source has. Can be repeated and interrupted at any time; searching and putting go on.
  ///
  /// @return how many entries the sources have
  public int rebuild(EstateId estate) {
    return rebuilding.rebuild(estate);
  }

  /// Complaints that are probably about the same matter as the text: those of the same unit (open,
  /// or closed since), then open ones of the same building that share a word, then open ones
  /// elsewhere that share telling words; within each, by how rare the shared words are. The caller
  /// must be someone who may see all complaints.
  ///
  /// @param place room code of the unit that it is about
  /// @param since up to when a closed complaint of the same unit still counts
  public List<Hit> likely(
      EstateId estate, String text, @Nullable String place, Instant since, int limit) {
    return likeness.likely(estate, text, place, since, limit);
  }

  /// What is searched of a text: every two neighbouring Chinese characters, every Latin word or
  /// number, each once. For modules that compare short texts of their own.
  public static List<String> words(String text) {
    return Words.of(Vector.clean(text)).stream()
        .filter(word -> !word.single() && word.text().length() > 1)
        .map(Words.Word::text)
        .distinct()
        .toList();
  }
}
