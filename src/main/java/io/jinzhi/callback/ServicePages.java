package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Other services that were done for a household (CBK-08, CBK-12): taken down when they are done.
@Controller
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class ServicePages {
  private final OtherServices services;
  private final Answering answering;

  ServicePages(OtherServices services, Answering answering) {
    this.services = services;
    this.answering = answering;
  }

  @PostMapping("/callbacks/services")
  String done(Done form, Actor actor) {
    take(form, actor);
    return "redirect:/callbacks/plan";
  }

  @PostMapping("/api/v1/callbacks/services")
  @ResponseStatus(HttpStatus.CREATED)
  @ResponseBody
  Taken doneJson(@RequestBody Done form, Actor actor) {
    return new Taken(take(form, actor));
  }

  private String take(Done form, Actor actor) {
    Checks checks = new Checks();
    String unit = checks.required("unit", form.unit(), 40);
    String title = checks.required("title", form.title(), 100);
    checks.done();
    boolean bad = Boolean.TRUE.equals(form.bad());
    return services.done(actor, unit, title, bad, answering.now());
  }

  /// @param bad the resident was not satisfied
  record Done(@Nullable String unit, @Nullable String title, @Nullable Boolean bad) {}

  /// The number of the service.
  record Taken(String number) {}
}
