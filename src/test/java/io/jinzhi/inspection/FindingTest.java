package io.jinzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.workorder.WorkOrderDesk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockMultipartFile;

/// Visits with a checklist, and what becomes of what was found.
class FindingTest extends Story {
  @Autowired Findings findings;
  @Autowired FindingPhotos photos;
  @Autowired FindingList list;
  @Autowired Visits visits;
  @Autowired WorkOrderDesk orders;

  @TestConfiguration
  static class Lists {
    @Bean
    ChecklistSource lobby() {
      var unit = io.jinzhi.language.Phrase.of("吨", "t");
      return () ->
          List.of(
              new Checklist(
                  "TEST_LOBBY",
                  io.jinzhi.language.Phrase.of("大堂", "Lobby"),
                  List.of(
                      Checklist.Item.tick("LAMP", "AMB-05", "灯", "Lamps"),
                      Checklist.Item.reading("WATER", "AMB-05", "水表", "Water meter", unit))));
    }
  }

  private NewFinding lamp(UUID id) {
    return new NewFinding(
        new FindingId(id),
        null,
        new NewFinding.Subject("TEST", home.flat.value()),
        new NewFinding.Where(null, null, "3", "3栋大堂"),
        FindingKind.EQUIPMENT,
        Severity.ORDINARY,
        "灯不亮",
        "TEST_LOBBY",
        "LAMP",
        now().minus(Duration.ofMinutes(20)));
  }

  private Finding found() {
    return findings.record(ambassador, lamp(UUID.randomUUID()), now());
  }

  @Test
  @Clause("AMB-08")
  void whoever_finds_something_has_it_dealt_with_within_the_hour() {
    Finding finding = found();
    assertThat(finding.number()).matches("FX-261123-\\d{3}");
    var owed = promise(finding.number(), "AMB-08");
    assertThat(owed.due()).isEqualTo(now().plus(Duration.ofMinutes(60)));
    assertThat(owed.holder().person()).isEqualTo(ambassador.staff());
    findings.settle(ambassador, finding.id(), "换了灯泡", now());
    assertThat(promise(finding.number(), "AMB-08").kept()).isNotNull();
    assertThat(findings.find(home.estate, finding.id()).state()).isEqualTo(Finding.State.SETTLED);
  }

  @Test
  @Clause("AMB-08")
  void what_nobody_decides_goes_to_the_manager() {
    Finding finding = found();
    passMinutes(61);
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, finding.number())).containsExactly("ESCALATED AMB-08");
  }

  @Test
  @Clause({"AMB-08", "PAT-09"})
  void a_finding_becomes_an_order_of_the_department_and_is_settled_with_it() {
    Finding finding = found();
    Finding handed = findings.handOver(ambassador, finding.id(), "WORK_ORDER", now());
    var over = java.util.Objects.requireNonNull(handed.handed());
    assertThat(over.to().path()).isEqualTo("/work-orders/" + over.to().number());
    assertThat(promise(finding.number(), "AMB-08").kept()).isNotNull();
    var order =
        jdbc.sql(
                "select department, channel, fault from work_order where number = :number"
                    + " and estate_id = :estate")
            .param("number", over.to().number())
            .param("estate", home.estate.value())
            .query()
            .singleRow();
    assertThat(order.get("department")).isEqualTo(home.engineering.value());
    assertThat(order.get("channel")).isEqualTo("PATROL");
    assertThat(findings.handOver(ambassador, finding.id(), "WORK_ORDER", now()).handed())
        .isEqualTo(over);
    refused("DECIDED", () -> findings.passUp(ambassador, finding.id(), "太高", now()));
    assertThat(findings.openAt(home.estate, "TEST", home.flat.value())).contains(handed);
    finish(over.to().number());
    assertThat(findings.find(home.estate, finding.id()).state()).isEqualTo(Finding.State.SETTLED);
    assertThat(findings.openAt(home.estate, "TEST", home.flat.value())).isEmpty();
  }

  private void finish(String order) {
    orders.sign(engineering, order, Neighbourhood.signature(engineering, now()), now());
    orders.assign(engineering, order, engineer.staff(), "近", now());
    orders.arrive(engineer, order, "灯坏", false, List.of(), now());
    orders.start(engineer, order, now());
    orders.finish(engineer, order, "已换灯", List.of(), List.of(), now());
    var said =
        new WorkOrderDesk.Opinion(
            true, true, "好", io.jinzhi.workorder.Confirmation.BY_TELEPHONE, "13800008812", null);
    try {
      orders.confirm(reception, order, said, now());
    } catch (io.jinzhi.web.Refused none) {
      // Work on common parts asks nobody.
    }
    orders.close(reception, order, "已换灯", now());
  }

  @Test
  @Clause("AMB-09")
  void what_is_beyond_the_ambassador_goes_to_the_manager_who_owes_a_decision() {
    Finding finding = found();
    findings.passUp(ambassador, finding.id(), "要停电，得部长协调", now());
    assertThat(told(Role.CS_MANAGER, finding.number())).containsExactly("ALERT AMB-09");
    var owed = promise(finding.number(), "AMB-09", Role.CS_MANAGER);
    assertThat(owed.due()).isEqualTo(now().plus(Duration.ofHours(4)));
    assertThat(promise(finding.number(), "AMB-08").kept()).isNotNull();
    assertThat(list.page(manager, filter(FindingList.Show.PASSED_UP, null))).hasSize(1);
    findings.passUp(ambassador, finding.id(), "又点一次", now());
    assertThat(told(Role.CS_MANAGER, finding.number())).hasSize(1);
    passMinutes(241);
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, finding.number())).containsExactly("ESCALATED AMB-09");
    findings.handOver(manager, finding.id(), "WORK_ORDER", now());
    assertThat(promise(finding.number(), "AMB-09").kept()).isNotNull();
    assertThat(list.page(manager, filter(FindingList.Show.PASSED_UP, null))).isEmpty();
  }

  private static FindingList.Filter filter(
      FindingList.Show show, @org.jspecify.annotations.Nullable String q) {
    return new FindingList.Filter(show, null, q, 0);
  }

  @Test
  void the_same_finding_sent_twice_is_one() throws Exception {
    UUID id = UUID.randomUUID();
    Finding first = findings.record(ambassador, lamp(id), now());
    assertThat(findings.record(ambassador, lamp(id), now().plusSeconds(9)).number())
        .isEqualTo(first.number());
    refused("OTHER_FINDING", () -> findings.record(reception, lamp(id), now()));
    UUID photo = UUID.randomUUID();
    var file = new MockMultipartFile("photo", "a.png", "image/png", png());
    photos.add(ambassador, first.id(), photo, file, now());
    photos.add(ambassador, first.id(), photo, file, now());
    assertThat(photos.of(manager, first.id())).hasSize(1);
    assertThat(photos.open(manager, id)).isTrue();
    assertThat(photos.open(home.at(Role.COMPANY_OFFICE), id)).isFalse();
  }

  private static byte[] png() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void lists_find_by_state_kind_and_words() {
    Finding finding = found();
    assertThat(list.page(manager, filter(FindingList.Show.UNDECIDED, "大堂"))).hasSize(1);
    assertThat(list.page(manager, filter(FindingList.Show.ALL, finding.number()))).hasSize(1);
    assertThat(list.page(manager, filter(FindingList.Show.ALL, "100%"))).isEmpty();
    assertThat(
            list.page(
                manager, new FindingList.Filter(FindingList.Show.ALL, FindingKind.FIRE, null, 0)))
        .isEmpty();
    findings.settle(ambassador, finding.id(), "好了", now());
    assertThat(list.page(manager, filter(FindingList.Show.SETTLED, null))).hasSize(1);
    assertThat(list.page(manager, filter(FindingList.Show.HANDED, null))).isEmpty();
    assertThat(list.tally(manager, now().minusSeconds(7200), now()))
        .isEqualTo(new FindingList.Tally(1, 1, 0, 0));
  }

  @Test
  void a_finding_needs_words_a_place_and_a_time_that_has_been() {
    var nowhere =
        new NewFinding(
            new FindingId(UUID.randomUUID()),
            null,
            null,
            new NewFinding.Where(null, null, null, " "),
            FindingKind.OTHER,
            Severity.ORDINARY,
            "",
            null,
            null,
            now().plusSeconds(600));
    assertThatThrownBy(() -> findings.record(ambassador, nowhere, now()))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.fields()).containsOnlyKeys("what", "place", "foundAt"));
    assertThatThrownBy(() -> findings.find(home.estate, "FX-1")).isInstanceOf(Missing.class);
    Finding finding = found();
    assertThatThrownBy(() -> findings.handOver(ambassador, finding.id(), "MOON", now()))
        .isInstanceOf(Invalid.class);
    refused("NOT_YOUR_DESK", () -> findings.settle(engineer, finding.id(), "好了", now()));
  }

  @Test
  void what_is_still_open_in_a_unit_is_looked_at_again() {
    var said =
        new NewFinding(
            new FindingId(UUID.randomUUID()),
            null,
            null,
            NewFinding.Where.at(home.flat, "3-2-1201"),
            FindingKind.VACANT,
            Severity.SERIOUS,
            "窗没关",
            null,
            null,
            now());
    Finding finding = findings.record(ambassador, said, now());
    assertThat(finding.place()).isEqualTo("3-2-1201");
    assertThat(findings.openAt(home.estate, home.flat)).extracting(Finding::id).contains(said.id());
    findings.recheck(ambassador, said.id(), false, "还开着", now());
    assertThat(findings.openAt(home.estate, home.flat)).hasSize(1);
    Finding gone = findings.recheck(ambassador, said.id(), true, "关好了", now());
    assertThat(gone.state()).isEqualTo(Finding.State.SETTLED);
    assertThat(gone.rechecked()).isNotNull();
    assertThat(findings.openAt(home.estate, home.flat)).isEmpty();
  }

  private NewVisit visit(UUID id, Answer... answers) {
    return new NewVisit(
        new VisitId(id),
        "TEST",
        home.flat.value(),
        "TEST_LOBBY",
        null,
        now().minusSeconds(300),
        now().minusSeconds(60),
        Visit.Outcome.DONE,
        List.of(answers));
  }

  @Test
  void a_visit_answers_every_item_and_is_kept_once() {
    UUID id = UUID.randomUUID();
    Answer lamp = Answer.finding("LAMP", "闪");
    Answer water = Answer.read("WATER", new BigDecimal("12.5"));
    assertThatThrownBy(() -> visits.record(ambassador, visit(id, lamp), now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> visits.record(ambassador, visit(id, lamp, Answer.ok("WATER")), now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> visits.record(ambassador, visit(id, lamp, water, Answer.ok("DOOR")), now()))
        .isInstanceOf(Invalid.class);
    Visit kept = visits.record(ambassador, visit(id, lamp, water), now());
    assertThat(kept.found()).containsExactly(lamp);
    assertThat(visits.record(ambassador, visit(id, lamp, water), now().plusSeconds(5)).received())
        .isEqualTo(now());
    assertThat(visits.of(home.estate, "TEST", home.flat.value(), 5)).hasSize(1);
    assertThat(visits.all(home.estate, List.of(kept.id()))).containsExactly(kept);
    assertThat(visits.lastReading(home.estate, "TEST", home.flat.value(), "WATER", now()))
        .hasValueSatisfying(each -> assertThat(each.reading()).isEqualByComparingTo("12.5"));
    refused("OTHER_VISIT", () -> visits.record(reception, visit(id, lamp, water), now()));
    assertThat(visits.forget(home.estate, "TEST", now())).isZero();
    assertThat(visits.forget(home.estate, "TEST", now().plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void nobody_in_needs_no_answers_and_two_people_are_two() {
    var base = visit(UUID.randomUUID());
    var nobody =
        new NewVisit(
            base.id(),
            base.subjectKind(),
            base.subject(),
            base.checklist(),
            engineer.staff(),
            base.started(),
            base.ended(),
            Visit.Outcome.NOBODY_IN,
            List.of());
    assertThat(visits.record(ambassador, nobody, now()).secondName()).isEqualTo(engineer.name());
    assertThat(visits.find(home.estate, base.id())).isPresent();
    for (var wrong :
        Stream.of(
                new NewVisit(
                    new VisitId(UUID.randomUUID()),
                    "TEST",
                    base.subject(),
                    "TEST_LOBBY",
                    ambassador.staff(),
                    base.started(),
                    base.ended(),
                    Visit.Outcome.REFUSED,
                    List.of()),
                new NewVisit(
                    new VisitId(UUID.randomUUID()),
                    "TEST",
                    base.subject(),
                    "TEST_LOBBY",
                    null,
                    base.started(),
                    now().plusSeconds(120),
                    Visit.Outcome.REFUSED,
                    List.of()))
            .toList()) {
      assertThatThrownBy(() -> visits.record(ambassador, wrong, now())).isInstanceOf(Invalid.class);
    }
  }
}
