package io.jinzhi.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The phone keeps files by the version that its worker names: a changed file needs a new one.
class PhoneFilesTest {
  private static final Path ROOT = Path.of("src/main/resources/static");
  private static final Path WORKER = ROOT.resolve("app/patrol/worker.js");

  @Test
  void the_workers_version_is_that_of_the_files_it_keeps() throws Exception {
    String worker = Files.readString(WORKER);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file :
        files(worker).stream().filter(each -> each.startsWith("/app/patrol/")).toList()) {
      digest.update(Files.readAllBytes(ROOT.resolve(file.substring(1))));
    }
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    if ("true".equals(System.getProperty("worker.write"))) {
      Files.writeString(
          WORKER, worker.replaceFirst("VERSION = \"[^\"]*\"", "VERSION = \"" + version + "\""));
      return;
    }
    assertThat(worker)
        .as("a file changed: run ./mvnw -q test -Dtest=PhoneFilesTest -Dworker.write=true")
        .contains("const VERSION = \"" + version + "\";");
  }

  @Test
  void the_page_and_its_scripts_ask_for_nothing_that_the_worker_does_not_keep() throws IOException {
    List<String> kept = files(Files.readString(WORKER));
    Pattern named =
        Pattern.compile("(?:href|src)=\"(/app/[^\"]+)\"|from \"(/app/[^\"]+|\\./[^\"]+)\"");
    for (String file : kept) {
      if (file.endsWith(".html") || file.startsWith("/app/patrol/") && file.endsWith(".js")) {
        var found = named.matcher(Files.readString(ROOT.resolve(file.substring(1))));
        while (found.find()) {
          String asked = found.group(1) != null ? found.group(1) : found.group(2);
          assertThat(kept).contains(asked.replace("./", "/app/patrol/"));
        }
      }
    }
    assertThat(Files.readString(ROOT.resolve("app/patrol/index.html")))
        .doesNotContain("<style", "onclick");
  }

  private static List<String> files(String worker) {
    return Pattern.compile("^ {2}\"(/app/[^\"]+)\",$", Pattern.MULTILINE)
        .matcher(worker)
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}
