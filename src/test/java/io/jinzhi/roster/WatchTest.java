package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Posts looked at by night, and the log of those who stand there.
class WatchTest extends HandoverStory {
  @Autowired NightDesk nights;

  @Test
  @Clause("DUT-12")
  void posts_are_looked_at_every_night() {
    set("2026-11-24T00:10");
    sweep.settle();
    var promise = promise("YX-2026-11-24", "DUT-12");
    assertThat(promise.due()).isEqualTo(local("2026-11-24T06:00"));
    assertThatThrownBy(() -> nights.record(manager, "guards", false, " ", now()))
        .isInstanceOf(Invalid.class);
    nights.record(manager, "guards", false, "无人在岗", now());
    assertThat(promise("YX-2026-11-24", "DUT-12").kept()).isNotNull();
    assertThat(told(Role.CENTRE_DIRECTOR, "YX-2026-11-24")).containsExactly("ALERT DUT-12");
    assertThat(log.forSubject(home.estate, "YX-2026-11-24"))
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.PATROL));
    set("2026-11-24T23:30");
    nights.record(manager, "guards", true, "", now());
    assertThat(nights.list(manager).getFirst().night()).isEqualTo("2026-11-25");
    set("2026-11-25T00:30");
    sweep.settle();
    assertThat(commitments.of(home.estate, "YX-2026-11-25")).isEmpty();
    set("2026-11-26T07:00");
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, "YX-2026-11-26")).contains("ESCALATED DUT-12");
  }

  @Test
  @Clause({"DUT-07", "DUT-14", "DUT-15"})
  void every_step_stands_in_the_log_and_stays_there() {
    String item = items.open(outgoing, "front-desk", "失物待领", now());
    var line = log.forSubject(home.estate, item).getFirst();
    log.correct(outgoing, line.id(), io.jinzhi.language.Phrase.of("失物已领", "Claimed"), now());
    assertThat(log.forSubject(home.estate, item))
        .hasSize(2)
        .first()
        .satisfies(first -> assertThat(first.corrections()).hasSize(1));
    assertThat(
            log.writtenBy(
                home.estate,
                outgoing.staff(),
                local("2026-11-23T00:00"),
                local("2026-11-24T00:00")))
        .hasSize(2);
    assertThat(
            log.writtenBy(
                home.estate,
                outgoing.staff(),
                local("2026-11-24T00:00"),
                local("2026-11-25T00:00")))
        .isEmpty();
  }

  @Test
  @Clause("DUT-07")
  void the_log_is_read_from_one_hour_to_another_also_past_midnight() {
    items.open(outgoing, "front-desk", "下午的事", now());
    set("2026-11-24T00:20");
    items.open(outgoing, "front-desk", "夜里的事", now());
    LocalDate day = LocalDate.parse("2026-11-23");
    assertThat(lines(day, day, "07:30", "16:00")).hasSize(2).last().asString().contains("下午的事");
    assertThat(lines(day, day.plusDays(1), "16:00", "")).singleElement().asString().contains("夜里");
    assertThat(lines(day, day, "", "24:00")).hasSize(2);
    assertThat(lines(day, day, "16:00", "24:00")).isEmpty();
    assertThatThrownBy(() -> lines(day, day, "16:00", "07:00")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day, "25:00", "")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day.plusDays(32), "", "")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day.minusDays(1), "", "")).isInstanceOf(Invalid.class);
  }

  private List<String> lines(LocalDate day, LocalDate last, String from, String to) {
    var page = io.jinzhi.dutylog.Spans.read(log, home.estate, day, last, from, to);
    return page.lines().stream().map(each -> each.text().zh()).toList();
  }
}
