package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Emergencies for programs.
@RestController
@RequestMapping("/api/v1/emergencies")
@Allowed.Staff
class EmergencyApi {
  private final EmergencyList list;
  private final EmergencyViews views;
  private final InstantSource clock;

  EmergencyApi(EmergencyList list, EmergencyViews views, InstantSource clock) {
    this.list = list;
    this.views = views;
    this.clock = clock;
  }

  /// A kind with its first steps.
  record KindSteps(EmergencyKind kind, List<OutsideBody> bodies, List<FirstStep> steps) {}

  @GetMapping
  List<EmergencyList.Row> list(
      @RequestParam(defaultValue = "ALL") EmergencyList.Show show,
      @RequestParam(required = false) @Nullable EmergencyKind kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(
        actor, new EmergencyList.Filter(show, kind, q, from, to, Math.clamp(page, 0, 10_000)));
  }

  @GetMapping("/kinds")
  List<KindSteps> kinds() {
    return Arrays.stream(EmergencyKind.values())
        .map(each -> new KindSteps(each, each.bodies(), FirstSteps.of(each)))
        .toList();
  }

  @GetMapping("/{key}")
  EmergencyView show(@PathVariable String key, Actor actor) {
    return views.of(actor, key, clock.instant());
  }
}
