package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A house with a director and one department.
@SpringBootTest
@AutoConfigureMockMvc
abstract class PersonnelStory {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Personnel personnel;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  Actor director = hiredLater();
  DepartmentId engineering = new DepartmentId(UUID.randomUUID());

  private Actor hiredLater() {
    return new Actor(estate, new StaffId(UUID.randomUUID()), "", Role.CENTRE_DIRECTOR, null);
  }

  @BeforeEach
  void hired() {
    jdbc.sql("delete from sign_in_guess").update();
    engineering = roll.openDepartment(estate, "engineering", Phrase.of("工程部", "Engineering"));
    director = roll.actor(estate, roll.hire(estate, "吴敏", null, Role.CENTRE_DIRECTOR, null));
  }

  static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
