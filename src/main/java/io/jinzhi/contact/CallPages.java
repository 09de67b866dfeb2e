package io.jinzhi.contact;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A day's calls and how well they were answered.
@Controller
class CallPages {
  private final CallDesk desk;
  private final Estates estates;
  private final InstantSource clock;

  CallPages(CallDesk desk, Estates estates, InstantSource clock) {
    this.desk = desk;
    this.estates = estates;
    this.clock = clock;
  }

  @GetMapping("/calls")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  String day(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Actor actor,
      Model model) {
    Instant now = clock.instant();
    LocalDate of = day == null ? estates.estate(actor.estate()).day(now) : day;
    model.addAttribute("calls", desk.day(actor.estate(), of, now).masked());
    model.addAttribute("measure", desk.measure(actor.estate(), now));
    return "contact/calls";
  }
}
