package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this module's templates are given, one record a page. Public because templates are compiled
/// into a package of their own; no part of the module's face.
public final class StaffScreens {
  private StaffScreens() {}

  /// A practice account that one click signs in.
  public record Practice(String username, String name, Phrase role) {}

  /// @param here the session that asks
  public record Visit(String id, Instant since, Instant lastUsed, String from, boolean here) {}

  /// @param id the beginning of the hash: enough to name it, useless to use it
  public record Token(
      String id,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      Instant expiresAt,
      String label,
      String address) {}

  /// Somebody knocked.
  public record Knock(Instant at, Phrase door, Phrase outcome, String address, String agent) {}

  public record Account(
      String name,
      String username,
      Phrase role,
      List<Visit> visits,
      List<Token> tokens,
      List<Knock> knocks) {}

  public record Row(
      String id, String name, Phrase role, Phrase department, String phone, boolean active) {}

  /// @param role and `department` as they were chosen; empty for all
  public record Listing(
      List<Row> rows,
      int found,
      String q,
      String role,
      String department,
      boolean left,
      List<Choice> roles,
      List<Choice> departments,
      @Nullable String previous,
      @Nullable String next) {}

  /// @param id null for somebody new
  public record Card(
      @Nullable String id,
      int version,
      String name,
      String phone,
      String role,
      String department,
      boolean active,
      @Nullable String username,
      List<Choice> roles,
      List<Choice> departments) {}

  public record DepartmentRow(String id, String code, Phrase name, long people) {}

  static List<Choice> roles() {
    return List.of(Role.values()).stream()
        .filter(role -> role != Role.RESIDENT)
        .map(role -> new Choice(role.name(), role.label()))
        .toList();
  }

  static List<Choice> departments(List<Department> departments) {
    return departments.stream()
        .map(each -> new Choice(each.id().value().toString(), each.name()))
        .toList();
  }

  /// The wait in words.
  public static String wait(long seconds, boolean english) {
    long minutes = (seconds + 59) / 60;
    if (seconds < 90) {
      return seconds + (english ? " seconds" : " 秒");
    }
    return minutes + (english ? " minutes" : " 分钟");
  }

  /// A change of post on the general manager's list.
  ///
  /// @param decided null while it waits
  public record Proposal(
      UUID id,
      String name,
      @Nullable Phrase before,
      Phrase role,
      @Nullable Phrase department,
      String proposedBy,
      Instant proposedAt,
      @Nullable String decided,
      boolean agreed) {}
}
