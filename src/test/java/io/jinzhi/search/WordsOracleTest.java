package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The index against reading every text from end to end.
class WordsOracleTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  // Few characters, so that words repeat, with what comes between them in real texts.
  private static final String[] PIECES = {
    "电", "梯", "水", "漏", "停", "运", "楼", "𠮷", "，", "。", " ", "3", "A", "\n", "的", "％"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void words_of_one_character_or_more_are_found_exactly_where_they_are(long seed) {
    var random = new Random(seed);
    var samples = new Samples();
    Search search = SearchTest.search(DATABASE);
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < 500; n++) {
      entries.add(samples.complaint("N" + n, text(random, 1 + random.nextInt(60), 16), null));
    }
    search.putAll(samples.estate, entries);
    for (int n = 0; n < 60; n++) {
      String word = text(random, 1 + random.nextInt(4), 8);
      List<String> expected =
          entries.stream().filter(e -> e.text().contains(word)).map(Entry::number).toList();
      List<String> found = all(search, samples, word);
      assertThat(found).as(word).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(search.count(samples.estate, samples.query(word), Kind.COMPLAINT).number())
          .isEqualTo(expected.size());
    }
  }

  private static List<String> all(Search search, Samples samples, String word) {
    List<String> found = new ArrayList<>();
    for (int page = 1; found.size() == (page - 1) * Search.PAGE; page++) {
      search.find(samples.estate, samples.query(word), Kind.COMPLAINT, page).stream()
          .map(Hit::number)
          .forEach(found::add);
    }
    return found;
  }

  private static String text(Random random, int length, int pieces) {
    StringBuilder out = new StringBuilder();
    for (int n = 0; n < length; n++) {
      out.append(PIECES[random.nextInt(pieces)]);
    }
    return out.toString();
  }
}
