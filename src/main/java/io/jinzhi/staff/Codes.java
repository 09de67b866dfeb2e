package io.jinzhi.staff;

import io.jinzhi.staff.FactorRows.Factor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The codes of authenticators: each is good once, and one step before or after its time.
@Component
class Codes {
  private static final int DRIFT = 1;

  private final FactorRows rows;
  private final FactorKey key;
  private final RealTime realTime;

  Codes(FactorRows rows, FactorKey key, RealTime realTime) {
    this.rows = rows;
    this.key = key;
    this.realTime = realTime;
  }

  /// An authenticator that waits for its first code.
  UUID offer(UUID account) {
    UUID id = rows.newId();
    rows.offer(account, id, key.seal(key.newSecret(), id));
    return id;
  }

  /// One that works at once: for practice, where nobody holds a telephone.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void give(UUID account) {
    rows.lock(account);
    if (!rows.of(account).isEmpty()) {
      return;
    }
    UUID id = offer(account);
    rows.confirm(id);
    rows.enforce(account, id);
  }

  byte[] secret(Factor factor) {
    return key.open(Objects.requireNonNull(factor.secret()), factor.id());
  }

  /// Whether it is the code of this moment; it is used up then.
  boolean use(Factor factor, String typed) {
    String code = typed.replaceAll("[\\s-]", "");
    if (!code.matches("[0-9]{" + Totp.DIGITS + "}")) {
      return false;
    }
    byte[] secret = secret(factor);
    long now = Totp.step(realTime.now());
    for (long step = now - DRIFT; step <= now + DRIFT; step++) {
      if (same(Totp.code(secret, step), code) && rows.use(factor.id(), step)) {
        return true;
      }
    }
    return false;
  }

  /// The code that would be taken now, null for the half minute in which there is none.
  @Nullable String current(Factor factor) {
    long now = Totp.step(realTime.now());
    long next = Math.max(now, factor.lastStep() + 1);
    return next > now + DRIFT ? null : Totp.code(secret(factor), next);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
