package io.jinzhi.staff;

import io.jinzhi.language.Lang;
import io.jinzhi.staff.StaffScreens.Visit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Sessions of people: begun at the door, listed and ended on the account page.
@Component
class Visits {
  private static final String FROM = "jinzhi.from";
  private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrfTokens;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final Devices devices;
  private final SecureRandom random = new SecureRandom();

  Visits(
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens,
      FindByIndexNameSessionRepository<? extends Session> sessions,
      Devices devices) {
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.sessions = sessions;
    this.devices = devices;
  }

  /// The session gets a new id and the forms a new secret, so nobody who knew the old ones comes
  /// along.
  void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(true);
    request.changeSessionId();
    csrfTokens.saveToken(null, request, response);
    Caller caller = Caller.of(request);
    session.setAttribute(FROM, Caller.spoken(caller.agent()) + " · " + caller.address());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account, SignedIn.PAGE), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    if (caller.device() == null) {
      response.addCookie(device(account, request.isSecure()));
    }
  }

  /// Tells the pages which language the account's owner chose.
  static Cookie language(Lang lang, boolean secure) {
    Cookie cookie = new Cookie("lang", lang == Lang.EN ? "en" : "zh");
    cookie.setSecure(secure);
    cookie.setPath("/");
    cookie.setMaxAge(2 * HALF_A_YEAR);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private Cookie device(UUID account, boolean secure) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String secret = HexFormat.of().formatHex(bits);
    devices.remember(account, Caller.sha256(secret));
    Cookie cookie = new Cookie(Caller.DEVICE, secret);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    cookie.setMaxAge(HALF_A_YEAR);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /// Newest first.
  List<Visit> of(UUID account, String here) {
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .filter(each -> !each.isExpired())
        .map(
            each ->
                new Visit(
                    Caller.name(each.getId()),
                    each.getCreationTime(),
                    each.getLastAccessedTime(),
                    each.getAttributeOrDefault(FROM, ""),
                    each.getId().equals(here)))
        .sorted(Comparator.comparing(Visit::lastUsed).reversed())
        .toList();
  }

  /// Ends one session, named by [Visit#id].
  void end(UUID account, String id) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(each -> Caller.name(each).equals(id))
        .forEach(sessions::deleteById);
  }

  /// Ends all sessions but the one that asks; with an empty id, all.
  void endAll(UUID account, String but) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(each -> !each.equals(but))
        .forEach(sessions::deleteById);
  }

  /// A path of this application, whatever was asked for.
  static String local(String path) {
    boolean here = path.matches("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*") && !path.startsWith("/sign-");
    return here ? path : "/";
  }
}
