package io.jinzhi.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The part of a text around the first word found.
public final class Snippet {

  private static final int BEFORE = 24;
  private static final int LENGTH = 120;

  private Snippet() {}

  public record Part(String text, boolean marked) {}

  static List<Part> of(String text, List<String> words) {
    String folded = fold(text);
    boolean[] marked = new boolean[text.length()];
    int first = Integer.MAX_VALUE;
    for (String word : words.stream().map(Snippet::fold).toList()) {
      int at = word.isEmpty() ? -1 : folded.indexOf(word);
      first = at < 0 ? first : Math.min(first, at);
      for (; at >= 0; at = folded.indexOf(word, at + word.length())) {
        Arrays.fill(marked, at, at + word.length(), true);
      }
    }
    int from = whole(text, first == Integer.MAX_VALUE ? 0 : Math.max(0, first - BEFORE));
    return parts(text, marked, from, whole(text, Math.min(text.length(), from + LENGTH)));
  }

  private static List<Part> parts(String text, boolean[] marked, int from, int to) {
    List<Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(new Part("…", false));
    }
    for (int at = from; at < to; ) {
      int end = at;
      while (end < to && marked[end] == marked[at]) {
        end++;
      }
      parts.add(new Part(text.substring(at, end), marked[at]));
      at = end;
    }
    if (to < text.length()) {
      parts.add(new Part("…", false));
    }
    return parts;
  }

  /// Never between the halves of one character.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /// Half-width and lower case, character by character, so that places stay the same.
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      char half = each >= '！' && each <= '～' ? (char) (each - '！' + '!') : each;
      out.append(Character.toLowerCase(half));
    }
    return out.toString();
  }
}
