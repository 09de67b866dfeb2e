package io.jinzhi.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClauseTextTest {

  @Test
  void the_file_holds_every_clause_once_in_the_handbooks_order() {
    List<String> expected =
        Stream.of(
                numbered("AMB", 9),
                numbered("FD", 17),
                numbered("ETQ", 43),
                numbered("REG", 11),
                numbered("ARC", 36),
                numbered("CMP", 47),
                numbered("CBK", 25),
                numbered("REP", 17),
                numbered("DUT", 15),
                numbered("KEY", 18),
                numbered("VIO", 14),
                numbered("EMG", 20),
                numbered("PAT", 12),
                numbered("VAC", 13),
                Stream.of("PII-09"))
            .flatMap(each -> each)
            .toList();

    assertThat(ClauseText.all()).extracting(ClauseText::id).containsExactlyElementsOf(expected);
  }

  @Test
  void every_constant_has_a_clause() {
    assertThat(ClauseText.all())
        .extracting(ClauseText::id)
        .containsAll(Stream.of(Clause.values()).map(Clause::id).toList());
    assertThat(Clause.of("CMP-23")).isSameAs(Clause.CMP_23);
  }

  @Test
  void a_clause_without_code_never_claims_to_run() {
    assertThat(ClauseText.all())
        .filteredOn(each -> !Clause.has(each.id()))
        .isNotEmpty()
        .noneMatch(each -> each.use() == ClauseUse.RUNS);
  }

  @Test
  void every_text_is_there_in_both_languages_and_on_a_page_of_the_handbook() {
    assertThat(ClauseText.all())
        .allSatisfy(
            each -> {
              assertThat(each.page()).isBetween(9, 59);
              assertThat(each.title().zh()).isNotBlank().hasSizeLessThanOrEqualTo(14);
              assertThat(each.title().en()).isNotBlank();
              assertThat(each.summary().zh()).isNotBlank().containsPattern("\\p{IsHan}");
              assertThat(each.summary().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
              assertThat(each.who()).isNotEmpty();
            });
  }

  @Test
  void the_handbooks_own_values_are_sound() {
    assertThat(ClauseText.all())
        .flatExtracting(ClauseText::parameters)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.unit().objection(each.value())).isNull());
  }

  @Test
  void lost_figures_are_flagged() {
    assertThat(ClauseText.all())
        .filteredOn(ClauseText::damaged)
        .extracting(ClauseText::id)
        .containsExactly("ETQ-04", "ETQ-06", "CBK-05", "CBK-08", "CBK-22");
  }

  @Test
  void a_clause_that_is_not_there_is_named() {
    assertThatThrownBy(() -> ClauseText.of("CMP-99")).hasMessageContaining("CMP-99");
    assertThatThrownBy(() -> Clause.of("ETQ-01")).hasMessageContaining("ETQ-01");
  }

  private static Stream<String> numbered(String regulation, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(each -> "%s-%02d".formatted(regulation, each));
  }

  @Test
  void only_a_day_that_every_year_has_is_a_day_of_the_year() {
    assertThat(Unit.MONTH_DAY.objection("11-15")).isNull();
    for (String wrong : List.of("02-29", "13-01", "11-31", "1-5", "--11-15", "")) {
      assertThat(Unit.MONTH_DAY.objection(wrong)).as(wrong).isNotNull();
    }
    assertThat(Unit.MONTH_DAY.hint().en()).contains("11-15");
  }
}
