package io.jinzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps the processors from halting while pages are asked for at people's pace. A virtual
/// processor that has gone to sleep takes its time to wake, and a page wakes several in turn; the
/// figures would say how the machine sleeps. The spinning has the lowest class of priority there
/// is: whoever has work takes the processor at once. Where that class cannot be had, nothing spins.
final class Awake implements AutoCloseable {
  private static final Path CHRT = Path.of("/usr/bin/chrt");

  private final List<Process> spinning = new ArrayList<>();

  Awake() throws IOException {
    if (!Files.isExecutable(CHRT)) {
      return;
    }
    for (int each = 0; each < Runtime.getRuntime().availableProcessors(); each++) {
      spinning.add(
          new ProcessBuilder(
                  CHRT.toString(),
                  "--idle",
                  "0",
                  "timeout",
                  "600",
                  "sh",
                  "-c",
                  "while :; do :; done")
              .start());
    }
  }

  @Override
  public void close() {
    for (Process each : spinning) {
      each.descendants().forEach(ProcessHandle::destroy);
      each.destroy();
    }
  }
}
