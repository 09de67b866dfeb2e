package io.jinzhi.staff;

import static io.jinzhi.staff.Caller.sha256;

import io.jinzhi.staff.Guesses.Pace;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in. Whether a name has an account, has a closed one or has none cannot be told from
/// the answer, nor from the time it takes. A guess is counted in a transaction of its own: what
/// asked for it is undone when it was wrong.
@Component
class Door {

  /// What became of an attempt.
  sealed interface Answer {
    record Admitted(UUID account) implements Answer {}

    record Rejected() implements Answer {}

    record SlowDown(Duration time) implements Answer {}
  }

  private static final UUID NOBODY = new UUID(0, 0);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Guesses guesses;
  private final Devices devices;
  private final SignInLog log;

  Door(Accounts accounts, Passwords passwords, Guesses guesses, Devices devices, SignInLog log) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.guesses = guesses;
    this.devices = devices;
    this.log = log;
  }

  /// @param through `page` or `api`
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Answer knock(String username, String password, Caller caller, String through) {
    String name = username.strip();
    boolean readable = !name.isEmpty() && name.length() <= 60 && !name.matches("(?s).*\\p{C}.*");
    var secret = readable ? accounts.secret(name).orElse(null) : null;
    byte[] nameKey = sha256(name.toLowerCase(Locale.ROOT));
    return answer(secret, nameKey, password, caller, through);
  }

  /// The owner of an account that is in use already, once more.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Answer again(UUID account, String username, String password, Caller caller) {
    var secret = accounts.secret(account).orElse(null);
    byte[] nameKey = sha256(username.toLowerCase(Locale.ROOT));
    return answer(secret, nameKey, password, caller, "signature");
  }

  private Answer answer(
      Accounts.@Nullable Secret secret,
      byte[] nameKey,
      String password,
      Caller caller,
      String through) {
    // The same questions are asked for a name without an account: it must not answer faster.
    byte[] known = devices.known(secret == null ? NOBODY : secret.account(), caller, through);
    Pace pace = known == null ? Pace.ACCOUNT : Pace.DEVICE;
    byte[] key = known == null ? nameKey : known;
    UUID account = secret == null ? null : secret.account();
    Duration wait = guesses.count(pace, key);
    if (wait == null && known == null) {
      wait = guesses.count(Pace.ADDRESS, caller.neighbourhood());
      if (wait != null) {
        guesses.takeBack(pace, key);
      }
    }
    if (wait != null) {
      log.write(account, through, "slowed", caller);
      return new Answer.SlowDown(wait);
    }
    boolean right = passwords.matches(password, secret == null ? null : secret.hash());
    if (!right || secret == null || secret.closed()) {
      log.write(account, through, secret == null ? "unknown" : right ? "closed" : "wrong", caller);
      return new Answer.Rejected();
    }
    guesses.takeBack(pace, key);
    if (known == null) {
      guesses.takeBack(Pace.ADDRESS, caller.neighbourhood());
    }
    devices.seen(secret.account(), caller, through);
    log.write(account, through, "admitted", caller);
    return new Answer.Admitted(secret.account());
  }
}
