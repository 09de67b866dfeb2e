package io.jinzhi.activity;

import io.jinzhi.estate.Masked;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Special-agreement services, for programs; names masked.
@RestController
@RequestMapping("/api/v1/special-services")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class SpecialServiceApi {
  private final SpecialServices services;
  private final SpecialServiceDesk desk;
  private final ActivityForms forms;

  SpecialServiceApi(SpecialServices services, SpecialServiceDesk desk, ActivityForms forms) {
    this.services = services;
    this.desk = desk;
    this.forms = forms;
  }

  /// One agreement; days are local to the estate.
  record Row(
      String number,
      String unit,
      String resident,
      String what,
      LocalDate startsOn,
      @Nullable LocalDate midOn,
      LocalDate endsOn,
      @Nullable String terminated) {

    static Row of(SpecialService each) {
      var termination = each.termination();
      return new Row(
          each.number(),
          each.unitCode(),
          Masked.name(each.resident()),
          each.what(),
          each.startsOn(),
          each.midOn(),
          each.endsOn(),
          termination == null ? null : termination.reason());
    }
  }

  @GetMapping
  @ActivityReaders
  List<Row> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
    int shown = Math.clamp(page, 0, 10_000);
    return services.page(actor.estate(), ActivityPages.PAGE, shown * ActivityPages.PAGE).stream()
        .map(Row::of)
        .toList();
  }

  @GetMapping("/{number}")
  @ActivityReaders
  Row show(@PathVariable String number, Actor actor) {
    return Row.of(desk.find(actor, number));
  }

  @PostMapping
  ResponseEntity<Row> register(@RequestBody ActivityForms.Agreed form, Actor actor) {
    String number = forms.register(actor, form);
    return ResponseEntity.created(URI.create("/api/v1/special-services/" + number))
        .body(Row.of(desk.find(actor, number)));
  }

  @PostMapping("/{number}/termination")
  Row terminate(
      @PathVariable String number, @RequestBody ActivityForms.Terminated form, Actor actor) {
    forms.terminate(actor, number, form);
    return Row.of(desk.find(actor, number));
  }
}
