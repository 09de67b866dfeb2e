package io.jinzhi.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says how far it is while the neighbourhood is being made; nothing else is answered before.
@Component
@Profile("practice")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PreparingFilter extends OncePerRequestFilter {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="2">
      <title>正在准备 · 金质</title>
      </head>
      <body>
      <main>
      <h1>正在准备演练小区 %1$d%%</h1>
      <progress max="100" value="%1$d" aria-label="%1$d%%"></progress>
      <p lang="en">The practice neighbourhood is being made: %1$d%%. This page reloads by itself.</p>
      </main>
      </body>
      </html>
      """;

  private final Progress progress;

  PreparingFilter(Progress progress) {
    this.progress = progress;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return progress.ready();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    boolean health = path.startsWith("/actuator/");
    boolean program = health || path.startsWith("/api/");
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "2");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setContentType(
        health
            ? "application/json"
            : program ? "application/problem+json" : "text/html;charset=UTF-8");
    String body =
        health
            ? "{\"status\":\"OUT_OF_SERVICE\"}"
            : program
                ? "{\"status\":503,\"title\":\"正在准备演练小区\",\"code\":\"PREPARING\"}"
                : PAGE.formatted(progress.percent());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
