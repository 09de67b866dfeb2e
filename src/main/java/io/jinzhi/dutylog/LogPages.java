package io.jinzhi.dutylog;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The log, a page a day, as on paper.
@Controller
@LogReaders
class LogPages {

  private final DutyLog log;
  private final DayPrint print;
  private final Estates estates;
  private final InstantSource clock;

  LogPages(DutyLog log, DayPrint print, Estates estates, InstantSource clock) {
    this.log = log;
    this.print = print;
    this.estates = estates;
    this.clock = clock;
  }

  @GetMapping("/log")
  ModelAndView day(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable LocalDate last,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Actor actor) {
    LocalDate today = estates.estate(actor.estate()).day(clock.instant());
    Kind only = Kind.named(kind);
    Span span = span(actor, day == null ? today : day, last, from, to);
    LogPage lines = log.read(actor.estate(), span, LogFilter.of(actor, only, text), page).masked();
    boolean writes = actor.is(Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.DEPT_MANAGER);
    return new ModelAndView(
        "dutylog/day", Map.of("view", new LogView(lines, span, today, only, text.strip(), writes)));
  }

  @GetMapping({"/log/print", "/api/v1/log/print"})
  ResponseEntity<byte[]> print(
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable LocalDate last,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Actor actor) {
    return print.answer(actor, span(actor, day, last, from, to), clock.instant());
  }

  private Span span(Actor actor, LocalDate day, @Nullable LocalDate last, String from, String to) {
    return Span.of(day, last, from, to, estates.estate(actor.estate()).zone());
  }
}
