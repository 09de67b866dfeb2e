package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.language.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-23T01:52:00Z");
  private final Screen zh = screen(Lang.ZH);
  private final Screen en = screen(Lang.EN);

  @ParameterizedTest
  @CsvSource({
    "PT-4M, 超时 4 分, 4 min late",
    "PT-30S, 刚刚超时, just late",
    "PT0S, 刚刚超时, just late",
    "PT-26H, 超时 1 天 2 时, 1 day 2 h late",
    "PT20S, 剩 1 分, 1 min left",
    "PT10M59S, 剩 11 分, 11 min left",
    "PT11M, 剩 11 分, 11 min left",
    "PT8H8M, 剩 8 时 8 分, 8 h 8 min left",
    "PT3H, 剩 3 时, 3 h left",
    "PT24H, 剩 1 天, 1 day left",
    "PT50H, 剩 2 天, 2 days left",
    "PT168H, 剩 7 天, 7 days left",
    "PT14H8M, 今天 24:00, today 24:00",
  })
  void a_deadline_is_said_in_words(Duration ahead, String chinese, String english) {
    assertThat(zh.left(NOW.plus(ahead))).isEqualTo(chinese);
    assertThat(en.left(NOW.plus(ahead))).isEqualTo(english);
  }

  @Test
  void the_last_quarter_warns_and_the_deadline_itself_is_late() {
    Instant opened = NOW.minus(Duration.ofMinutes(8));
    assertThat(zh.leftClass(opened, NOW.plus(Duration.ofMinutes(8)))).isEmpty();
    assertThat(zh.leftClass(opened, NOW.plus(Duration.ofMinutes(3)))).isEmpty();
    assertThat(zh.leftClass(opened, NOW.plus(Duration.ofMinutes(2)))).isEqualTo("warn");
    assertThat(zh.leftClass(opened, NOW)).isEqualTo("late");
    assertThat(zh.leftClass(opened, NOW.minusSeconds(1))).isEqualTo("late");
  }

  @Test
  void spans_and_moments_are_as_short_as_they_can_be() {
    assertThat(zh.minutes(Duration.ofMinutes(14))).isEqualTo("14 分");
    assertThat(en.minutes(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    assertThat(zh.ago(NOW)).isEqualTo("刚刚");
    assertThat(zh.ago(NOW.minusSeconds(200))).isEqualTo("3 分前");
    assertThat(en.ago(NOW.minusSeconds(200))).isEqualTo("3 min ago");
    assertThat(zh.ago(NOW.minus(Duration.ofHours(20)))).isEqualTo("11-22 13:52");
    assertThat(zh.at(NOW)).isEqualTo("09:52");
    assertThat(zh.weekday(NOW)).isEqualTo("周一");
  }

  static Screen screen(Lang lang) {
    return new Screen(lang, "", "/", null, false, NOW, SHANGHAI, Screen.Bar.NONE, "", path -> path);
  }
}
