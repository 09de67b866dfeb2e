package io.jinzhi.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNumbersTest {
  @Test
  void telephones_in_a_text_are_masked_and_numbers_of_cases_are_not() {
    assertThat(Masked.numbers("TS-261123-007，电话 13800008812，座机 64001234"))
        .isEqualTo("TS-261123-007，电话 138****8812，座机 ****1234");
  }
}
