package io.jinzhi.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes codes, and slows down guessing at them. In a transaction of its own: a wrong code undoes
/// what asked for it, and is counted nevertheless.
@Component
class FactorDoor {
  static final String NAME = "factor";

  sealed interface Answer {
    record Right() implements Answer {}

    record Wrong() implements Answer {}

    record SlowDown(Duration time) implements Answer {}
  }

  private final FactorRows rows;
  private final Codes codes;
  private final Guesses guesses;
  private final SignInLog log;
  private final HttpServletRequest request;

  FactorDoor(
      FactorRows rows, Codes codes, Guesses guesses, SignInLog log, HttpServletRequest request) {
    this.rows = rows;
    this.codes = codes;
    this.guesses = guesses;
    this.log = log;
    this.request = request;
  }

  /// A code of the authenticator that is in force.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Answer knock(UUID account, String code) {
    Caller caller = Caller.of(request);
    byte[] key = Caller.sha256(account.toString());
    Duration wait = guesses.count(Guesses.Pace.FACTOR, key);
    if (wait != null) {
      log.write(account, NAME, "slowed", caller);
      return new Answer.SlowDown(wait);
    }
    boolean right = rows.code(account).filter(each -> codes.use(each, code)).isPresent();
    if (right) {
      guesses.takeBack(Guesses.Pace.FACTOR, key);
    }
    log.write(account, NAME, right ? "admitted" : "wrong", caller);
    return right ? new Answer.Right() : new Answer.Wrong();
  }
}
