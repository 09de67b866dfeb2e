package io.jinzhi.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCellTest {

  /// Each number as digits, then `=whose`, then `(note)`.
  private static String said(String cell) {
    return PhoneCell.read(cell).entries().stream()
        .map(
            each ->
                each.digits()
                    + (each.label() == null ? "" : "=" + each.label())
                    + (each.note() == null ? "" : "(" + each.note() + ")"))
        .reduce((one, two) -> one + " " + two)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13612345678 | 13612345678",
        "1361 234 5678 | ",
        "136-1234-5678 | 13612345678",
        "136 1234 5678 | 13612345678",
        "+86 13612345678 | 13612345678",
        "8613612345678 | 13612345678",
        "１３６１２３４５６７８ | 13612345678",
        "26812345 | 26812345",
        "0755-26812345 | 075526812345",
        "(0755)26812345 | 075526812345",
        "0755-26812345转801 | 075526812345(转801)",
        "26812345；张某：13612345678；李某：13712345678" + " | 26812345 13612345678=张某 13712345678=李某",
        "26812345;张某:13612345678;李某:13712345678" + " | 26812345 13612345678=张某 13712345678=李某",
        "13612345678（业主太太） | 13612345678(业主太太)",
        "13612345678(业主太太)、13712345678（儿子） | 13612345678(业主太太) 13712345678(儿子)",
        "张某 13612345678 李某 13712345678 | 13612345678=张某 13712345678=李某",
        "张某13612345678李某13712345678 | 13612345678=张某 13712345678=李某",
        "13612345678 13712345678 | 13612345678 13712345678",
        "13612345678/13712345678 | 13612345678 13712345678",
        "13612345678,13712345678 | 13612345678 13712345678",
        "电话：13612345678 | 13612345678",
        "手机号：13612345678 | 13612345678",
        "13612345678 王太 | 13612345678=王太",
        "（租客）13612345678 | 13612345678(租客)",
        "13612345678（妻子，白天打） | 13612345678(妻子,白天打)",
        "无 | ''",
        "暂无电话 | ''",
        "- | ''",
        "' ' | ''",
      })
  void reads_the_numbers_of_a_cell_and_whose_they_are(String cell, String expected) {
    if (expected != null) {
      assertThat(said(cell)).isEqualTo(expected);
    }
  }

  @Test
  void splits_lines_within_a_cell() {
    assertThat(said("13612345678\n13712345678")).isEqualTo("13612345678 13712345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"18999999999", "13800138000", "11111111111", "00000000000", "12345678901"})
  void knows_a_placeholder(String cell) {
    assertThat(PhoneCell.read(cell).entries())
        .singleElement()
        .matches(PhoneCell.Entry::placeholder)
        .matches(each -> !each.doubtful());
  }

  @ParameterizedTest
  @ValueSource(strings = {"136123456789", "1361234567", "99999", "12012345678"})
  void doubts_a_number_that_cannot_exist_but_keeps_it(String cell) {
    assertThat(PhoneCell.read(cell).entries())
        .singleElement()
        .matches(PhoneCell.Entry::doubtful)
        .matches(each -> each.digits().equals(cell));
  }

  @Test
  void reports_what_it_could_not_read() {
    PhoneCell cell = PhoneCell.read("13612345678；问门卫");
    assertThat(cell.entries()).hasSize(1);
    assertThat(cell.leftover()).isEqualTo("问门卫");
    assertThat(PhoneCell.read("无").leftover()).isNull();
  }

  @Test
  void knows_a_placeholder_identity_number() {
    assertThat(Placeholders.identity("111111111111111111")).isTrue();
    assertThat(Placeholders.identity("440305199003071234")).isFalse();
  }
}
