package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.language.Phrase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠮷野家",
        "王*梅",
        "👨‍👩‍👧",
        "❤️",
        "两\n行\t",
        "葛\uDB40\uDD00",
        "O'Brien",
        "é ü ß",
        ""
      })
  void rare_hanzi_emoji_and_line_breaks_stay_identical(String text) {
    assertThat(Texts.clean("name", text)).isEqualTo(text);
  }

  @Test
  void invisible_and_direction_turning_characters_go() {
    assertThat(Texts.clean("name", "王\u200B小\u202E梅\u2066\uFEFF\u200D明\u0007")).isEqualTo("王小梅明");
  }

  @Test
  void a_nul_is_refused_and_the_field_named() {
    assertThatThrownBy(() -> Texts.clean("what", "a\0b"))
        .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
        .extracting(Invalid::fields, InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("what");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD842", "\uDFB7b", "\uDFB7\uD842"})
  void half_a_character_is_not_a_text(String text) {
    assertThatThrownBy(() -> Texts.clean("name", text)).isInstanceOf(Answered.class);
  }

  @Test
  void all_wrong_fields_are_said_at_once() {
    var checks = new Checks();
    assertThat(checks.required("where", " 3-2-1201 ", 20)).isEqualTo("3-2-1201");
    assertThat(checks.optional("wish", "  ", 20)).isNull();
    assertThat(checks.optional("rare", "𠮷𠮷", 2)).isEqualTo("𠮷𠮷");
    checks.required("what", null, 20);
    checks.required("who", "一二三", 2);
    checks.one("kind", "X", Thread.State.class);
    checks.that(false, "when", Phrase.of("太晚", "too late"));
    assertThatThrownBy(checks::done)
        .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
        .extracting(Invalid::fields, InstanceOfAssertFactories.map(String.class, Phrase.class))
        .containsOnlyKeys("what", "who", "kind", "when")
        .containsEntry("who", Phrase.of("最多 2 字，现在 3 字", "At most 2 characters, now 3"));
  }
}
