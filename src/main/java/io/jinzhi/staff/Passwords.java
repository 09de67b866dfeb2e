package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What a password must be, and how it is kept: long rather than complicated, and not one that
/// everybody tries first. Nobody is made to change it without a reason.
@Component
class Passwords {
  static final int SHORTEST = 15;

  /// What bcrypt reads.
  private static final int MOST_BYTES = 72;

  private static final String ONE_TIME = "abcdefghjkmnpqrstuvwxyz23456789";

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final SecureRandom random = new SecureRandom();
  private final boolean practice;
  private final List<String> common = common();
  private final String nobodys;

  Passwords(Environment environment) {
    practice = environment.acceptsProfiles(Profiles.of("practice"));
    nobodys = encode(oneTime());
  }

  String encode(String password) {
    return String.valueOf(encoder.encode(password));
  }

  /// Takes as long whether there is a hash to compare with or not.
  boolean matches(@Nullable String password, @Nullable String hash) {
    boolean readable = password != null && bytes(password) <= MOST_BYTES;
    String tried = password != null && readable ? password : "";
    boolean same = encoder.matches(tried.isEmpty() ? "-" : tried, hash == null ? nobodys : hash);
    return same && readable && hash != null;
  }

  String oneTime() {
    StringBuilder made = new StringBuilder();
    for (int at = 0; at < 16; at++) {
      made.append(at > 0 && at % 4 == 0 ? "-" : "");
      made.append(ONE_TIME.charAt(random.nextInt(ONE_TIME.length())));
    }
    return made.toString();
  }

  /// @throws Invalid for the field `password`, saying what to do
  void check(String password, String username, String name) {
    if (bytes(password) > MOST_BYTES) {
      throw no("密码过长(最多 72 个字母，或 24 个汉字)", "Too long (72 letters at most, or 24 hanzi)");
    }
    if (practice) {
      if (password.isEmpty()) {
        throw no("请填写密码", "A password is needed");
      }
      return;
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw no("密码至少 15 个字符；一句话就很好", "At least 15 characters; a short sentence is best");
    }
    if (own(password, username, name).length() < 6) {
      throw no("这个密码太常见，容易被猜到", "This password is too common and easily guessed");
    }
  }

  /// What is left when the parts that everybody tries, and one's own names, are taken out.
  private String own(String password, String username, String name) {
    String left = password.toLowerCase(Locale.ROOT);
    for (String each : common) {
      left = left.replace(each, "");
    }
    left = left.replace(username.toLowerCase(Locale.ROOT), "").replace(name, "");
    return left.replaceAll("(.+?)\\1+", "$1");
  }

  private static Invalid no(String zh, String en) {
    return new Invalid("password", Phrase.of(zh, en));
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> common() {
    try (InputStream in = Passwords.class.getResourceAsStream("/staff/common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
