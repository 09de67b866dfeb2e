package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// System administrator, archive keeper and auditor are three persons.
@SpringBootTest
class SeparatedPostsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  @Autowired Estates estates;
  @Autowired StaffRoll roll;
  @Autowired Personnel personnel;
  @Autowired JdbcClient jdbc;
  EstateId estate;
  Actor admin;

  @BeforeEach
  void an_estate_of_its_own() {
    String code = "t" + UUID.randomUUID().toString().substring(0, 8);
    var opening =
        new Estates.Opening(
            "金质物业", code, Phrase.of("翠湖花园", "Jade Lake"), ZoneId.of("Asia/Shanghai"), null);
    estate = estates.open(opening, NOW).id();
    admin = roll.actor(estate, roll.hire(estate, "罗平", null, Role.ADMIN, null));
  }

  @Test
  void nobody_holds_two_of_them_and_the_refusal_says_so() {
    personnel.hire(admin, post("林静", "13800138000", Role.ARCHIVE_KEEPER), NOW);
    for (Role other : new Role[] {Role.ADMIN, Role.AUDITOR}) {
      assertThatThrownBy(() -> personnel.hire(admin, post("林静", "13800138000", other), NOW))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("SEPARATED_POSTS");
                assertThat(refused.reason().zh()).contains("三人分任");
              });
    }
    personnel.hire(admin, post("林静", "13800138000", Role.FRONT_DESK), NOW);
    personnel.hire(admin, post("林静", "13900139000", Role.AUDITOR), NOW);
    assertThat(roll.members(estate)).hasSize(4);
  }

  @Test
  void a_change_of_post_and_a_return_are_held_to_it_too() {
    StaffId keeper = personnel.hire(admin, post("林静", "13800138000", Role.ARCHIVE_KEEPER), NOW);
    StaffId second = personnel.hire(admin, post("林静", "13800138000", Role.FRONT_DESK), NOW);
    int version = roll.member(estate, second).version();
    assertThatThrownBy(
            () ->
                personnel.change(
                    admin, second, version, post("林静", "13800138000", Role.AUDITOR), NOW))
        .isInstanceOf(Refused.class);
    personnel.leave(admin, keeper, NOW);
    personnel.change(admin, second, version, post("林静", "13800138000", Role.AUDITOR), NOW);
    assertThatThrownBy(() -> personnel.comeBack(admin, keeper, NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void the_database_itself_refuses_it() {
    personnel.hire(admin, post("林静", null, Role.ARCHIVE_KEEPER), NOW);
    StaffId desk = personnel.hire(admin, post("林静", null, Role.FRONT_DESK), NOW);
    assertThatThrownBy(
            () ->
                jdbc.sql("update staff set role = 'AUDITOR' where estate_id = :e and id = :id")
                    .param("e", estate.value())
                    .param("id", desk.value())
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("separated posts");
  }

  private static Post post(
      String name, @org.jspecify.annotations.Nullable String phone, Role role) {
    return new Post(name, phone, role, null);
  }
}
