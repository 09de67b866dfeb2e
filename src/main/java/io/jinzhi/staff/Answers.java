package io.jinzhi.staff;

import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/// The three ways to say "not you": to a program, to a page that is being used, and to a browser
/// that opens one.
@Component
class Answers {
  /// Tells a page in use where to sign in; it keeps what was typed.
  static final String SIGN_IN_HEADER = "X-Sign-In";

  private static final Phrase SIGN_IN = Phrase.of("请先登录", "Please sign in first");
  private static final Phrase NO_RIGHT =
      Phrase.of("您的岗位不能使用此功能。可以使用的岗位：{0}", "Your role may not use this. Roles that may: {0}");
  private static final Phrase STALE =
      Phrase.of(
          "页面停留过久，本次提交未被接受；填写的内容还在，请刷新后再提交",
          "The page was open for too long and this was not taken; nothing typed is lost, reload and send it again");
  private static final Phrase CHOOSE =
      Phrase.of("请先设置自己的密码", "Choose a password of your own first");

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  static boolean isPart(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /// @return false: the request ends here
  boolean signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isApi(request)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      problem(response, HttpStatus.UNAUTHORIZED, "SIGN_IN", SIGN_IN);
    } else if (isPart(request)) {
      response.setHeader(SIGN_IN_HEADER, "/sign-in");
      message(request, response, HttpStatus.UNAUTHORIZED, SIGN_IN);
    } else {
      response.sendRedirect("/sign-in" + (request.getMethod().equals("GET") ? from(request) : ""));
    }
    return false;
  }

  private static String from(HttpServletRequest request) {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return here.equals("/") ? "" : "?from=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  boolean mustChoosePassword(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals("/account/password")) {
      return true;
    }
    if (isApi(request)) {
      problem(response, HttpStatus.FORBIDDEN, "CHOOSE_PASSWORD", CHOOSE);
    } else if (isPart(request)) {
      response.setHeader("HX-Redirect", "/account/password");
    } else {
      response.sendRedirect("/account/password");
    }
    return false;
  }

  boolean forbidden(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ModelAndViewDefiningException {
    Set<Role> roles = handler instanceof HandlerMethod route ? Rights.roles(route) : Set.of();
    if (isApi(request)) {
      problem(response, HttpStatus.FORBIDDEN, "WRONG_ROLE", named(roles));
    } else if (isPart(request)) {
      message(request, response, HttpStatus.FORBIDDEN, named(roles));
    } else {
      var page = new ModelAndView("staff/forbidden", Map.of("roles", List.copyOf(roles)));
      page.setStatus(HttpStatus.FORBIDDEN);
      throw new ModelAndViewDefiningException(page);
    }
    return false;
  }

  void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isPart(request)) {
      message(request, response, HttpStatus.FORBIDDEN, STALE);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value(), STALE.in(lang(request)));
    }
  }

  private static Phrase named(Set<Role> roles) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Role role : roles) {
      zh.add(role.label().zh());
      en.add(role.label().en());
    }
    return roles.isEmpty()
        ? Phrase.of("此功能未开放", "Nobody may use this")
        : Phrase.of(
            NO_RIGHT.zh().replace("{0}", String.join("、", zh)),
            NO_RIGHT.en().replace("{0}", String.join(", ", en)));
  }

  private void problem(HttpServletResponse response, HttpStatus status, String code, Phrase text)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text.zh());
    problem.setProperty("detail_en", text.en());
    problem.setProperty("code", code);
    write(
        response,
        status,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
        json.writeValueAsString(problem));
  }

  private static void message(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Phrase text)
      throws IOException {
    write(
        response,
        status,
        "text/html",
        "<div class=\"problem\"><b>" + text.in(lang(request)) + "</b></div>");
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, String type, String body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(body);
  }

  private static Lang lang(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, "lang");
    if (chosen != null) {
      return chosen.getValue().equals("en") ? Lang.EN : Lang.ZH;
    }
    return request.getHeader("Accept-Language") == null ? Lang.ZH : Lang.of(request.getLocale());
  }
}
