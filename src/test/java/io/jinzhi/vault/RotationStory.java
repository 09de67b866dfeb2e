package io.jinzhi.vault;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;

/// An estate with a keeper, whose keys are changed.
@SpringBootTest(properties = "jinzhi.sweep=off")
@RecordApplicationEvents
abstract class RotationStory {
  @Autowired Vault vault;
  @Autowired Rotation rotation;
  @Autowired JdbcClient jdbc;
  @Autowired Ids ids;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;

  static final Instant MADE = at(2026, 9, 5, 10);
  EstateId estate;
  Actor keeper;

  @BeforeEach
  void anEstateWithAKeeper() {
    estate = new Neighbourhood(estates, register, staff, MADE).estate;
    keeper = staff.actor(estate, staff.hire(estate, "宋管", null, Role.ARCHIVE_KEEPER, null));
  }

  List<UUID> files(int many) {
    List<UUID> files = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      files.add(ids.next());
    }
    vault.open(estate, files);
    return files;
  }

  static Instant at(int year, int month, int day, int hour) {
    return LocalDateTime.of(year, month, day, hour, 0).atZone(Neighbourhood.ZONE).toInstant();
  }
}
