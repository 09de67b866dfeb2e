package io.jinzhi.emergency;

import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The button with its kinds, what runs, and the page of one emergency.
@Controller
@Allowed.Staff
class EmergencyPages {
  private final EmergencyList list;
  private final EmergencyViews views;
  private final Emergencies emergencies;
  private final Ground ground;
  private final InstantSource clock;

  EmergencyPages(
      EmergencyList list,
      EmergencyViews views,
      Emergencies emergencies,
      Ground ground,
      InstantSource clock) {
    this.list = list;
    this.views = views;
    this.emergencies = emergencies;
    this.ground = ground;
    this.clock = clock;
  }

  @Component("emergencyGround")
  record Ground(Units units, StaffRoll staff, PhoneBook phones, Signing signing) {}

  @GetMapping("/emergencies")
  @Allowed(everyone = true)
  String index(
      @RequestParam(defaultValue = "ALL") EmergencyList.Show show,
      @RequestParam(required = false) @Nullable EmergencyKind kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String raised,
      Actor actor,
      Model model) {
    boolean staff = !actor.is(Role.RESIDENT);
    int shown = Math.clamp(page, 0, 10_000);
    String asked = q == null ? "" : q.strip();
    List<EmergencyList.Row> rows =
        staff
            ? list.page(actor, new EmergencyList.Filter(show, kind, asked, from, to, shown))
            : List.of();
    model.addAttribute("rows", rows.stream().limit(EmergencyList.PAGE).toList());
    model.addAttribute("more", rows.size() > EmergencyList.PAGE);
    model.addAttribute(
        "running",
        staff
            ? emergencies.running(actor.estate()).stream().map(EmergencyList.Row::of).toList()
            : List.of());
    model.addAttribute("show", show);
    model.addAttribute("kind", kind == null ? "" : kind.name());
    model.addAttribute("q", asked);
    model.addAttribute("from", from == null ? "" : from.toString());
    model.addAttribute("to", to == null ? "" : to.toString());
    model.addAttribute("page", shown);
    model.addAttribute("staff", staff);
    model.addAttribute("raised", raised == null ? "" : raised);
    return "emergency/index";
  }

  @GetMapping("/emergencies/new")
  @Allowed(everyone = true)
  String form(
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "false") boolean drill,
      Actor actor,
      Model model) {
    model.addAttribute("buildings", ground.units().buildings(actor.estate()));
    model.addAttribute("phones", List.copyOf(ground.phones().of(actor.estate()).values()));
    model.addAttribute("source", source);
    model.addAttribute("unit", unit);
    model.addAttribute("drill", drill && !actor.is(Role.RESIDENT));
    return "emergency/new";
  }

  @GetMapping("/emergencies/{key}")
  String show(@PathVariable String key, Actor actor, Model model) {
    model.addAttribute("view", views.of(actor, key, clock.instant()));
    model.addAttribute("departments", ground.staff().departments(actor.estate()));
    model.addAttribute(
        "colleagues",
        ground.staff().members(actor.estate()).stream().filter(each -> each.active()).toList());
    model.addAttribute("sign", ground.signing().needed());
    return "emergency/show";
  }
}
