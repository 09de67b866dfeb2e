package io.jinzhi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Cuts a text into what is searched: every two neighbouring Chinese characters, every Latin word
/// or number, each with the place where it begins. Places are offsets, not a count of words, so
/// that characters on both sides of a comma are never taken for neighbours.
final class Words {

  /// tsvector knows no place beyond 16,383.
  static final int LONGEST = 16_000;

  /// @param at offset in the text
  /// @param single one Chinese character: alone, or the last of a run
  /// @param chinese as opposed to a Latin word or a number
  record Word(String text, int at, boolean single, boolean chinese) {}

  // No stop words: OR, NO and IT are names and answers here.
  private static final Analyzer ANALYZER = new CJKAnalyzer(CharArraySet.EMPTY_SET);

  private Words() {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (var stream = ANALYZER.tokenStream("", cut(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Word word = word(term.toString(), offset.startOffset(), type.type());
        endRun(words, word.at());
        words.add(word);
      }
      endRun(words, Integer.MAX_VALUE);
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Word word(String term, int at, String type) {
    boolean pair = CJKBigramFilter.DOUBLE_TYPE.equals(type);
    boolean single = CJKBigramFilter.SINGLE_TYPE.equals(type);
    return new Word(term, at, single, pair || single);
  }

  /// A run's last character begins no pair; by itself it is found by one-character words.
  private static void endRun(List<Word> words, int next) {
    if (words.isEmpty()) {
      return;
    }
    Word last = words.getLast();
    if (!last.chinese() || last.single()) {
      return;
    }
    int step = Character.charCount(last.text().codePointAt(0));
    if (next != last.at() + step) {
      words.add(new Word(last.text().substring(step), last.at() + step, true, true));
    }
  }
}
