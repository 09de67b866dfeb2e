package io.jinzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.ledger.ReadingAlert.Kind;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

class ReadingWatchTest extends LedgerStory {
  private static final Duration DAY = Duration.ofDays(1);

  /// What other modules hear.
  static class Heard {
    final java.util.ArrayList<UnusualReadingConfirmed> events = new java.util.ArrayList<>();

    @EventListener
    void on(UnusualReadingConfirmed event) {
      events.add(event);
    }
  }

  @TestConfiguration
  static class Listening {
    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  @Autowired ReadingWatch watch;
  @Autowired ReadingAlerts alerts;
  @Autowired AlertDesk desk;
  @Autowired Heard heard;
  Actor reader;
  Actor director;
  Actor auditor;

  @BeforeEach
  void people() {
    reader = actor("王敏", Role.AMBASSADOR);
    director = actor("何安", Role.CENTRE_DIRECTOR);
    auditor = actor("严正", Role.AUDITOR);
    heard.events.clear();
  }

  @Test
  @Clause("ARC-27")
  void the_eleventh_file_and_the_eighty_first_page_of_a_day_are_told_once() {
    for (int page = 1; page <= 80; page++) {
      write(inFile(page % 10, page, NOON));
    }
    look(NOON);
    assertThat(found()).isEmpty();
    write(inFile(10, 81, NOON));
    look(NOON);
    look(NOON.plusSeconds(60));
    assertThat(found()).containsExactlyInAnyOrder(Kind.PAGES, Kind.FILES);
    assertThat(alerts.list(auditor)).extracting(ReadingAlert::count).contains(81, 11);
  }

  @Test
  void three_times_the_usual_is_told_and_a_little_less_is_not() {
    Random random = new Random(15);
    for (int day = 10; day >= 1; day--) {
      int pages = day % 2 == 0 ? 5 : 7;
      for (int page = 0; page < pages; page++) {
        write(inFile(0, 1 + random.nextInt(90), NOON.minus(DAY.multipliedBy(day + 2))));
      }
    }
    pages(17, NOON);
    look(NOON);
    assertThat(found()).isEmpty();
    pages(1, NOON);
    look(NOON);
    assertThat(found()).containsExactly(Kind.USUAL);
  }

  @Test
  void who_has_no_usual_yet_or_reads_little_is_not_compared() {
    pages(30, NOON);
    look(NOON);
    assertThat(found()).isEmpty();
    Actor calm = actor("李悦", Role.AMBASSADOR);
    for (int day = 8; day >= 2; day--) {
      write(read(calm, 1, NOON.minus(DAY.multipliedBy(day))));
    }
    for (int page = 1; page <= 9; page++) {
      write(read(calm, page, NOON));
    }
    look(NOON);
    assertThat(found()).isEmpty();
    write(read(calm, 10, NOON));
    look(NOON);
    assertThat(found()).as("enough to be compared").containsExactly(Kind.USUAL);
  }

  @Test
  void reading_outside_the_usual_hours_is_told_to_the_minute() {
    Instant seven = NOON.minus(Duration.ofHours(5));
    write(inFile(0, 1, seven), inFile(0, 2, seven.plus(Duration.ofHours(14)).minusSeconds(1)));
    look(NOON.plus(Duration.ofHours(11)));
    assertThat(found()).isEmpty();
    write(inFile(0, 3, seven.plus(Duration.ofHours(14))));
    look(NOON.plus(Duration.ofHours(11)));
    assertThat(found()).containsExactly(Kind.HOURS);
  }

  @Test
  void what_happened_while_the_program_was_down_is_told_the_day_after() {
    write(inFile(0, 1, NOON.minus(Duration.ofHours(9))));
    look(NOON.plus(DAY).minus(Duration.ofHours(10)));
    assertThat(found()).containsExactly(Kind.HOURS);
  }

  @Test
  void the_director_and_the_auditor_are_told_and_nobody_sees_an_alert_about_themselves() {
    write(inFile(0, 1, NOON.minus(Duration.ofHours(8))));
    write(read(director, 1, NOON.minus(Duration.ofHours(8))));
    look(NOON);
    assertThat(told(Role.CENTRE_DIRECTOR)).singleElement().asString().contains("王敏");
    assertThat(told(Role.GENERAL_MANAGER)).singleElement().asString().contains("何安");
    assertThat(told(Role.AUDITOR)).hasSize(2);
    assertThat(alerts.list(director)).extracting(ReadingAlert::name).containsExactly("王敏");
    assertThat(alerts.list(auditor)).hasSize(2);
    assertThat(ledger.read(estate, LedgerFilter.of(director), 1).lines())
        .filteredOn(line -> line.act() == Act.UNUSUAL_READING)
        .hasSize(1);
    String own =
        alerts.list(auditor).stream()
            .filter(each -> each.name().equals("何安"))
            .findFirst()
            .orElseThrow()
            .number();
    assertThatThrownBy(() -> desk.decide(director, own, new AlertDesk.Form("EXPLAINED", "x"), NOON))
        .isInstanceOf(Missing.class);
  }

  @Test
  void a_confirmed_alert_is_published_once_and_an_explained_one_is_not() {
    write(inFile(0, 1, NOON.minus(Duration.ofHours(8))));
    look(NOON);
    String number = alerts.list(director).getFirst().number();
    assertThat(number).isEqualTo("YC-2026-0303-001");
    desk.decide(director, number, new AlertDesk.Form("BREACH", "无审批"), NOON);
    assertThat(heard.events).hasSize(1);
    assertThat(heard.events.getFirst().alert().staff()).isEqualTo(reader.staff());
    assertThat(alerts.open(director)).isZero();
    assertThatThrownBy(
            () -> desk.decide(director, number, new AlertDesk.Form("EXPLAINED", "x"), NOON))
        .isInstanceOf(Refused.class);
    write(inFile(11, 1, NOON.plus(DAY).minus(Duration.ofHours(8))));
    look(NOON.plus(DAY));
    String next = alerts.list(director).getFirst().number();
    desk.decide(director, next, new AlertDesk.Form("EXPLAINED", "夜间抢修"), NOON.plus(DAY));
    assertThat(heard.events).hasSize(1);
    assertThat(alerts.list(director).stream().map(ReadingAlert::decision).toList())
        .extracting(each -> each != null && each.confirmed())
        .containsExactly(false, true);
  }

  private Deed inFile(int file, int page, Instant at) {
    return read(reader, page, at)
        .on(UUID.nameUUIDFromBytes(new byte[] {(byte) file}), "DA-1-1-" + file);
  }

  private void pages(int many, Instant at) {
    for (int page = 1; page <= many; page++) {
      write(inFile(0, page, at));
    }
  }

  private void look(Instant now) {
    watch.look(estates.estate(estate), now);
  }

  private List<Kind> found() {
    return alerts.list(auditor).stream().map(ReadingAlert::kind).toList();
  }

  private List<String> told(Role role) {
    return jdbc.sql(
            "select text_zh from notice where estate_id = :estate and desk_role = :role"
                + " and clause = 'ARC-27'")
        .param("estate", estate.value())
        .param("role", role.name())
        .query(String.class)
        .list();
  }
}
