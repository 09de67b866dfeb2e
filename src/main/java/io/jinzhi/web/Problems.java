package io.jinzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells what went wrong: problem details to programs, a message for the form to htmx, else a page.
/// The cause is only in the log, under a reference number.
@Component
public class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final SecureRandom random = new SecureRandom();
  private final Pages pages;
  private final JsonMapper json;

  Problems(Pages pages, JsonMapper json) {
    this.pages = pages;
    this.json = json;
  }

  /// Answers in place of whatever failed. Also for filters and for refusals of the sign-in.
  public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    Problem problem = Failures.problem(failure);
    if (problem.status() >= 500 || Failures.status(409).equals(problem)) {
      problem = problem.with(reference());
      LOG.error("{} {} {}", problem.reference(), request.getMethod(), path(request), failure);
    }
    answer(request, response, problem);
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setHeader(Csp.HEADER, Csp.POLICY);
    response.setHeader("Cache-Control", "no-store");
    if (problem.status() == 503) {
      response.setHeader("Retry-After", "2");
    }
    if (path(request).startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response.getOutputStream().write(json.writeValueAsBytes(problem.json()));
      return;
    }
    Screens.withoutBadges(request);
    response.setContentType(Pages.HTML);
    String template = request.getHeader("HX-Request") == null ? "web/error" : "web/problem";
    pages.render(template + ".jte", Map.of("problem", problem), request, response);
  }

  private String reference() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(LETTERS.charAt(random.nextInt(32)));
    }
    return text.toString();
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String text ? text : request.getRequestURI();
  }
}
