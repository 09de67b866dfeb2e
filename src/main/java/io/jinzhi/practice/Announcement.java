package io.jinzhi.practice;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console where to go and who one may be.
@Component
@Profile("practice")
class Announcement {
  private final ClockRow row;

  Announcement(ClockRow row) {
    this.row = row;
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (row.made() && event.getApplicationContext() instanceof WebServerApplicationContext web) {
      var server = web.getWebServer();
      System.out.print(text(server == null ? 0 : server.getPort(), Resource.read("neighbourhood")));
      System.out.flush();
    }
  }

  static String text(int port, Resource resource) {
    StringBuilder text = new StringBuilder();
    text.append("\n  演练小区已就绪  The practice neighbourhood is ready\n\n");
    text.append("    http://localhost:").append(port).append("/\n\n");
    text.append("  账号,密码都是 practice  Accounts, all with the password practice\n\n");
    for (String line : resource.texts("staff")) {
      Crew.Line person = Crew.Line.of(line);
      if (person.account() != null) {
        row(text, person.account(), person.role().label(), person.name());
      }
    }
    Resource resident = resource.part("resident");
    row(
        text,
        resident.text("account"),
        Role.RESIDENT.label(),
        resident.text("name") + " " + resident.text("unit"));
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, String account, Phrase role, String name) {
    text.append(
        "    %-24s%s%s%s  %s%n".formatted(account, role.zh(), pad(role.zh()), name, role.en()));
  }

  /// Chinese characters are two columns wide.
  private static String pad(String words) {
    return " ".repeat(Math.max(1, 14 - 2 * words.length()));
  }
}
