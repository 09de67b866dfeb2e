package io.jinzhi.contact;

import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a telephone system tells of calls, signed with the estate's secret, and where programs
/// read of them.
@RestController
class CallApi {
  private static final int LONGEST = 8 * 1024;

  private final CallDesk desk;
  private final CallSignature signature;
  private final Estates estates;
  private final JsonMapper json;
  private final InstantSource clock;

  CallApi(
      CallDesk desk,
      CallSignature signature,
      Estates estates,
      JsonMapper json,
      InstantSource clock) {
    this.desk = desk;
    this.signature = signature;
    this.estates = estates;
    this.json = json;
    this.clock = clock;
  }

  /// @param result `TAKEN`, or `DUPLICATE` for an event that was told before
  record Taken(String result) {}

  @PostMapping(value = "/api/v1/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(everyone = true)
  ResponseEntity<Object> take(
      @RequestBody byte[] body,
      @RequestHeader(name = "Jinzhi-Key", required = false) @Nullable String key,
      @RequestHeader(name = "Jinzhi-Timestamp", required = false) @Nullable String timestamp,
      @RequestHeader(name = "Jinzhi-Signature", required = false) @Nullable String given) {
    Instant now = clock.instant();
    var checked = signature.check(new CallSignature.Headers(key, timestamp, given), body, now);
    CallKeys.Known known = checked.known();
    if (known == null) {
      return refused(String.valueOf(checked.refusal()));
    }
    boolean fresh = desk.take(known.estate(), read(body).checked(now), now);
    return ResponseEntity.ok(new Taken(fresh ? "TAKEN" : "DUPLICATE"));
  }

  @GetMapping("/api/v1/call-log")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  CallDay day(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Actor actor) {
    Instant now = clock.instant();
    LocalDate of = day == null ? estates.estate(actor.estate()).day(now) : day;
    return desk.day(actor.estate(), of, now).masked();
  }

  private CallEvent.Body read(byte[] body) {
    if (body.length > LONGEST) {
      throw new Invalid("body", Phrase.of("内容太长", "Too long"));
    }
    try {
      return json.readValue(body, CallEvent.Body.class);
    } catch (JacksonException e) {
      throw new Invalid("body", Phrase.of("不是可读的 JSON", "Not JSON that can be read"));
    }
  }

  private static ResponseEntity<Object> refused(String code) {
    boolean stale = code.equals("STALE_TIMESTAMP");
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", 401);
    problem.put("code", code);
    problem.put("detail", stale ? "时间戳与本机相差超过 5 分钟" : "签名不对，或没有这把密钥");
    problem.put(
        "detail_en",
        stale ? "The timestamp is more than 5 minutes off" : "Wrong signature, or no such key");
    return ResponseEntity.status(401).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
