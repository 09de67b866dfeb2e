package io.jinzhi.web;

import io.jinzhi.language.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/// Makes the [Screen] of a request.
@Component
class Screens {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String BARE = Screens.class.getName() + ".bare";

  private final InstantSource clock;
  private final ObjectProvider<Visitors> visitors;
  private final ObjectProvider<NavEntry> entries;
  private final ObjectProvider<Badge> badges;
  private final ObjectProvider<Doors> doors;
  private final Assets assets;
  private final boolean practice;

  Screens(
      InstantSource clock,
      ObjectProvider<Visitors> visitors,
      ObjectProvider<NavEntry> entries,
      ObjectProvider<Badge> badges,
      ObjectProvider<Doors> doors,
      ResourceUrlProvider urls,
      Environment environment) {
    this.clock = clock;
    this.visitors = visitors;
    this.entries = entries;
    this.badges = badges;
    this.doors = doors;
    this.assets =
        path -> {
          String versioned = urls.getForLookupPath(path);
          return versioned == null ? path : versioned;
        };
    this.practice = environment.acceptsProfiles(Profiles.of("practice"));
  }

  /// From here on no numbers in the bar: the page tells of a failure, perhaps of the database.
  static void withoutBadges(HttpServletRequest request) {
    request.setAttribute(BARE, true);
  }

  Screen of(HttpServletRequest request) {
    Visitor visitor = visitor();
    String path = path(request);
    boolean bare = request.getAttribute(BARE) != null;
    return new Screen(
        lang(request, visitor),
        csrf(request),
        path,
        visitor,
        practice,
        clock.instant(),
        visitor == null ? ZONE : visitor.zone(),
        visitor == null ? Screen.Bar.NONE : new Numbers(visitor, path, bare),
        theme(request),
        assets);
  }

  @Nullable Visitor visitor() {
    Visitors known = visitors.getIfAvailable();
    return known == null ? null : known.current().orElse(null);
  }

  /// What was switched to here, else the account's language, else the browser's, else Chinese.
  private static Lang lang(HttpServletRequest request, @Nullable Visitor visitor) {
    String chosen = chosen(request, "lang");
    if (chosen != null) {
      return chosen.equals("en") ? Lang.EN : Lang.ZH;
    }
    if (visitor != null && visitor.lang() != null) {
      return visitor.lang();
    }
    return request.getHeader("Accept-Language") == null ? Lang.ZH : Lang.of(request.getLocale());
  }

  private static String theme(HttpServletRequest request) {
    String chosen = chosen(request, "theme");
    return chosen != null && (chosen.equals("light") || chosen.equals("dark")) ? chosen : "";
  }

  private static @Nullable String chosen(HttpServletRequest request, String name) {
    Object now = request.getAttribute(Preferences.CHOSEN + name);
    if (now instanceof String text) {
      return text;
    }
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }

  /// Most answers are a part of a page and need none of this: each entry and number is a query.
  private final class Numbers implements Screen.Bar {
    private final Visitor visitor;
    private final String path;
    private final boolean bare;
    private @Nullable List<Screen.Item> entries;
    private @Nullable Integer messages;

    Numbers(Visitor visitor, String path, boolean bare) {
      this.visitor = visitor;
      this.path = path;
      this.bare = bare;
    }

    @Override
    public List<Screen.Item> entries() {
      List<Screen.Item> known = entries;
      if (known == null) {
        known = nav(visitor, path, bare);
        entries = known;
      }
      return known;
    }

    @Override
    public int messages() {
      Integer known = messages;
      if (known == null) {
        known = bare ? 0 : count("/messages", visitor);
        messages = known;
      }
      return known;
    }

    @Override
    public boolean opens(String path) {
      return doors.stream().allMatch(each -> each.open(visitor, path));
    }
  }

  private List<Screen.Item> nav(Visitor visitor, String path, boolean bare) {
    return entries.stream()
        .filter(entry -> entry.roles().contains(visitor.role()))
        .sorted(Comparator.comparingInt(NavEntry::order))
        .map(
            entry ->
                new Screen.Item(
                    entry.path(),
                    entry.label(),
                    bare ? 0 : count(entry.path(), visitor),
                    path.equals(entry.path()) || path.startsWith(entry.path() + "/")))
        .toList();
  }

  private int count(String path, Visitor visitor) {
    return badges.stream()
        .filter(badge -> badge.path().equals(path))
        .mapToInt(badge -> badge.count(visitor))
        .sum();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String text ? text : request.getRequestURI();
  }
}
