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
