package io.jinzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.chain.ChainCommand;
import io.jinzhi.chain.ChainProof;
import io.jinzhi.database.Home;
import io.jinzhi.database.HomeCommand.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody does who owns the database, and what the ledger says to it.
class LedgerTamperingTest extends LedgerStory {
  private static final List<String> COLUMNS =
      List.of(
          "at = at + interval '1 second'",
          "act = 'CHECKED'",
          "file_number = file_number || '0'",
          "file_id = gen_random_uuid()",
          "paper_id = gen_random_uuid()",
          "page = page + 1",
          "by_id = gen_random_uuid()",
          "by_name = '别人'",
          "by_department = gen_random_uuid()",
          "companion = '周洁'",
          "reason_zh = reason_zh || ' '",
          "reason_en = 'another'",
          "reference = null");

  @Autowired Home home;
  @Autowired DataSource database;
  @TempDir Path elsewhere;

  @BeforeEach
  void twenty_pages_are_read_and_sealed_ten_and_ten() {
    write(lines(0, 10));
    seal(10);
    write(lines(10, 20));
    seal(20);
  }

  private Deed[] lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> read(keeper, i + 1, NOON.plusSeconds(i)))
        .toArray(Deed[]::new);
  }

  @Test
  void an_honest_ledger_is_proved_with_the_key_that_signed_it() {
    Outcome outcome = check(List.of(), List.of());
    assertThat(outcome.words())
        .contains("✓ " + estate.value(), "20 sealed, 0 waiting, 2 heads")
        .contains("-----BEGIN PUBLIC KEY-----");
  }

  @Test
  void random_tamperings_by_the_database_s_owner_are_all_found() {
    Random random = new Random(31);
    for (int each = 0; each < 300; each++) {
      String sql = tampering(random);
      ChainProof proof =
          transaction.execute(
              status -> {
                tamperHere(sql);
                status.setRollbackOnly();
                return proof();
              });
      assertThat(proof.holds()).as(sql).isFalse();
    }
    assertThat(proof().holds()).as("all was taken back").isTrue();
  }

  private static String tampering(Random random) {
    int n = 1 + random.nextInt(20);
    String row =
        "estate_id = :estate and id = (select entry_id from ledger_seal"
            + " where estate_id = :estate and n = %d)".formatted(n);
    String link = "estate_id = :estate and n = " + n;
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          "update ledger_entry set "
              + COLUMNS.get(random.nextInt(COLUMNS.size()))
              + " where "
              + row;
      case 2 -> "delete from ledger_entry where " + row;
      case 3 -> "delete from ledger_seal where " + link;
      case 4 -> "delete from ledger_seal where estate_id = :estate and n >= " + n;
      case 5 -> "update ledger_seal set hash = sha256('%d') where %s".formatted(n, link);
      case 6 ->
          """
          with two as (select a.id as first, b.id as second from ledger_entry a, ledger_entry b
            where a.estate_id = :estate and b.estate_id = :estate and a.page = %d and b.page = %d)
          update ledger_entry e set page = case when id = first then %d else %d end from two
          where e.estate_id = :estate and e.id in (first, second)
          """
              .formatted(n, n % 20 + 1, n % 20 + 1, n);
      default ->
          """
          insert into ledger_entry (estate_id, id, written_in, at, act, by_kind, by_name, reason_zh)
          values (:estate, gen_random_uuid(), cast('%s' as xid8), now(), 'CLOSED', 'PROGRAM', 'x', '')
          """
              .formatted(random.nextBoolean() ? "5" : "900000000000");
    };
  }

  @Test
  void cutting_the_tail_together_with_its_head_is_found_by_what_was_published() {
    cutTail();
    assertThat(proof().at()).isEqualTo(11);
    assertThat(said()).contains("an old database was restored");
  }

  @Test
  void what_somebody_holds_elsewhere_outlives_the_heads_in_the_home() throws IOException {
    byte[] kept = verification.heads(LedgerChain.TABLE, estate);
    String key = verification.keys(LedgerChain.TABLE);
    Path heads = elsewhere.resolve("ledger-heads-" + estate.value() + ".log");
    Files.write(heads, kept);
    Path pem = Files.writeString(elsewhere.resolve("auditor.pem"), key);
    assertThat(check(List.of(heads), List.of(pem)).words()).contains("✓ " + estate.value());
    cutTail();
    Path file = home.resolve("seals/ledger").resolve(estate.value() + ".log");
    Files.writeString(file, Files.readAllLines(file).getFirst() + "\n");
    assertThat(check(List.of(), List.of()).words()).contains("✓ " + estate.value());
    Outcome outcome = check(List.of(heads), List.of(pem));
    assertThat(outcome.good()).isFalse();
    assertThat(outcome.words()).contains("✗ " + estate.value()).contains("link 11");
  }

  private void cutTail() {
    tamper("delete from ledger_seal where estate_id = :estate and n > 10");
    tamper("delete from ledger_entry where estate_id = :estate and page > 10");
    tamper(
        """
        update ledger_head h set n = 10, hash = (select s.hash from ledger_seal s
          where s.estate_id = h.estate_id and s.n = 10) where estate_id = :estate
        """);
  }

  @Test
  void a_head_that_nobody_signed_or_somebody_else_did_is_told() throws IOException {
    Path file = home.resolve("seals/ledger").resolve(estate.value() + ".log");
    String honest = Files.readString(file);
    String last = Files.readAllLines(file).getLast();
    Files.writeString(file, honest.replace(last, last.substring(0, last.length() - 4) + "AAAA"));
    assertThat(proof().at()).isEqualTo(20);
    assertThat(said()).contains("signature");
    String plain = String.join(" ", List.of(last.split(" ")).subList(0, 3));
    Files.writeString(file, honest.replace(last, plain));
    assertThat(proof().holds()).isFalse();
    Files.writeString(file, honest);
    assertThat(proof().holds()).isTrue();
  }

  @Test
  void heads_that_are_nowhere_are_asked_for_in_vain() {
    Outcome outcome = check(List.of(elsewhere.resolve("no-file.log")), List.of());
    assertThat(outcome.good()).isFalse();
    assertThat(outcome.words()).contains("no such file of heads");
  }

  private Outcome check(List<Path> heads, List<Path> keys) {
    return ChainCommand.check(LedgerChain.TABLE, home, database, heads, keys);
  }

  private String said() {
    return Objects.requireNonNull(proof().broken()).en();
  }
}
