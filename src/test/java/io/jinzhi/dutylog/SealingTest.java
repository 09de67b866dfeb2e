package io.jinzhi.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Sealing;
import io.jinzhi.chain.Verification;
import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SealingTest {

  @Autowired DutyLog log;
  @Autowired Sealing sealing;
  @Autowired LogChain chain;
  @Autowired Verification verification;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Home home;

  @Autowired Estates estates;
  EstateId estate;

  @BeforeEach
  void ten_lines_are_sealed_five_and_five() {
    estate = DutyLogTest.open(estates);
    write(0, 5);
    seal(5);
    write(5, 10);
    seal(10);
  }

  /// A line waits for transactions that ran when it was written, such as an analysis of a table.
  private void seal(int lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sealing.seal(chain, estate);
              return verification.verify(LogChain.TABLE, estate).sealed() == lines;
            });
  }

  @Test
  void an_honest_log_is_proved() {
    ChainProof proof = verification.verify(LogChain.TABLE, estate);
    assertThat(proof.broken()).isNull();
    assertThat(proof.sealed()).isEqualTo(10);
    assertThat(proof.heads()).isEqualTo(2);
    assertThat(proof.waiting()).isZero();
    write(10, 11);
    assertThat(verification.verify(LogChain.TABLE, estate).waiting()).isEqualTo(1);
    assertThat(sealing()).endsWith(null, 11L);
  }

  private List<Long> sealing() {
    var before = seals();
    sealing.sweep();
    var after = seals();
    return java.util.Arrays.asList(before.getLast(), after.getLast());
  }

  private List<Long> seals() {
    var day = log.day(estate, DutyLogTest.NOON);
    return log.whole(estate, day, LogFilter.ALL).stream().map(LogLine::seal).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|update duty_log_entry set text_zh = '改过' where {is} 4",
        "4|update duty_log_entry set at = at + interval '1 hour' where {is} 4",
        "4|update duty_log_entry set extra = '{\"a\":1}' where {is} 4",
        "4|delete from duty_log_entry where {is} 4",
        "4|delete from duty_log_seal where {link} and n = 4",
        "2|update duty_log_seal set entry_id = gen_random_uuid() where {link} and n = 2",
        "9|delete from duty_log_seal where {link} and n > 8",
        "1|delete from duty_log_seal where {link}",
        "6|update duty_log_seal set hash = sha256('x') where {link} and n = 6",
      })
  void whatever_a_superuser_changes_is_found_at_its_place(long place, String tampering) {
    tamper(
        tampering
            .replace("{link}", "estate_id = :estate")
            .replace(
                "{is}",
                "estate_id = :estate and id = (select entry_id from duty_log_seal"
                    + " where estate_id = :estate and n = ")
            .replaceFirst("(n = \\d)$", "$1")
            .concat(tampering.contains("{is}") ? ")" : ""));
    ChainProof proof = verification.verify(LogChain.TABLE, estate);
    assertThat(proof.holds()).isFalse();
    assertThat(proof.at()).isEqualTo(place);
  }

  @Test
  void lines_that_change_places_are_found() {
    tamper(
        """
        update duty_log_entry set text_zh = case text_zh
          when '第3条' then '第6条' when '第6条' then '第3条' else text_zh end
        where estate_id = :estate
        """);
    assertThat(verification.verify(LogChain.TABLE, estate).at()).isEqualTo(4);
  }

  @Test
  void a_chain_that_is_made_anew_differs_from_what_was_published() {
    tamper(
        "update duty_log_entry set text_zh = '改过' where estate_id = :estate and text_zh = '第7条'");
    tamper("delete from duty_log_seal where estate_id = :estate");
    tamper("delete from duty_log_head where estate_id = :estate");
    sealing.seal(chain, estate);
    ChainProof proof = verification.verify(LogChain.TABLE, estate);
    assertThat(proof.at()).isEqualTo(10);
    assertThat(proof.broken()).isNotNull();
  }

  @Test
  void a_line_that_is_smuggled_in_past_the_sealing_is_found() {
    tamper(
        """
        insert into duty_log_entry (estate_id, id, written_in, page_day, at, kind, text_zh, by_name)
        values (:estate, gen_random_uuid(), cast('5' as xid8), '2026-03-01', '2026-03-01', 'NOTE',
          '从来没有', '某人')
        """);
    sealing.seal(chain, estate);
    assertThat(verification.verify(LogChain.TABLE, estate).holds()).isFalse();
  }

  @Test
  void an_old_database_brought_back_is_found() throws IOException {
    Path file = home.resolve("seals").resolve(estate.value() + ".log");
    Files.writeString(
        file, Files.readString(file) + "14 " + "ab".repeat(32) + " 2026-03-02T00:00:00Z\n");
    ChainProof proof = verification.verify(LogChain.TABLE, estate);
    assertThat(proof.at()).isEqualTo(11);
    write(10, 20);
    seal(20);
    assertThat(verification.verify(LogChain.TABLE, estate).at()).isEqualTo(14);
  }

  @Test
  void a_line_waits_for_transactions_that_began_before_it() throws InterruptedException {
    var written = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    Thread slow =
        Thread.ofVirtual()
            .start(
                () ->
                    transaction.executeWithoutResult(
                        status -> {
                          write(10, 11);
                          written.countDown();
                          try {
                            go.await();
                          } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                          }
                        }));
    written.await();
    write(11, 12);
    sealing.seal(chain, estate);
    assertThat(verification.verify(LogChain.TABLE, estate).sealed()).isEqualTo(10);
    go.countDown();
    slow.join();
    seal(12);
    assertThat(seals().getLast()).isEqualTo(12);
    assertThat(verification.verify(LogChain.TABLE, estate).holds()).isTrue();
    assertThat(verification.verify(LogChain.TABLE, estate).waiting()).isZero();
  }

  @Test
  void a_clock_that_jumps_back_does_not_break_the_chain() {
    log.write(
        estate,
        Entry.byProgram(DutyLogTest.NOON.minusSeconds(3_600), Kind.NOTE, Phrase.of("早", "e")));
    sealing.seal(chain, estate);
    assertThat(seals().getFirst()).isEqualTo(11);
    assertThat(verification.verify(LogChain.TABLE, estate).holds()).isTrue();
  }

  @Test
  void lines_brought_over_from_another_server_are_sealed_once() {
    tamper(
        "update duty_log_head set horizon = cast('9000000000' as xid8) where estate_id = :estate");
    tamper(
        """
        insert into duty_log_entry (estate_id, id, written_in, page_day, at, kind, text_zh, by_name)
        values (:estate, gen_random_uuid(), cast('8999999999' as xid8), '2026-03-01', '2026-03-01',
          'NOTE', '搬来', '某人')
        """);
    sealing.seal(chain, estate);
    write(10, 12);
    seal(13);
    ChainProof proof = verification.verify(LogChain.TABLE, estate);
    assertThat(proof.sealed()).isEqualTo(13);
    assertThat(proof.holds()).isTrue();
  }

  private void write(int from, int to) {
    Instant noon = DutyLogTest.NOON;
    log.writeAll(
        estate,
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    Entry.byProgram(
                        noon.plusSeconds(i), Kind.NOTE, Phrase.of("第" + i + "条", "Line " + i)))
            .toList());
  }

  /// As the owner of the tables, with the guards taken off.
  private void tamper(String sql) {
    transaction.executeWithoutResult(
        status -> {
          for (String table : List.of("duty_log_entry", "duty_log_seal")) {
            jdbc.sql("alter table " + table + " disable trigger user").update();
          }
          jdbc.sql(sql).param("estate", estate.value()).update();
          for (String table : List.of("duty_log_entry", "duty_log_seal")) {
            jdbc.sql("alter table " + table + " enable always trigger append_only").update();
            jdbc.sql("alter table " + table + " enable always trigger append_only_whole").update();
          }
        });
  }
}
