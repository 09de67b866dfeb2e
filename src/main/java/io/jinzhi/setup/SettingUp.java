package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of the set-up, each done once: whoever comes second is told so. It closes for good.
@Component
class SettingUp {
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final Phrase DONE =
      Phrase.of("这一步已由别人完成，请刷新", "Somebody else has done this step: reload");

  private final SetupBook book;
  private final Estates estates;
  private final StaffRoll roll;
  private final StaffPlanner departments;
  private final SecureRandom random = new SecureRandom();

  SettingUp(SetupBook book, Estates estates, StaffRoll roll, StaffPlanner departments) {
    this.book = book;
    this.estates = estates;
    this.roll = roll;
    this.departments = departments;
  }

  /// Whether nobody can work here yet: no estate but the one that the set-up itself has opened, and
  /// no administrator.
  boolean needed() {
    SetupBook.State state = book.state().orElse(null);
    EstateId own = state == null ? null : state.estate();
    return (state == null || (state.completed() == null && state.admin() == null))
        && estates.all().stream().allMatch(each -> each.id().equals(own));
  }

  /// A fresh code for the console; the one before does not count any more.
  @Transactional
  public String code() {
    StringBuilder code = new StringBuilder();
    for (int at = 0; at < 8; at++) {
      code.append(at == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    book.code(hash(code.toString()));
    return code.toString();
  }

  /// @return what the session keeps to show that the code was right
  /// @throws Invalid when it is wrong, or was tried too soon after a wrong one
  @Transactional(noRollbackFor = Invalid.class)
  public String admit(String code, Instant now) {
    SetupBook.State state = book.held();
    if (state.notBefore() != null && now.isBefore(state.notBefore())) {
      long wait = Duration.between(now, state.notBefore()).toSeconds() + 1;
      throw new Invalid(
          "code", Phrase.of("试得太快，请等 {0} 秒", "Too fast: wait {0} seconds").with(wait));
    }
    String hash = hash(code);
    if (!hash.equals(state.codeHash())) {
      int failures = state.failures() + 1;
      book.failed(failures, now.plusSeconds(Math.min(300, 1L << Math.min(failures, 9))));
      throw new Invalid(
          "code",
          Phrase.of("设置码不对，请看启动窗口里最新的一行", "Wrong code: see the latest line in the console"));
    }
    return hash;
  }

  boolean admitted(@Nullable Object pass) {
    return pass != null
        && book.state().map(SetupBook.State::codeHash).filter(pass::equals).isPresent();
  }

  SetupBook.State state() {
    return book.state()
        .filter(each -> each.completed() == null)
        .orElseThrow(() -> new Missing("setup"));
  }

  @Transactional
  public void open(Estates.Opening opening, Instant now) {
    if (book.held().estate() != null) {
      throw new Refused("STEP_DONE", DONE);
    }
    book.estate(estates.open(opening, now).id());
  }

  @Transactional
  public void administrator(String name, String username, String password) {
    SetupBook.State state = book.held();
    if (state.admin() != null || state.estate() == null) {
      throw new Refused("STEP_DONE", DONE);
    }
    EstateId estate = Objects.requireNonNull(state.estate());
    StaffId staff = roll.hire(estate, name, null, Role.ADMIN, null);
    roll.account(estate, staff, username, password);
    book.admin(staff.value(), name);
  }

  /// The last step.
  @Transactional
  public void departments(List<String> names, String by, Instant now) {
    SetupBook.State state = book.held();
    if (state.completed() != null || state.estate() == null) {
      throw new Refused("STEP_DONE", DONE);
    }
    EstateId estate = Objects.requireNonNull(state.estate());
    List<String> there = roll.departments(estate).stream().map(each -> each.name().zh()).toList();
    names.stream()
        .map(Values::half)
        .filter(each -> !each.isEmpty() && !there.contains(each))
        .distinct()
        .forEach(each -> departments.open(estate, each, ""));
    book.complete(by, now);
  }

  private static String hash(String code) {
    String plain = Values.half(code).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
