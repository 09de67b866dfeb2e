package io.jinzhi.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptsTest {

  @Test
  @io.jinzhi.Clause({"CMP-07", "CMP-08", "CMP-09", "CMP-18", "CMP-19", "CMP-38", "CMP-39"})
  void while_a_complaint_is_taken_the_screen_says_how_to_receive_it() {
    assertThat(clauses(Prompts.REGISTER))
        .contains(
            Clause.CMP_07,
            Clause.CMP_08,
            Clause.CMP_09,
            Clause.CMP_18,
            Clause.CMP_19,
            Clause.CMP_38,
            Clause.CMP_39);
  }

  @Test
  @io.jinzhi.Clause({"CMP-01", "CMP-43", "CMP-47"})
  void a_reply_and_an_open_case_have_their_words_too() {
    assertThat(clauses(Prompts.REPLY)).contains(Clause.CMP_43, Clause.CMP_42);
    assertThat(clauses(Prompts.HANDLE)).contains(Clause.CMP_01, Clause.CMP_47);
    assertThat(clauses(Prompts.MAJOR)).containsExactly(Clause.CMP_44);
    assertThat(clauses(Prompts.HARM)).containsExactly(Clause.CMP_37);
    assertThat(clauses(Prompts.INVALID)).containsExactly(Clause.CMP_36);
  }

  @Test
  @io.jinzhi.Clause({
    "ETQ-10", "ETQ-11", "ETQ-18", "ETQ-20", "ETQ-21", "ETQ-22", "ETQ-23", "ETQ-24", "ETQ-33",
    "ETQ-34"
  })
  void the_desk_has_words_for_every_moment_with_a_guest_and_on_the_telephone() {
    assertThat(clauses("CALL_IN")).containsExactly(Clause.ETQ_19, Clause.ETQ_18);
    assertThat(Prompts.forScreen("CALL_LATE").getFirst().words().zh()).contains("久等");
    assertThat(clauses("TALKING")).contains(Clause.ETQ_20, Clause.ETQ_24);
    assertThat(clauses("TRANSFER")).containsExactly(Clause.ETQ_21);
    assertThat(Prompts.forScreen("NOT_IN").getFirst().words().zh()).contains("转达");
    assertThat(clauses("WITH_GUEST")).containsExactly(Clause.ETQ_23);
    assertThat(clauses("WRONG")).containsExactly(Clause.ETQ_22);
    assertThat(clauses("VISIT")).containsExactly(Clause.ETQ_11, Clause.ETQ_10);
    assertThat(clauses("SEE_OFF")).containsExactly(Clause.ETQ_33);
    assertThat(clauses("TALK")).containsExactly(Clause.ETQ_34);
    assertThat(Prompts.desk())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(clauses(each.name())).isNotEmpty());
  }

  @Test
  @io.jinzhi.Clause({"DUT-06", "DUT-09", "DUT-10", "DUT-11", "DUT-13"})
  void whoever_is_on_duty_and_gives_over_is_told_how() {
    assertThat(clauses(Prompts.SHIFT))
        .containsExactly(Clause.DUT_13, Clause.DUT_10, Clause.DUT_11, Clause.DUT_09);
    assertThat(clauses(Prompts.HANDOVER)).contains(Clause.DUT_05, Clause.DUT_06);
  }

  @Test
  @io.jinzhi.Clause({"VIO-09", "VIO-10"})
  void whoever_deals_with_a_violation_sees_the_principles_and_what_is_never_done() {
    assertThat(clauses(Prompts.VIOLATION)).contains(Clause.VIO_10, Clause.VIO_09);
  }

  @Test
  void every_clause_that_is_content_has_a_moment() {
    assertThat(Prompts.all())
        .extracting(Prompt::clause)
        .containsAll(
            Stream.of(Clause.values()).filter(each -> each.use() == ClauseUse.CONTENT).toList());
  }

  @Test
  void a_moment_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Prompts.forScreen("LUNCH")).hasMessageContaining("LUNCH");
  }

  private static List<Clause> clauses(String moment) {
    return Prompts.forScreen(moment).stream().map(Prompt::clause).toList();
  }
}
