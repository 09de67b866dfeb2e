package io.jinzhi.dutylog;

import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Verification;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/log")
class LogApi {

  private final DutyLog log;
  private final Verification verification;
  private final Estates estates;
  private final InstantSource clock;

  LogApi(DutyLog log, Verification verification, Estates estates, InstantSource clock) {
    this.log = log;
    this.verification = verification;
    this.estates = estates;
    this.clock = clock;
  }

  @GetMapping
  @LogReaders
  LogPage day(
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable LocalDate last,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Actor actor) {
    LocalDate shown = day == null ? estates.estate(actor.estate()).day(clock.instant()) : day;
    Span span = Span.of(shown, last, from, to, estates.estate(actor.estate()).zone());
    return log.read(actor.estate(), span, LogFilter.of(actor, Kind.named(kind), text), page)
        .masked();
  }

  @GetMapping("/proof")
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR})
  ChainProof proof(Actor actor) {
    return verification.verify(LogChain.TABLE, actor.estate());
  }
}
