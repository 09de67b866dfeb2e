package io.jinzhi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = {"jinzhi.practice.days=-1", "jinzhi.sweep=off"})
@ActiveProfiles("practice")
class NeighbourhoodTest {
  @Autowired Neighbourhood neighbourhood;
  @Autowired Residents residents;
  @Autowired Units units;

  @Test
  void it_is_the_same_each_time_and_of_the_promised_size() {
    var one = neighbourhood.make("A", Instant.parse("2026-08-01T01:00:00Z"));
    var other = neighbourhood.make("B", Instant.parse("2026-11-01T01:00:00Z"));
    assertThat(people(one.estate().id())).isEqualTo(people(other.estate().id()));
    assertThat(units.zones(one.estate().id())).hasSize(3);
    assertThat(units.buildings(one.estate().id())).hasSize(12);
    assertThat(units.all(one.estate().id())).hasSizeBetween(1150, 1250);
    assertThat(units.byCode(one.estate().id(), "3-2-1201")).isPresent();
    assertThat(one.crew().departments()).hasSize(8);
    assertThat(one.crew().everybody()).hasSizeBetween(38, 44);
    for (Role role : Role.values()) {
      assertThat(one.crew().at(role).isEmpty()).isEqualTo(role == Role.RESIDENT);
    }
    for (var department : one.crew().departments().values()) {
      assertThat(one.crew().head(department)).isNotNull();
    }
  }

  @Test
  void telephone_numbers_come_from_its_own_block_and_nobody_shares_one() {
    var made = neighbourhood.make("C", Instant.parse("2026-08-01T01:00:00Z"));
    var digits =
        residents.known(made.estate().id()).stream()
            .flatMap(each -> each.digits().stream())
            .toList();
    assertThat(digits)
        .hasSizeGreaterThan(1200)
        .doesNotHaveDuplicates()
        .allMatch(each -> each.matches("1380000\\d{4}"));
  }

  private List<String> people(EstateId estate) {
    var codes =
        units.all(estate).stream()
            .collect(java.util.stream.Collectors.toMap(each -> each.id(), each -> each.code()));
    return residents.known(estate).stream()
        .map(each -> codes.get(each.unit()) + each.name() + each.kind() + each.digits())
        .sorted()
        .toList();
  }
}
