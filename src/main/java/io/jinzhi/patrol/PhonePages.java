package io.jinzhi.patrol;

import io.jinzhi.staff.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What the phone asks for. The page itself is a file (`/app/patrol/index.html`) without data.
@Controller
@PatrolSight.Walkers
class PhonePages {
  private final PhoneDay.Days days;
  private final InstantSource clock;

  PhonePages(PhoneDay.Days days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  @GetMapping({"/patrol/day", "/api/v1/patrol/day"})
  @ResponseBody
  ResponseEntity<PhoneDay> day(Actor actor, HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(days.of(actor, token == null ? "" : token.getToken(), clock.instant()));
  }

  /// A label that was read by the phone's own camera leads to the page that walks.
  @GetMapping("/patrol/points/{code}")
  String label(@org.springframework.web.bind.annotation.PathVariable String code) {
    return "redirect:/app/patrol/index.html" + (code.matches("P-[2-9A-Z]{6}") ? "#" + code : "");
  }
}
