package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A manager gives a clause other values from a moment on. Nothing changes backwards, and what has
/// begun keeps the version it was begun under. A planned change is withdrawn by the next one.
@Service
public class ChangingValues {

  static final int LONGEST_REASON = 500;
  static final Phrase NOT_SETTABLE =
      Phrase.of("这一条没有可以改的数值", "This clause has no value that can be changed");

  private static final Duration FURTHEST = Duration.ofDays(3 * 366);

  private final ClauseValues values;
  private final ValueCache cache;

  ChangingValues(ClauseValues values, ValueCache cache) {
    this.values = values;
    this.cache = cache;
  }

  /// @param proposed every value that anybody may set, by key
  /// @param from null for at once
  /// @param after the latest version that the person has seen, 0 if there was none
  @Transactional
  public ClauseVersion change(
      Actor by,
      Clause clause,
      Map<String, String> proposed,
      @Nullable Instant from,
      @Nullable String reason,
      int after,
      Instant now) {
    ClauseText text = clause.text();
    refuseUnlessAllowed(by, text);
    // What is stored has microseconds; "now" must not come out later than it was.
    Instant madeAt = now.truncatedTo(ChronoUnit.MICROS);
    Instant begins = from == null ? madeAt : from.truncatedTo(ChronoUnit.MICROS);
    Map<String, Phrase> wrong = new LinkedHashMap<>();
    Map<String, String> chosen = chosen(text, proposed, wrong);
    if (begins.isBefore(madeAt)) {
      wrong.put("from", Phrase.of("不能早于现在", "Not earlier than now"));
    } else if (begins.isAfter(madeAt.plus(FURTHEST))) {
      wrong.put("from", Phrase.of("最多提前三年", "At most three years ahead"));
    }
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      wrong.put(
          "reason",
          Phrase.of("请写明原因，不超过{0}字", "State the reason, at most {0} characters")
              .with(LONGEST_REASON));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    EstateValues decided = values.all(by.estate());
    List<ClauseVersion> versions = decided.versions(clause);
    int latest = versions.isEmpty() ? 0 : versions.getLast().version();
    var version = new ClauseVersion(clause, latest + 1, chosen, begins, by.name(), why, madeAt);
    if (latest != after || !values.add(version, by)) {
      throw new Refused(
          "CHANGED_MEANWHILE",
          Phrase.of(
              "这一条刚被别人改过，请看过新的历史再改",
              "Somebody has just changed this clause; look at its history and try again"));
    }
    forgetWhenDone(by);
    return version;
  }

  private static void refuseUnlessAllowed(Actor by, ClauseText text) {
    if (!by.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
      throw new Refused(
          "NOT_YOUR_DECISION",
          Phrase.of(
              "只有客服部长和中心主任可以改手册数值",
              "Only the customer service manager and the centre director change the handbook"));
    }
    if (!text.isSettable()) {
      throw new Refused(
          "NOT_SETTABLE", Phrase.of("这一条没有可以改的数值", "This clause has no value that can be changed"));
    }
  }

  private static Map<String, String> chosen(
      ClauseText text, Map<String, String> proposed, Map<String, Phrase> wrong) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (ClauseText.Parameter each : text.parameters()) {
      String value =
          each.unit().isFixed() ? each.value() : proposed.getOrDefault(each.key(), "").strip();
      Phrase objection = each.unit().objection(value);
      if (objection != null) {
        wrong.put(each.key(), objection);
      }
      chosen.put(each.key(), value);
    }
    return chosen;
  }

  /// Also after a rollback: this transaction may have been looked at through the cache.
  private void forgetWhenDone(Actor by) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            cache.forget(by.estate());
          }
        });
  }
}
