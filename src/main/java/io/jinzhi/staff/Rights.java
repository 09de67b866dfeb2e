package io.jinzhi.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which role may use which route. What nobody stated is closed.
@Component
class Rights {
  enum Verdict {
    /// To everybody, also without signing in.
    OPEN,
    ALLOWED,
    SIGN_IN_FIRST,
    WRONG_ROLE,
    /// To everybody: nobody stated who may.
    CLOSED
  }

  private static final List<PathPattern> PUBLIC =
      patterns(
          "/sign-in",
          "/api/v1/token",
          // Signed by its sender, who is no person.
          "/api/v1/calls",
          "/api/openapi.json",
          "/app/**",
          "/webjars/**",
          "/favicon*",
          "/error");
  private static final List<PathPattern> HEALTH =
      patterns("/actuator/health", "/actuator/health/**");
  private static final List<PathPattern> SET_UP = patterns("/setup", "/setup/**");

  private final Accounts accounts;

  Rights(Accounts accounts) {
    this.accounts = accounts;
  }

  private static List<PathPattern> patterns(String... patterns) {
    return Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList();
  }

  /// @param path of a request, or the pattern of a route
  boolean isPublic(String path) {
    var container = PathContainer.parsePath(path);
    return any(PUBLIC, container)
        || any(HEALTH, container)
        || (any(SET_UP, container) && accounts.none());
  }

  private static boolean any(List<PathPattern> patterns, PathContainer path) {
    return patterns.stream().anyMatch(each -> each.matches(path));
  }

  /// @param role null when nobody is signed in
  Verdict verdict(HandlerMethod route, String pattern, @Nullable Role role) {
    if (isPublic(pattern)) {
      return Verdict.OPEN;
    }
    if (role == null) {
      return Verdict.SIGN_IN_FIRST;
    }
    Allowed stated = stated(route);
    if (stated == null) {
      return Verdict.CLOSED;
    }
    return roles(stated).contains(role) ? Verdict.ALLOWED : Verdict.WRONG_ROLE;
  }

  /// Who may, empty when nobody stated it.
  static Set<Role> roles(HandlerMethod route) {
    Allowed stated = stated(route);
    return stated == null ? Set.of() : roles(stated);
  }

  private static Set<Role> roles(Allowed stated) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(Arrays.asList(stated.everyone() ? Role.values() : stated.value()));
    return roles;
  }

  private static @Nullable Allowed stated(HandlerMethod route) {
    Allowed own = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Allowed.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Allowed.class);
  }
}
