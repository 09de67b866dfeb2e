package io.jinzhi.web;

import io.jinzhi.web.OnceKeys.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/// A write with a key happens once, however often it is sent. The key, what the write did and its
/// answer are one transaction: a refusal leaves no trace of any of them, and the answer leaves only
/// after the commit. Comes after the sign-in, because a key belongs to an account.
@Component
@Order(-90)
class OnceFilter extends OncePerRequestFilter {
  static final String HEADER = "Idempotency-Key";
  static final String FIELD = "_key";
  static final String REPLAY = "Idempotent-Replay";
  private static final int LONGEST = 200;

  private final Screens screens;
  private final OnceKeys keys;
  private final Problems problems;
  private final TransactionTemplate transaction;

  OnceFilter(
      Screens screens, OnceKeys keys, Problems problems, PlatformTransactionManager manager) {
    this.screens = screens;
    this.keys = keys;
    this.problems = problems;
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Bodies.WRITES.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Visitor visitor = screens.visitor();
    if (visitor == null || request.getRequestURI().equals("/api/v1/token")) {
      chain.doFilter(request, response);
      return;
    }
    try {
      String key = key(request);
      if (key == null) {
        chain.doFilter(request, response);
      } else {
        once(visitor.account(), key, request, response, chain);
      }
    } catch (Answered early) {
      problems.answer(request, response, early);
    }
  }

  private static @Nullable String key(HttpServletRequest request) {
    String key = request.getHeader(HEADER);
    if (key == null && isForm(request)) {
      key = request.getParameter(FIELD);
    }
    if (key == null || key.isBlank()) {
      if (request.getRequestURI().startsWith("/api/v1/")) {
        throw new Answered(
            Problem.of(
                400,
                "KEY_MISSING",
                "缺少 Idempotency-Key 请求头",
                "The Idempotency-Key header is missing"));
      }
      return null;
    }
    if (key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new Answered(400);
    }
    return key;
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = Bodies.type(request);
    return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
  }

  private void once(
      UUID account,
      String key,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    byte[] hash = hash(request);
    HeldResponse held = new HeldResponse(request, response);
    Optional<Answer> earlier;
    try {
      earlier =
          transaction.execute(status -> write(account, key, hash, request, held, chain, status));
    } catch (Wrapped wrapped) {
      throw wrapped.cause;
    } catch (RuntimeException failure) {
      // The commit itself, or no connection: nothing of what the answer says has happened.
      held.reset();
      problems.answer(request, response, failure);
      return;
    }
    if (earlier.isEmpty()) {
      held.release();
    } else {
      replay(earlier.get(), hash, response);
    }
  }

  /// @return the answer of an earlier request, or nothing when this one was the first
  private Optional<Answer> write(
      UUID account,
      String key,
      byte[] hash,
      HttpServletRequest request,
      HeldResponse held,
      FilterChain chain,
      TransactionStatus status) {
    if (!keys.take(account, key, hash)) {
      return Optional.of(keys.find(account, key).orElseThrow(() -> new Answered(409)));
    }
    try {
      chain.doFilter(request, held);
    } catch (ServletException e) {
      throw new Wrapped(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (held.outcome() >= 400) {
      status.setRollbackOnly();
    } else {
      keys.keep(account, key, answer(hash, held));
    }
    return Optional.empty();
  }

  private static Answer answer(byte[] hash, HeldResponse held) {
    String on = held.getHeader("Location");
    String location = on == null ? held.getHeader("HX-Redirect") : on;
    return new Answer(hash, held.getStatus(), location, held.getContentType(), held.body());
  }

  private static void replay(Answer earlier, byte[] hash, HttpServletResponse response)
      throws IOException {
    if (!MessageDigest.isEqual(earlier.hash(), hash)) {
      throw new Answered(
          Problem.of(
              422,
              "KEY_REUSED",
              "这一件已经记下；内容改过，请刷新后另交一份",
              "This was already taken; reload to send something different"));
    }
    Integer status = earlier.status();
    String location = earlier.location();
    response.setHeader(REPLAY, "true");
    if (location != null && (status == null || status != 201)) {
      response.sendRedirect(location);
      return;
    }
    response.setStatus(status == null ? 200 : status);
    if (location != null) {
      response.setHeader("Location", location);
    }
    response.setContentType(earlier.contentType());
    byte[] body = earlier.body();
    if (body != null && body.length > 0) {
      response.getOutputStream().write(body);
    }
  }

  private static byte[] hash(HttpServletRequest request) throws IOException, ServletException {
    try {
      return RequestHash.of(request);
    } catch (IllegalStateException tooLarge) {
      throw new Answered(413);
    }
  }

  private static final class Wrapped extends RuntimeException {
    private final ServletException cause;

    Wrapped(ServletException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
