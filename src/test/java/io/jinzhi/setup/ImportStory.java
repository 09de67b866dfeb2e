package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.Neighbours;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// An empty estate and the files that come for it.
@SpringBootTest
abstract class ImportStory {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired Estates estates;
  @Autowired Units units;
  @Autowired Households households;
  @Autowired Importing importing;
  @Autowired UploadRows rows;

  EstateId estate;
  Actor admin;

  @BeforeEach
  void an_estate() {
    estate = Neighbours.estate(estates);
    admin = new Actor(estate, new StaffId(UUID.randomUUID()), "安", Role.ADMIN, null);
  }

  Upload taken(Kind kind, byte[] content) {
    Upload upload = importing.take(admin, kind, "名册.xlsx", content, Instant.now());
    importing.preview(upload, NOW);
    return importing.upload(estate, upload.id());
  }

  Upload csv(String... lines) {
    return taken(
        Kind.HOUSEHOLDS, String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  List<UploadRows.Shown> shown(Upload upload) {
    return rows.page(upload, "ALL", 0, 1_000);
  }

  void apply(Upload upload) {
    importing.apply(upload, "安", NOW);
  }

  Household household(String code) {
    Unit unit = units.byCode(estate, code).orElseThrow();
    return households.household(estate, unit.id(), LocalDate.of(2026, 3, 2)).orElseThrow();
  }
}
