package io.jinzhi.search;

import io.jinzhi.search.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was typed, as words that must all be there.
///
/// @param chunks what stood between blanks, in lower case as typed
record WordQuery(List<String> chunks) {

  private static final int LONGEST = 200;
  private static final int MOST = 10;
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}/._-]*\\d[\\p{Alnum}/._-]*");
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,12}");

  static WordQuery of(String typed) {
    String text = Vector.clean(typed.substring(0, Math.min(typed.length(), LONGEST)));
    List<String> chunks = new ArrayList<>();
    for (String chunk : BLANK.split(text.strip())) {
      if (chunks.size() < MOST && !Words.of(chunk).isEmpty()) {
        chunks.add(chunk);
      }
    }
    return new WordQuery(List.copyOf(chunks));
  }

  boolean isEmpty() {
    return chunks.isEmpty();
  }

  /// The tsquery for one estate and kind.
  String text(Mark mark) {
    return chunks.stream().map(each -> chunk(each, mark)).collect(Collectors.joining(" & "));
  }

  private static String chunk(String chunk, Mark mark) {
    Function<String, String> prefix = word -> mark.quoted(word) + ":*";
    List<String> ways = new ArrayList<>();
    ways.add(phrase(chunk, mark));
    String compact = Vector.compact(chunk);
    if (CODE.matcher(chunk).matches() && compact.length() >= 3) {
      ways.add(prefix.apply(Vector.TAIL + new StringBuilder(compact).reverse()));
    }
    if (LETTERS.matcher(compact).matches() && compact.length() == chunk.length()) {
      ways.add(prefix.apply(Vector.INITIALS + compact));
    }
    return "(" + String.join(" | ", ways) + ")";
  }

  private static String phrase(String chunk, Mark mark) {
    List<Word> words = Words.of(chunk);
    StringBuilder out = new StringBuilder();
    Word before = words.getFirst();
    for (Word word : words) {
      boolean last = word == words.getLast();
      if (covered(word, words)) {
        continue;
      }
      if (word != words.getFirst()) {
        out.append(" <").append(word.at() - before.at()).append("> ");
      }
      out.append(mark.quoted(word.text()));
      if (word.single() || (last && !word.chinese() && word.text().length() > 1)) {
        out.append(":*");
      }
      before = word;
    }
    return out.toString();
  }

  /// The last character of a run is part of the pair before it.
  private static boolean covered(Word word, List<Word> words) {
    if (!word.single()) {
      return false;
    }
    return words.stream()
        .anyMatch(
            pair ->
                pair.chinese()
                    && !pair.single()
                    && pair.at() + Character.charCount(pair.text().codePointAt(0)) == word.at());
  }
}
