package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/token")
class TokenApi {
  /// @param label what the token is for, shown to its owner
  record Wish(@Nullable String username, @Nullable String password, @Nullable String label) {}

  private final Door door;
  private final Tokens tokens;

  TokenApi(Door door, Tokens tokens) {
    this.door = door;
    this.tokens = tokens;
  }

  @PostMapping
  ResponseEntity<?> issue(@RequestBody Wish wish, HttpServletRequest request) {
    Checks checks = new Checks();
    String username = checks.required("username", wish.username(), 200);
    checks.that(wish.password() != null, "password", Phrase.of("请填写这一项", "Please fill this in"));
    checks.done();
    Caller caller = Caller.of(request);
    return switch (door.knock(
        username, Objects.requireNonNull(wish.password()), caller, SignedIn.API)) {
      case Door.Answer.Admitted(var account) -> {
        String label = wish.label() == null ? "" : wish.label().replaceAll("\\p{C}", "");
        label = label.length() > 60 ? label.substring(0, 60) : label;
        yield ResponseEntity.ok()
            .header("Cache-Control", "no-store")
            .body(Map.of("token", tokens.issue(account, label, caller)));
      }
      case Door.Answer.Rejected _ ->
          problem(
                  HttpStatus.UNAUTHORIZED,
                  "WRONG",
                  Phrase.of("用户名或密码不正确", "Wrong username or password"))
              .build();
      case Door.Answer.SlowDown(var wait) ->
          problem(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "SLOW_DOWN",
                  Phrase.of("尝试过于频繁", "Too many attempts"))
              .headers(each -> each.set("Retry-After", Long.toString(wait.toSeconds())))
              .build();
    };
  }

  private static ResponseEntity.HeadersBuilder<?> problem(
      HttpStatus status, String code, Phrase detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.zh());
    problem.setProperty("detail_en", detail.en());
    problem.setProperty("code", code);
    return ResponseEntity.of(problem);
  }
}
