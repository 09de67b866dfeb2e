package io.jinzhi.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Scripts that move the clock may leave out the key that every other write needs; then each
/// sending counts. The clock is moved from this machine only.
@Component
@Profile("practice")
@Order(-95)
class LenientKey extends OncePerRequestFilter {
  private static final String HEADER = "Idempotency-Key";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals("/api/v1/practice/clock") && !path.equals("/practice/clock");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean bare = request.getRequestURI().startsWith("/api/") && request.getHeader(HEADER) == null;
    chain.doFilter(bare ? new Keyed(request) : request, response);
  }

  private static final class Keyed extends HttpServletRequestWrapper {
    private final String key = UUID.randomUUID().toString();

    Keyed(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HEADER) ? key : super.getHeader(name);
    }
  }
}
