package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entries and people to look for them.
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  final EstateId estate = new EstateId(UUID.randomUUID());
  private int count;

  Entry complaint(String number, String text, @Nullable String place) {
    return entry(Kind.COMPLAINT, number, text, place, true);
  }

  Entry entry(Kind kind, String number, String text, @Nullable String place, boolean open) {
    return new Entry(
        kind,
        UUID.randomUUID(),
        number,
        Phrase.of("投诉", "Complaint"),
        text,
        place,
        "/complaints/" + number,
        Entry.staff(),
        NOON.plusSeconds(count++),
        open);
  }

  Entry household(String place, String shown, String name, String initials) {
    return new Entry(
        Kind.HOUSEHOLD,
        UUID.randomUUID(),
        "",
        Phrase.of(place, place),
        shown,
        place,
        "/households/" + place,
        Entry.staff(),
        NOON,
        true,
        Set.of(name),
        Set.of(initials));
  }

  Actor actor(Role role) {
    return actor(role, null);
  }

  Actor actor(Role role, @Nullable DepartmentId department) {
    return new Actor(estate, new StaffId(UUID.randomUUID()), "陈立", role, department);
  }

  Query query(String text) {
    return new Query(text, actor(Role.FRONT_DESK));
  }
}
