package io.jinzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;

class LedgerTest extends LedgerStory {
  @Autowired Recusals recusals;

  @Test
  @Clause({"ARC-20", "ARC-23"})
  void a_line_keeps_who_saw_which_page_why_under_which_request_and_who_was_beside() {
    UUID paper = UUID.randomUUID();
    write(read(keeper, 3, NOON).paper(paper).beside(new StaffId(UUID.randomUUID()), "周洁"));
    LedgerLine line = all().getFirst();
    assertThat(line.act()).isEqualTo(Act.PAGE_READ);
    assertThat(line.file()).isEqualTo(file);
    assertThat(line.fileNumber()).isEqualTo("DA-3-2-1201");
    assertThat(line.paper()).isEqualTo(paper);
    assertThat(line.page()).isEqualTo(3);
    assertThat(line.by()).isEqualTo(Doer.of(keeper));
    assertThat(line.companion()).isEqualTo("周洁");
    assertThat(line.reason().en()).isEqualTo("核对装修图纸");
    assertThat(line.reference()).isEqualTo("CY-2026-0001");
    assertThat(line.at()).isEqualTo(NOON);
    assertThat(line.seal()).isNull();
    seal(1);
    assertThat(all().getFirst().seal()).isEqualTo(1);
  }

  @Test
  void a_line_and_what_it_tells_of_are_there_together_or_not_at_all() {
    assertThatThrownBy(() -> ledger.write(read(keeper, 1, NOON)))
        .isInstanceOf(IllegalTransactionStateException.class);
    transaction.executeWithoutResult(
        status -> {
          ledger.write(read(keeper, 1, NOON));
          status.setRollbackOnly();
        });
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set by_name = '别人' where estate_id = :estate",
        "delete from ledger_entry where estate_id = :estate",
        "update ledger_seal set n = n + 1 where estate_id = :estate",
        "delete from ledger_seal where estate_id = :estate",
        "truncate ledger_entry",
        "truncate ledger_seal"
      })
  void the_database_itself_refuses_to_change_or_take_away_a_line(String sql) {
    write(read(keeper, 1, NOON));
    seal(1);
    var statement = jdbc.sql(sql);
    assertThatThrownBy(
            () ->
                (sql.contains(":estate") ? statement.param("estate", estate.value()) : statement)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void lines_are_found_by_file_person_act_request_and_period_page_by_page() {
    Actor reader = actor("王敏", Role.AMBASSADOR);
    for (int page = 1; page <= 60; page++) {
      write(read(reader, page, NOON.plusSeconds(page)));
    }
    write(
        Deed.by(keeper, Act.RELEASED, NOON).on(UUID.randomUUID(), "DA-1-1-101").under("CY-2"),
        Deed.byProgram(estate, Act.KEYS_ROTATED, NOON.plus(Duration.ofDays(1)))
            .because(Phrase.of("月度更换", "monthly change")));
    LedgerFilter auditor = LedgerFilter.of(actor("严正", Role.AUDITOR));
    assertThat(ledger.read(estate, auditor, 1).total()).isEqualTo(62);
    assertThat(ledger.read(estate, auditor, 2).lines()).hasSize(12);
    assertThat(ledger.read(estate, auditor, 99).page()).isEqualTo(2);
    assertThat(found(auditor.onFile("DA-1-1-101"))).containsExactly(Act.RELEASED);
    assertThat(found(auditor.byPerson("林静"))).containsExactly(Act.RELEASED);
    assertThat(found(auditor.only(Act.KEYS_ROTATED))).containsExactly(Act.KEYS_ROTATED);
    assertThat(found(auditor.under("CY-2"))).containsExactly(Act.RELEASED);
    assertThat(found(auditor.between(NOON.plus(Duration.ofHours(2)), null)))
        .containsExactly(Act.KEYS_ROTATED);
    assertThat(ledger.read(estate, auditor.between(null, NOON.plusSeconds(11)), 1).total())
        .isEqualTo(11);
    assertThat(ledger.ofFile(estate, auditor, "DA-3-2-1201", 5))
        .extracting(LedgerLine::page)
        .containsExactly(60, 59, 58, 57, 56);
  }

  @Test
  void everybody_sees_as_much_of_the_ledger_as_their_post_answers_for() {
    var fitOut = new DepartmentId(UUID.randomUUID());
    Actor worker = new Actor(estate, new StaffId(UUID.randomUUID()), "王敏", Role.DEPT_STAFF, fitOut);
    Actor head = new Actor(estate, new StaffId(UUID.randomUUID()), "高远", Role.DEPT_MANAGER, fitOut);
    write(read(worker, 1, NOON), read(keeper, 2, NOON), read(head, 3, NOON));
    for (Role role :
        List.of(Role.AUDITOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)) {
      assertThat(pages(actor("某人", role))).containsExactlyInAnyOrder(1, 2, 3);
    }
    assertThat(pages(head)).containsExactlyInAnyOrder(1, 3);
    assertThat(pages(keeper)).containsExactly(2);
    assertThat(pages(actor("别的保管员", Role.ARCHIVE_KEEPER))).isEmpty();
    assertThat(pages(actor("系统管理员", Role.ADMIN))).isEmpty();
  }

  @Test
  void what_is_about_somebody_is_hidden_from_them() {
    Actor director = actor("何安", Role.CENTRE_DIRECTOR);
    write(Deed.by(keeper, Act.BREACH, NOON).under("XM-1"), read(keeper, 1, NOON));
    recusals.hide(estate, director.staff(), "XM-1");
    assertThat(found(LedgerFilter.of(director))).containsExactly(Act.PAGE_READ);
    assertThat(found(LedgerFilter.of(actor("严正", Role.AUDITOR)))).hasSize(2);
  }

  @Test
  void a_household_learns_who_looked_into_its_file_and_not_what_keepers_put_away() {
    write(
        read(keeper, 1, NOON),
        Deed.by(keeper, Act.FILED, NOON).on(file, "DA-3-2-1201"),
        Deed.byResident(estate, new PersonId(UUID.randomUUID()), "王秀梅", Act.EXPORTED, NOON)
            .on(file, "DA-3-2-1201"),
        read(keeper, 1, NOON).on(UUID.randomUUID(), "DA-1-1-101"));
    assertThat(ledger.looks(estate, "DA-3-2-1201"))
        .extracting(LedgerLine::act)
        .containsExactly(Act.EXPORTED, Act.PAGE_READ);
  }

  private List<LedgerLine> all() {
    return ledger.read(estate, LedgerFilter.ALL, 1).lines();
  }

  private List<Act> found(LedgerFilter filter) {
    return ledger.read(estate, filter, 1).lines().stream().map(LedgerLine::act).toList();
  }

  private List<Integer> pages(Actor actor) {
    return ledger.read(estate, LedgerFilter.of(actor), 1).lines().stream()
        .map(LedgerLine::page)
        .toList();
  }
}
