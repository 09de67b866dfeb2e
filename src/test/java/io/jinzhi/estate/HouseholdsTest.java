package io.jinzhi.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.Caller.Match;
import io.jinzhi.estate.Register.UnitChange;
import io.jinzhi.estate.Residents.NewPerson;
import io.jinzhi.estate.Residents.NewPhone;
import io.jinzhi.estate.Residents.NewResidency;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class HouseholdsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired Households households;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;

  EstateId estate;
  UnitId mei;

  @BeforeEach
  void a_small_estate() {
    estate = Neighbours.estate(estates);
    mei = household("3-2-1201", "王小梅", "13612348812");
    household("3-2-1202", "单雄飞", "13712340000");
    household("3-1-1201", "李静", "13912345678");
    household("5-302", "深圳市好邻居贸易有限公司", "075526812345");
    household("12-1-8812", "曾强", "18999999999");
  }

  private UnitId household(String code, String name, String phone) {
    return Neighbours.household(register, residents, estate, code, name, phone);
  }

  private List<String> codes(String said) {
    return households.find(estate, said, 10).stream().map(Caller::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "3-2-1201, 3-2-1201",
    "3栋2单元1201室, 3-2-1201",
    "3号楼2-1201, 3-2-1201",
    "３－２－１２０１, 3-2-1201",
    "13612348812, 3-2-1201",
    "136 1234 8812, 3-2-1201",
    "+8613612348812, 3-2-1201",
    "1361234, 3-2-1201",
    "王小梅, 3-2-1201",
    "小梅, 3-2-1201",
    "梅, 3-2-1201",
    "wxm, 3-2-1201",
    "WXM, 3-2-1201",
    "wangxiaom, 3-2-1201",
    "wang xiao mei, 3-2-1201",
    "sxf, 3-2-1202",
    "0000, 3-2-1202",
    "zengq, 12-1-8812",
    "5栋302, 5-302",
    "邻居, 5-302",
    "26812345, 5-302",
    "好邻居贸易, 5-302"
  })
  void finds_the_caller_by_what_they_say(String said, String code) {
    assertThat(codes(said)).first().isEqualTo(code);
  }

  @Test
  void offers_every_entrance_when_the_caller_leaves_it_out() {
    assertThat(codes("3栋1201")).containsExactly("3-1-1201", "3-2-1201");
  }

  @Test
  void offers_the_rooms_that_begin_so_after_the_room_itself() {
    household("3-2-12", "周平", "13500000001");
    assertThat(households.find(estate, "3-2-12", 10))
        .extracting(Caller::code, Caller::match)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("3-2-12", Match.ROOM),
            org.assertj.core.groups.Tuple.tuple("3-2-1201", Match.ROOM_BEGINNING),
            org.assertj.core.groups.Tuple.tuple("3-2-1202", Match.ROOM_BEGINNING));
  }

  @Test
  void takes_four_digits_for_a_telephone_before_a_bare_room_number() {
    assertThat(codes("8812")).containsExactly("3-2-1201", "12-1-8812");
    assertThat(codes("1201")).containsExactly("3-1-1201", "3-2-1201");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "99-9-9999", "赵无此人", "' OR 1=1--", "%", "_", "18999999999", "\0"})
  void finds_nobody_where_there_is_nobody(String said) {
    assertThat(codes(said)).isEmpty();
  }

  @Test
  void finds_a_unit_by_its_former_code() {
    Unit unit = units.byCode(estate, "5-302").orElseThrow();
    register.changeUnits(
        estate,
        List.of(
            new UnitChange(unit.id(), unit.version(), "A-302", new BigDecimal("88"), null, null)));
    assertThat(codes("A座302")).containsExactly("5-302");
    assertThat(units.unit(estate, unit.id()).area()).isEqualByComparingTo("88");
  }

  @Test
  void refuses_a_change_to_a_unit_that_was_changed_meanwhile() {
    Unit unit = units.byCode(estate, "5-302").orElseThrow();
    List<UnitChange> change =
        List.of(new UnitChange(unit.id(), unit.version(), null, null, null, UnitState.LET));
    register.changeUnits(estate, change);
    assertThatThrownBy(() -> register.changeUnits(estate, change)).isInstanceOf(Refused.class);
  }

  @Test
  @Clause("PII-08")
  void shows_names_and_telephones_masked() {
    Caller caller = households.find(estate, "3-2-1201", 10).getFirst();
    assertThat(caller.name()).isEqualTo("王*梅");
    assertThat(caller.phone()).isEqualTo("136****8812");
    Household household = households.household(estate, mei).orElseThrow();
    assertThat(household.toString()).doesNotContain("王小梅").doesNotContain("13612348812");
  }

  @Test
  @Clause("PII-08")
  void logs_who_saw_what_in_clear_and_why() {
    PersonId person =
        households.household(estate, mei).orElseThrow().residents().getFirst().person();
    UUID who = UUID.randomUUID();
    Unmasked clear = households.unmask(who, estate, person, "回电答复投诉", NOW);
    assertThat(clear.name()).isEqualTo("王小梅");
    assertThat(clear.phones()).extracting(Unmasked.Phone::digits).containsExactly("13612348812");
    assertThat(
            jdbc.sql("select who, person_id, reason, at from unmasking where estate_id = :estate")
                .param("estate", estate.value())
                .query()
                .singleRow())
        .containsEntry("who", who)
        .containsEntry("person_id", person.value())
        .containsEntry("reason", "回电答复投诉");
  }

  @Test
  @Clause("PII-08")
  void never_forgets_an_unmasking() {
    logs_who_saw_what_in_clear_and_why();
    assertThatThrownBy(() -> jdbc.sql("delete from unmasking").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("update unmasking set reason = 'x'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void shows_nothing_in_clear_without_a_reason_or_across_estates() {
    PersonId person =
        households.household(estate, mei).orElseThrow().residents().getFirst().person();
    UUID who = UUID.randomUUID();
    assertThatThrownBy(() -> households.unmask(who, estate, person, " ", NOW))
        .isInstanceOf(Invalid.class);
    EstateId other = Neighbours.estate(estates);
    assertThatThrownBy(() -> households.unmask(who, other, person, "回电", NOW))
        .isInstanceOf(Missing.class);
    assertThat(households.household(other, mei)).isEmpty();
  }

  @Test
  void knows_who_lived_there_on_any_day() {
    PersonId owner =
        households.household(estate, mei).orElseThrow().residents().getFirst().person();
    PersonId tenant =
        residents
            .addPeople(
                estate,
                List.of(new NewPerson("赵明", null, List.of(new NewPhone("13312345678", "晚上打")))))
            .getFirst();
    residents.moveIn(
        estate,
        List.of(
            new NewResidency(
                mei, tenant, ResidencyKind.TENANT, LocalDate.of(2024, 5, 1), null, false)));
    assertThat(residents.moveOut(estate, mei, tenant, LocalDate.of(2025, 5, 1))).isTrue();
    assertThat(residents.moveOut(estate, mei, tenant, LocalDate.of(2025, 5, 1))).isFalse();
    assertThat(there("2019-03-04")).isEmpty();
    assertThat(there("2024-04-30")).containsExactly(owner);
    assertThat(there("2024-05-01")).containsExactly(owner, tenant);
    assertThat(there("2025-05-01")).containsExactly(owner);
    assertThat(households.history(estate, mei)).hasSize(2);
    assertThat(codes("赵明")).isEmpty();
  }

  private List<PersonId> there(String day) {
    return households
        .household(estate, mei, LocalDate.parse(day))
        .orElseThrow()
        .residents()
        .stream()
        .map(Household.Resident::person)
        .toList();
  }

  @Test
  void does_not_write_a_telephone_twice() {
    PersonId owner =
        households.household(estate, mei).orElseThrow().residents().getFirst().person();
    residents.addPhones(
        estate,
        Map.of(owner, List.of(new NewPhone("13612348812", null), new NewPhone("26812345", "家里"))));
    assertThat(households.household(estate, mei).orElseThrow().residents().getFirst().phones())
        .extracting(Household.Phone::number)
        .containsExactly("136****8812", "****2345");
  }

  @Test
  void moves_the_edition_with_every_change() {
    long before = register.edition(estate);
    household("9-901", "何平", "13500000009");
    assertThat(register.edition(estate)).isGreaterThan(before);
  }

  @Test
  void lists_zones_buildings_and_units_the_way_people_count() {
    assertThat(units.zones(estate)).containsExactly("一区");
    assertThat(units.buildings(estate))
        .extracting(Units.Building::number)
        .containsExactly("3", "5", "12");
    assertThat(units.all(estate))
        .extracting(Unit::code)
        .containsExactly("3-1-1201", "3-2-1201", "3-2-1202", "5-302", "12-1-8812");
  }

  @Test
  void builds_a_neighbourhood_in_a_moment_and_answers_the_desk_in_milliseconds() {
    EstateId small = Neighbours.estate(estates);
    long start = System.nanoTime();
    Neighbours.many(register, residents, small, 1_200);
    long small_ms = (System.nanoTime() - start) / 1_000_000;
    EstateId large = Neighbours.estate(estates);
    start = System.nanoTime();
    Neighbours.many(register, residents, large, 20_000);
    System.out.printf(
        "register: 1,200 units %d ms, 20,000 units %d ms%n",
        small_ms, (System.nanoTime() - start) / 1_000_000);
    jdbc.sql("analyze").update();
    List<String> said =
        List.of(
            "3-2-1201",
            "3栋1201",
            "77-1-",
            "1201",
            "8812",
            "13000",
            "王",
            "伟",
            "王伟",
            "zxm",
            "w",
            "wang",
            "liw",
            "13600012345",
            "100-2-2502",
            "建国");
    said.forEach(each -> households.find(large, each, 10));
    long[] nanos = new long[said.size() * 40];
    for (int at = 0; at < nanos.length; at++) {
      long from = System.nanoTime();
      households.find(large, said.get(at % said.size()), 10);
      nanos[at] = System.nanoTime() - from;
    }
    for (String each : said) {
      long from = System.nanoTime();
      int hits = households.find(large, each, 10).size();
      System.out.printf("  %s: %d in %.1f ms%n", each, hits, (System.nanoTime() - from) / 1e6);
    }
    Arrays.sort(nanos);
    double p95 = nanos[(int) (nanos.length * 0.95)] / 1e6;
    System.out.printf("caller lookup among 20,000 households: p95 %.1f ms%n", p95);
    assertThat(p95).isLessThan(50);
  }
}
