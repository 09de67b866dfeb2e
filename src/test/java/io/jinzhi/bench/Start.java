package io.jinzhi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The practice house: how long from the command to the first answer, and what the first page costs
/// a browser that has nothing yet.
final class Start {
  private static final String NAME = "start";
  private static final Pattern LINKED =
      Pattern.compile(
          "(?:src|href|url\\()=?[\"']?(/[^\"')>\\s]+\\.(?:css|js|svg|png|ico|woff2?|webmanifest)[^\"')>\\s]*)");

  private final Report report;
  private final Path home;

  Start(Report report, Path work) {
    this.report = report;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    double first = seconds("first start, with the neighbourhood made (or kept from the last run)");
    report.figure(NAME, "first start to ready", first, "s");
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      best = Math.min(best, seconds("second start"));
    }
    report.under(NAME, "second start to ready, best of three", best, "s", 5);
  }

  private double seconds(String what) throws Exception {
    long begun = System.nanoTime();
    Application application =
        Application.begin(
            home, Application.freePort(), Map.of(), "--spring.profiles.active=practice");
    try {
      application.awaitReady();
      double seconds = (System.nanoTime() - begun) / 1e9;
      report.said(NAME, "%s: %.2f s".formatted(what, seconds));
      if (what.startsWith("second")) {
        page(application);
      }
      return seconds;
    } finally {
      application.close();
    }
  }

  /// The page that one comes to after signing in, with all that it links to.
  private void page(Application application) throws IOException {
    try (var http = new Http(application.port()).with("Accept-Encoding", "identity")) {
      http.signIn("reception", "practice");
      Deque<String> wanted = new ArrayDeque<>();
      Set<String> seen = new HashSet<>(Set.of("/today"));
      wanted.add("/today");
      long bytes = 0;
      int requests = 0;
      while (!wanted.isEmpty()) {
        String path = wanted.remove();
        var linked = LINKED.matcher(http.get(path).text());
        while ((path.startsWith("/today") || path.contains(".css")) && linked.find()) {
          if (seen.add(linked.group(1))) {
            wanted.add(linked.group(1));
          }
        }
        http.with("Accept-Encoding", "gzip");
        bytes += http.get(path).bytes();
        requests++;
        http.with("Accept-Encoding", "identity");
      }
      report.under(NAME, "first page over the wire", bytes / 1024.0, "KB", 200);
      report.under(NAME, "first page, requests", requests, "", 25);
      report.under(NAME, "JVM resident after that", application.resident() / 1048576.0, "MB", 400);
    }
  }
}
