package io.jinzhi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Pages over HTTP as people open them, each client with a session of its own: first as many as the
/// machine can give, then at people's pace.
final class Pages {
  private static final int CLIENTS = 8;

  /// Shorter than anybody's, so that eight clients stand for a hundred people at work.
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Application application;
  private final Report report;
  private final String name;
  private final Duration time;
  private final List<String> sessions = new ArrayList<>();

  /// Signs the clients in, by turns as each of the people.
  Pages(Application application, Report report, String name, boolean quick, String... people)
      throws Exception {
    this.application = application;
    this.report = report;
    this.name = name;
    this.time = Duration.ofSeconds(quick ? 4 : 15);
    for (int number = 0; number < CLIENTS; number++) {
      try (var http = new Http(application.port())) {
        String person = people[number % people.length];
        sessions.add(http.signIn(person, Ground.PASSWORD).header("Cookie"));
      }
    }
    floor();
  }

  /// What the machine takes for an answer that needs next to nothing, at the same pace.
  private void floor() throws Exception {
    Load.Clients clients = number -> client(number, List.of("/actuator/health"));
    try (var _ = new Awake()) {
      Load.run(CLIENTS, Duration.ofSeconds(3), clients);
      var seen = Load.run(CLIENTS, Duration.ofSeconds(5), PAUSE, clients);
      report.figure(name, "health, which does nothing: p50", seen.percentile(50), "ms");
      report.figure(name, "health, which does nothing: p95", seen.percentile(95), "ms");
    }
  }

  /// @param goal for the 95th of a hundred pages at people's pace, in milliseconds
  void measure(String what, List<String> paths, double goal) throws Exception {
    Load.Clients clients = number -> client(number, paths);
    var most = Load.run(CLIENTS, time, clients);
    report.figure(name, what + ": pages without a pause", most.perSecond(), "/s");
    report.figure(name, what + ": p95 without a pause", most.percentile(95), "ms");
    Load.Outcome seen;
    try (var _ = new Awake()) {
      seen = Load.run(CLIENTS, time, PAUSE, clients);
    }
    report.figure(name, what + ": pages", seen.perSecond(), "/s");
    report.figure(name, what + ": p50", seen.percentile(50), "ms");
    report.under(name, what + ": p95", seen.percentile(95), "ms", goal);
  }

  private Load.Client client(int number, List<String> paths) throws Exception {
    Http http = new Http(application.port()).with("Accept-Encoding", "gzip");
    http.with("Cookie", sessions.get(number));
    int[] at = {number * 17};
    return new Load.Client() {
      @Override
      public void once() throws Exception {
        http.get(paths.get(at[0]++ % paths.size())).expect(200);
      }

      @Override
      public void close() {
        http.close();
      }
    };
  }
}
