package io.jinzhi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Failures that no controller saw: the filter chain's, or the server's own.
@Controller
class ErrorPages implements ErrorController {
  private final Problems problems;

  ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      problems.answer(request, response, failure);
    } else {
      problems.answer(request, response, Failures.status(status instanceof Integer i ? i : 404));
    }
  }
}
