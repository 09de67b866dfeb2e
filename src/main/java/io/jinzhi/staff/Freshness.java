package io.jinzhi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long ago somebody confirmed themselves, in this session or with this token, in real time.
@Component
class Freshness {
  private static final String CONFIRMED = "jinzhi.second-factor";

  private final HttpServletRequest request;
  private final RealTime realTime;
  private final Tokens tokens;
  private final Duration goodFor;

  Freshness(
      HttpServletRequest request,
      RealTime realTime,
      Tokens tokens,
      @Value("${jinzhi.staff.factor-good-for:PT10M}") Duration goodFor) {
    this.request = request;
    this.realTime = realTime;
    this.tokens = tokens;
    this.goodFor = goodFor;
  }

  boolean of(SignedIn who) {
    if (who.door().equals(SignedIn.API)) {
      return tokens.confirmed(BearerFilter.token(request), goodFor);
    }
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(CONFIRMED) instanceof String kept)) {
      return false;
    }
    String[] parts = kept.split(" ");
    return parts[0].equals(who.getName())
        && Instant.parse(parts[1]).plus(goodFor).isAfter(realTime.now());
  }

  void begin(SignedIn who) {
    if (who.door().equals(SignedIn.API)) {
      tokens.confirm(BearerFilter.token(request));
    } else {
      request.getSession().setAttribute(CONFIRMED, who.getName() + " " + realTime.now());
    }
  }
}
