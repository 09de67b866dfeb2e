package io.jinzhi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What is said when even the page about a failure fails, because it needs what is missing: the
/// database is away, or all its connections are taken. Both languages, since nobody can be asked
/// which one is wanted.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastWord extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>金质</title></head>
      <body><main>
      <h1>现在办不了</h1>
      <p>数据库暂时没有回应。您没有做错什么，请过一会儿再试；刚才填写的内容请先不要关闭。</p>
      <p lang="en">The database does not answer just now. You did nothing wrong: please try again in
      a moment, and keep the window with what you typed.</p>
      </main></body></html>
      """;
  private static final String JSON =
      """
      {"status":503,"code":"BUSY","title":"数据库暂时没有回应，请过一会儿再试"}""";

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      LOG.error("the page about a failure failed itself: {}", e.toString());
      say(request, response);
    }
  }

  private static void say(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean program =
        String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"))
            .startsWith("/api/");
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "2");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(Csp.HEADER, Csp.POLICY);
    response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
    response.getOutputStream().write((program ? JSON : PAGE).getBytes(StandardCharsets.UTF_8));
  }
}
