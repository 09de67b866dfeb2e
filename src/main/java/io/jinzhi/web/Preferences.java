package io.jinzhi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Language and theme, kept in two cookies. `?lang=en` and `?theme=dark` choose on any page, so the
/// switches are plain links.
@Component
@Order(-110)
class Preferences extends OncePerRequestFilter {
  static final String CHOSEN = Preferences.class.getName() + ".";
  private static final Map<String, List<String>> CHOICES =
      Map.of("lang", List.of("zh", "en"), "theme", List.of("light", "dark", "auto"));

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (query != null && request.getMethod().equals("GET")) {
      CHOICES.forEach(
          (name, values) -> {
            for (String value : values) {
              if (("&" + query + "&").contains("&" + name + "=" + value + "&")) {
                request.setAttribute(CHOSEN + name, value);
                response.addCookie(cookie(name, value, request.isSecure()));
              }
            }
          });
    }
    chain.doFilter(request, response);
  }

  /// Readable by the page's script, which switches without losing the query.
  private static Cookie cookie(String name, String value, boolean secure) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setSecure(secure);
    return cookie;
  }
}
