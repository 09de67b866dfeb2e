package io.jinzhi.staff;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffScreens.Knock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who knocked, when, from where, and what came of it. A name without an account is not kept:
/// people type their password into the wrong field.
@Component
class SignInLog {
  private final JdbcClient jdbc;
  private final Ids ids;

  SignInLog(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void write(@Nullable UUID account, String door, String outcome, Caller caller) {
    jdbc.sql(
            """
            insert into sign_in_log (id, account_id, door, outcome, address, agent)
            values (:id, :account, :door, :outcome, :address, :agent)
            """)
        .param("id", ids.next())
        .param("account", account)
        .param("door", door)
        .param("outcome", outcome)
        .param("address", caller.address())
        .param("agent", caller.agent())
        .update();
  }

  List<Knock> latest(UUID account, int limit) {
    return jdbc.sql(
            """
            select at, door, outcome, address, agent from sign_in_log
            where account_id = :account order by at desc limit :limit
            """)
        .param("account", account)
        .param("limit", limit)
        .query(
            (row, at) ->
                new Knock(
                    Columns.instant(row, "at"),
                    door(row.getString("door")),
                    outcome(row.getString("outcome")),
                    row.getString("address"),
                    Caller.spoken(row.getString("agent"))))
        .list();
  }

  private static Phrase door(String door) {
    return switch (door) {
      case "page" -> Phrase.of("网页", "Page");
      case "api" -> Phrase.of("接口", "Program");
      case "factor" -> Phrase.of("第二重验证", "Second factor");
      default -> Phrase.of("签名", "Signature");
    };
  }

  private static Phrase outcome(String outcome) {
    return switch (outcome) {
      case "admitted" -> Phrase.of("成功", "Admitted");
      case "wrong" -> Phrase.of("不正确", "Wrong");
      case "closed" -> Phrase.of("账号已停用", "Account closed");
      case "enrolled" -> Phrase.of("已启用", "In force");
      case "waits" -> Phrase.of("已登记，待会签", "Enrolled, two colleagues have to sign");
      case "ended" -> Phrase.of("已作废", "Ended");
      case "slowed" -> Phrase.of("尝试过于频繁", "Too many attempts");
      default -> Phrase.of("未知", "Unknown");
    };
  }
}
