package io.jinzhi.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class DutyLogTest {

  static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Autowired DutyLog log;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Autowired Estates estates;
  EstateId estate;
  Actor reception;

  @BeforeEach
  void an_estate_of_its_own() {
    estate = open(estates);
    reception = new Actor(estate, new StaffId(UUID.randomUUID()), "李敏", Role.FRONT_DESK, null);
  }

  static EstateId open(Estates estates) {
    String code = "t" + UUID.randomUUID().toString().substring(0, 8);
    var opening =
        new Estates.Opening(
            "金质物业", code, Phrase.of("翠湖花园", "Jade Lake"), ZoneId.of("Asia/Shanghai"), null);
    return estates.open(opening, NOON).id();
  }

  @Test
  @Clause({"CMP-16", "CMP-17"})
  void a_line_keeps_what_was_said_who_said_it_and_who_wrote_it_down() {
    log.write(
        estate,
        Entry.by(reception, NOON, Kind.COMPLAINT, Phrase.of("电梯停运，老人下不了楼", "Lift stopped"))
            .about("complaint", "2026-0301-001")
            .from("王女士 3-2-1201 电话 138…5678")
            .with("place", "3栋2单元"));
    LogLine line = log.read(estate, DAY, LogFilter.ALL, 1).lines().getFirst();
    assertThat(line.text()).isEqualTo(Phrase.of("电梯停运，老人下不了楼", "Lift stopped"));
    assertThat(line.from()).isEqualTo("王女士 3-2-1201 电话 138…5678");
    assertThat(line.byName()).isEqualTo("李敏");
    assertThat(line.at()).isEqualTo(NOON);
    assertThat(line.serial()).isEqualTo(1);
    assertThat(line.subjectNumber()).isEqualTo("2026-0301-001");
    assertThat(line.seal()).isNull();
    assertThat(log.forSubject(estate, "2026-0301-001")).hasSize(1);
  }

  @Test
  @Clause({"CMP-24", "DUT-15"})
  void a_form_is_signed_for_in_the_log() {
    var signature = new Signature("赵强", UUID.randomUUID(), NOON, Signature.How.SIGN_IN, null);
    log.write(
        estate,
        Entry.byProgram(NOON, Kind.RECEIPT, Phrase.of("签收投诉处理表", "Form signed for"))
            .about("complaint", "2026-0301-002")
            .signed(signature));
    LogLine line = log.forSubject(estate, "2026-0301-002").getFirst();
    assertThat(line.signature()).isEqualTo(signature);
    assertThat(line.by()).isNull();
  }

  @Test
  void the_page_turns_at_the_estates_midnight() {
    Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
    log.writeAll(estate, List.of(note(midnight.minusSeconds(1), "前"), note(midnight, "后")));
    assertThat(texts(DAY)).containsExactly("前");
    assertThat(texts(DAY.plusDays(1))).containsExactly("后");
  }

  @Test
  @Clause("DUT-14")
  void a_correction_is_a_new_line_beside_the_old_one() {
    EntryId wrong = log.write(estate, note(NOON, "三栋停水"));
    log.correct(reception, wrong, Phrase.of("是五栋停水", "It was building 5"), NOON.plusSeconds(60));
    List<LogLine> lines = log.read(estate, DAY, LogFilter.ALL, 1).lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().text().zh()).isEqualTo("三栋停水");
    assertThat(lines.getFirst().corrections()).hasSize(1);
    assertThat(lines.getFirst().corrections().getFirst().text().zh()).isEqualTo("是五栋停水");
    assertThat(lines.getLast().corrects()).isEqualTo(wrong);
  }

  @Test
  void nobody_corrects_a_line_of_another_estate() {
    EntryId theirs = log.write(open(estates), note(NOON, "别处"));
    assertThatThrownBy(() -> log.correct(reception, theirs, Phrase.of("改", "x"), NOON))
        .isInstanceOf(Missing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update duty_log_entry set text_zh = 'x' where estate_id = :estate",
        "delete from duty_log_entry where estate_id = :estate",
        "truncate duty_log_entry cascade",
        "truncate duty_log_seal"
      })
  @Clause("DUT-14")
  void the_database_itself_refuses_to_change_a_line(String statement) {
    log.write(estate, note(NOON, "不可更改"));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      var sql = jdbc.sql(statement);
                      (statement.contains(":") ? sql.param("estate", estate.value()) : sql)
                          .update();
                    }))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("append-only");
    assertThat(texts(DAY)).containsExactly("不可更改");
  }

  @Test
  void a_line_of_a_transaction_that_fails_is_not_there() {
    transaction.executeWithoutResult(
        status -> {
          log.write(estate, note(NOON, "没有发生"));
          status.setRollbackOnly();
        });
    assertThat(texts(DAY)).isEmpty();
  }

  @Test
  void a_day_is_filtered_by_kind_and_words_and_keeps_its_serials() {
    log.writeAll(
        estate,
        List.of(
            note(NOON, "甲"),
            Entry.by(reception, NOON.plusSeconds(1), Kind.KEY, Phrase.of("借钥匙 100%", "Keys out")),
            note(NOON.plusSeconds(2), "' OR 1=1--")));
    LogPage keys = log.read(estate, DAY, new LogFilter(Kind.KEY, null, null, null, null), 1);
    assertThat(keys.total()).isEqualTo(1);
    assertThat(keys.lines().getFirst().serial()).isEqualTo(2);
    assertThat(found("0%")).containsExactly("借钥匙 100%");
    assertThat(found("KEYS")).containsExactly("借钥匙 100%");
    assertThat(found("' OR 1=1--")).containsExactly("' OR 1=1--");
    assertThat(found("李敏")).hasSize(3);
  }

  @Test
  void a_department_head_sees_the_departments_lines_and_their_own() {
    var department = new DepartmentId(UUID.randomUUID());
    var head =
        new Actor(estate, new StaffId(UUID.randomUUID()), "赵强", Role.DEPT_MANAGER, department);
    log.write(estate, note(NOON, "前台的事"));
    log.write(estate, note(NOON, "派给工程部").forDepartment(department));
    log.note(head, Kind.HANDLING, null, "已修好", NOON);
    LogPage page = log.read(estate, DAY, LogFilter.of(head, null, null), 1);
    assertThat(page.lines()).extracting(line -> line.text().zh()).containsExactly("派给工程部", "已修好");
    assertThat(log.read(estate, DAY, LogFilter.of(reception, null, " "), 1).total()).isEqualTo(3);
  }

  @Test
  void a_long_day_comes_in_pages() {
    List<Entry> many =
        java.util.stream.IntStream.range(0, 120)
            .mapToObj(i -> note(NOON.plusSeconds(i), "第" + i + "条"))
            .toList();
    log.writeAll(estate, many);
    LogPage last = log.read(estate, DAY, LogFilter.ALL, 99);
    assertThat(last.page()).isEqualTo(3);
    assertThat(last.pages()).isEqualTo(3);
    assertThat(last.lines()).hasSize(20);
    assertThat(last.lines().getLast().serial()).isEqualTo(120);
    assertThat(log.whole(estate, DAY, LogFilter.ALL)).hasSize(120);
  }

  @Test
  void a_note_without_words_or_with_too_many_is_refused() {
    assertThatThrownBy(() -> log.note(reception, Kind.NOTE, null, " ", NOON))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> log.note(reception, Kind.NOTE, null, "长".repeat(4_001), NOON))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> log.note(reception, Kind.NOTE, null, "a\0b", NOON))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void rare_characters_are_kept_as_they_are() {
    log.note(reception, Kind.NOTE, "𠮷先生", "𠮷野家 🛗 <script>alert(1)</script>", NOON);
    assertThat(texts(DAY)).containsExactly("𠮷野家 🛗 <script>alert(1)</script>");
  }

  private Entry note(Instant at, String text) {
    return Entry.by(reception, at, Kind.NOTE, Phrase.of(text, text));
  }

  private List<String> texts(LocalDate day) {
    return log.whole(estate, day, LogFilter.ALL).stream().map(line -> line.text().zh()).toList();
  }

  private List<String> found(String words) {
    return log.whole(estate, DAY, LogFilter.of(reception, null, words)).stream()
        .map(line -> line.text().zh())
        .toList();
  }
}
