package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          3栋电梯停运, 电梯, 3栋[电梯]停运
          电梯停电梯, 电梯, [电梯]停[电梯]
          ＷiFi 断了, wifi, [ＷiFi] 断了
          漏水, 电梯, 漏水
          <b>, <b>, [<b>]
          𠮷家漏水, 𠮷家, [𠮷家]漏水
          """)
  void marks_the_words_where_they_are(String text, String word, String shown) {
    assertThat(shown(Snippet.of(text, List.of(word)))).isEqualTo(shown);
  }

  @org.junit.jupiter.api.Test
  void shows_the_surroundings_of_the_first_word_and_no_half_characters() {
    String shown = shown(Snippet.of("𠮷".repeat(200) + "电梯" + "𠮷".repeat(200), List.of("电梯")));
    assertThat(shown).startsWith("…𠮷").contains("𠮷[电梯]𠮷").endsWith("𠮷…").hasSizeLessThan(126);
    assertThat(shown).doesNotContainPattern("\\p{Cs}");
  }

  private static String shown(List<Snippet.Part> parts) {
    return parts.stream()
        .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
