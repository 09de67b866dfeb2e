package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.signature;

import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A neighbourhood with its posts open and four people at the front desk, on a clock that the story
/// sets.
abstract class RosterStory extends Story {
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @Autowired RosterDesk desk;
  @Autowired RosterBoard board;
  @Autowired PostDesk postDesk;
  @Autowired Posts posts;
  @Autowired Duties duties;
  @Autowired RosterMonths months;
  @Autowired OnDutyNow onDuty;

  List<Actor> receptionists;

  @Override
  protected String morning() {
    return "2026-11-23T09:00";
  }

  @BeforeEach
  void open_the_posts() {
    receptionists = new ArrayList<>(List.of(reception));
    for (String each : List.of("唐小雨", "蒋文静", "罗佳")) {
      receptionists.add(another(Role.FRONT_DESK, each));
    }
    postDesk.openDefaults(manager, now(), now());
  }

  /// The front desk's December, posted.
  void posted(YearMonth month) {
    desk.fill(manager, month, "front-desk", List.of(), false, now());
    desk.post(director, month, now());
  }

  List<Duty> frontDesk(YearMonth month) {
    UUID post = posts.of(home.estate, "front-desk").id();
    return duties.month(home.estate, month).stream()
        .filter(each -> each.post().equals(post))
        .toList();
  }

  Duty duty(String day, String shift) {
    UUID post = posts.of(home.estate, "front-desk").id();
    return duties.between(home.estate, LocalDate.parse(day), LocalDate.parse(day)).stream()
        .filter(each -> each.post().equals(post) && each.shift().equals(shift))
        .findFirst()
        .orElseThrow();
  }

  Actor actor(Duty duty) {
    return staff.actor(home.estate, duty.person());
  }

  io.jinzhi.staff.Signature signed(Actor actor) {
    return signature(actor, now());
  }
}
