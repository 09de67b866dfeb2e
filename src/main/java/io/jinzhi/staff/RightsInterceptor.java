package io.jinzhi.staff;

import io.jinzhi.staff.Rights.Verdict;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks for the right at every route, before anything else is done there.
@Component
class RightsInterceptor implements HandlerInterceptor {
  private final Rights rights;
  private final Seats seats;
  private final Answers answers;

  RightsInterceptor(Rights rights, Seats seats, Answers answers) {
    this.rights = rights;
    this.seats = seats;
    this.answers = answers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ModelAndViewDefiningException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    Seat seat = seats.current().orElse(null);
    Role role = seat == null ? null : seat.actor().role();
    Verdict verdict = verdict(request, handler, role);
    if (verdict == Verdict.ALLOWED && seat != null && seat.mustChoose()) {
      return answers.mustChoosePassword(request, response);
    }
    return switch (verdict) {
      case OPEN, ALLOWED -> true;
      case SIGN_IN_FIRST -> answers.signInFirst(request, response);
      case WRONG_ROLE, CLOSED -> answers.forbidden(request, response, handler);
    };
  }

  private Verdict verdict(HttpServletRequest request, Object handler, @Nullable Role role) {
    if (handler instanceof HandlerMethod route) {
      Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      return rights.verdict(route, String.valueOf(pattern), role);
    }
    if (rights.isPublic(request.getRequestURI())) {
      return Verdict.OPEN;
    }
    if (role == null) {
      return Verdict.SIGN_IN_FIRST;
    }
    // Files that ship with the program, and redirects: both hold nobody's business.
    return handler instanceof ResourceHttpRequestHandler
            || handler instanceof ParameterizableViewController
        ? Verdict.ALLOWED
        : Verdict.CLOSED;
  }
}
