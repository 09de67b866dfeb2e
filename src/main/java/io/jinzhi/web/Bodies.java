package io.jinzhi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at what comes in before anybody reads it: not too large, and its texts clean. Redirects
/// that go out are put in the words of the asker (see [Redirecting]).
@Component
@Order(-105)
class Bodies extends OncePerRequestFilter {
  /// Bytes of a body that is no upload.
  static final int LIMIT = 1 << 20;

  static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
  private final Problems problems;

  Bodies(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest incoming;
    try {
      incoming = checked(request);
    } catch (Answered | Invalid | IllegalStateException early) {
      problems.answer(request, response, inWords(early));
      return;
    }
    chain.doFilter(incoming, Redirecting.of(request, response));
  }

  /// The server reads forms and uploads itself and tells in a code of its own what is wrong.
  private static RuntimeException inWords(RuntimeException early) {
    if (early instanceof Answered || early instanceof Invalid) {
      return early;
    }
    boolean tooLarge =
        early instanceof InvalidParameterException bad
            && bad.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    return new Answered(tooLarge ? 413 : 400);
  }

  private static HttpServletRequest checked(HttpServletRequest request) throws IOException {
    if (!WRITES.contains(request.getMethod())) {
      return request.getQueryString() == null ? request : new CleanRequest(request);
    }
    String type = type(request);
    if (type.startsWith("multipart/")) {
      return new CleanRequest(request);
    }
    if (request.getContentLengthLong() > LIMIT) {
      throw new Answered(413);
    }
    return type.startsWith("application/x-www-form-urlencoded")
        ? new CleanRequest(request)
        : HeldRequest.of(request);
  }

  static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }
}
