package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.complaint.ReplyMethod;
import io.jinzhi.neighbourhood.Neighbourhood;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Papers of other modules.
class BindingTest extends ArchiveStory {
  @Autowired ComplaintDesk desk;

  @Test
  @Clause({"ARC-13", "ARC-15"})
  void a_closed_complaints_two_forms_are_bound_once_with_everything_in_clear() {
    String number = closed();
    assertThat(contents())
        .extracting(Entry::state)
        .containsExactly(PaperState.EXPECTED, PaperState.EXPECTED);
    assertThat(binding.some(10, now())).isGreaterThanOrEqualTo(2);
    assertThat(binding.some(10, now())).isZero();
    assertThat(contents())
        .extracting(Entry::kind)
        .containsExactlyInAnyOrder("COMPLAINT_FORM", "OPINION_FORM");
    assertThat(contents()).allMatch(each -> each.state() == PaperState.FILED && each.digital());
    assertThat(contents()).allMatch(each -> number.equals(each.source()));
    assertThat(shelf.search(home.estate, file.id(), "王秀梅")).isNotEmpty();
    announce(number, now());
    assertThat(binding.some(10, now())).isZero();
    assertThat(contents()).hasSize(2);
  }

  private String closed() {
    String number = desk.register(reception, home.complaint(Answers.NONE), now());
    desk.dispatch(reception, number, home.engineering, null, now());
    desk.sign(engineering, number, Neighbourhood.signature(engineering, now()), now());
    desk.handle(engineering, number, "更换门机", "两人检修一小时", now());
    desk.giveBack(engineering, number, Neighbourhood.signature(engineering, now()), now());
    desk.reply(
        ambassador,
        number,
        new ComplaintDesk.Reply(ReplyMethod.PHONE, "检修经过", "已更换门机", false),
        now());
    desk.opinion(
        reception,
        number,
        new ComplaintDesk.Opinion(true, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
    desk.close(manager, number, "已换门机", now());
    return number;
  }

  @Test
  void a_paper_that_cannot_be_printed_waits_and_holds_up_no_other() {
    announce("TS-20991231-999", now());
    String number = closed();
    binding.some(10, now());
    assertThat(contents()).filteredOn(each -> number.equals(each.source())).hasSize(2);
    assertThat(contents())
        .filteredOn(each -> each.state() == PaperState.EXPECTED)
        .extracting(Entry::source)
        .isEqualTo(List.of("TS-20991231-999"));
    pass(Duration.ofMinutes(5));
    assertThat(binding.next(now())).isFalse();
    pass(Duration.ofMinutes(6));
    assertThat(binding.next(now())).isTrue();
    jdbc.sql("delete from archive_paper where source_number = 'TS-20991231-999'").update();
  }

  @Test
  void a_paper_is_there_for_the_unit_even_before_it_has_an_owner() {
    transaction.executeWithoutResult(
        _ ->
            archive.expect(
                home.estate,
                home.otherFlat,
                Part.OTHER,
                PaperKind.CALLBACK_FORM.label(),
                PaperKind.CALLBACK_FORM.name(),
                "HF-0",
                "林悦",
                now()));
    var other = shelf.ofUnit(home.estate, home.otherFlat);
    assertThat(other).hasSize(1);
    assertThat(other.getFirst().owner()).isNull();
    jdbc.sql("delete from archive_paper where source_number = 'HF-0'").update();
  }

  @Test
  void several_bind_at_the_same_time_and_each_paper_once() throws Exception {
    closed();
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      List<java.util.concurrent.Future<Integer>> done = new java.util.ArrayList<>();
      for (int i = 0; i < 4; i++) {
        done.add(pool.submit(() -> binding.some(5, now())));
      }
      for (var each : done) {
        each.get();
      }
    }
    assertThat(contents()).hasSize(2).allMatch(each -> each.state() == PaperState.FILED);
    assertThat(contents()).extracting(Entry::serial).containsExactlyInAnyOrder(1, 2);
    assertThat(contents().get(0).from()).isNotEqualTo(contents().get(1).from());
  }
}
