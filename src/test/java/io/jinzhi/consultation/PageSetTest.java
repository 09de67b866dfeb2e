package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.web.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1-3,7|1-3,7", "7 3，1、2|1-3,7", "2–4；4|2-4", "5|5", "01-02|1-2"})
  void pages_are_read_as_people_write_them(String typed, String shown) {
    assertThat(PageSet.parse("pages", typed).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "3-1", "1-301", "1-99999", "a", "-2", "1.5", "1e3"})
  void what_is_no_page_is_refused(String typed) {
    assertThatThrownBy(() -> PageSet.parse("pages", typed))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.fields()).containsKey("pages"));
  }

  @Test
  void a_set_holds_its_parts() {
    PageSet all = new PageSet(List.of(3, 1, 2, 2));
    assertThat(all.pages()).containsExactly(1, 2, 3);
    assertThat(all.holds(new PageSet(List.of(1, 3)))).isTrue();
    assertThat(all.holds(new PageSet(List.of(1, 4)))).isFalse();
  }
}
