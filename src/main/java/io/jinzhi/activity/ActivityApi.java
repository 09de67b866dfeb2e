package io.jinzhi.activity;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Publications and activities, for programs.
@RestController
@RequestMapping("/api/v1/activities")
@Allowed({Role.AMBASSADOR, Role.CS_MANAGER})
class ActivityApi {
  private final Activities activities;
  private final ActivityDesk desk;
  private final ActivityForms forms;

  ActivityApi(Activities activities, ActivityDesk desk, ActivityForms forms) {
    this.activities = activities;
    this.desk = desk;
    this.forms = forms;
  }

  @GetMapping
  @ActivityReaders
  List<Activity> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
    int shown = Math.clamp(page, 0, 10_000);
    return activities.page(actor.estate(), ActivityPages.PAGE, shown * ActivityPages.PAGE);
  }

  @GetMapping("/{number}")
  @ActivityReaders
  Activity show(@PathVariable String number, Actor actor) {
    return desk.find(actor, number);
  }

  @PostMapping
  ResponseEntity<Activity> plan(@RequestBody ActivityForms.Planned form, Actor actor) {
    String number = forms.plan(actor, form);
    return ResponseEntity.created(URI.create("/api/v1/activities/" + number))
        .body(desk.find(actor, number));
  }

  @PostMapping("/{number}/completion")
  Activity complete(
      @PathVariable String number, @RequestBody ActivityForms.Done form, Actor actor) {
    forms.complete(actor, number, form);
    return desk.find(actor, number);
  }

  @PostMapping("/{number}/cancellation")
  Activity cancel(
      @PathVariable String number, @RequestBody ActivityForms.Cancelled form, Actor actor) {
    forms.cancel(actor, number, form);
    return desk.find(actor, number);
  }
}
