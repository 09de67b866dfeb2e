package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a running PostgreSQL says of itself in `postmaster.pid`; after a crash it is out of date.
record PostmasterFile(Path file, List<String> lines) {

  private static final int PORT = 3;
  private static final int STATUS = 7;

  /// Larger than any process number an operating system gives out.
  private static final String NO_PROCESS = "2147483646";

  static Optional<PostmasterFile> in(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? Optional.empty() : Optional.of(new PostmasterFile(file, lines));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// The number of the process, or 0 when the file is being written.
  long pid() {
    String number = lines.getFirst().strip();
    return number.matches("\\d{1,10}") ? Long.parseLong(number) : 0;
  }

  int port() {
    return Integer.parseInt(lines.get(PORT).strip());
  }

  boolean isReady() {
    return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
  }

  /// Whether the process it names still serves this folder, and isn't a stranger that was given the
  /// same number since.
  boolean isServed() {
    Path data = file.getParent();
    return data != null
        && ProcessHandle.of(pid())
            .filter(ProcessHandle::isAlive)
            .flatMap(process -> process.info().commandLine())
            .filter(line -> line.contains("postgres") && line.contains(data.toString()))
            .isPresent();
  }

  /// Takes the stranger's number out. The rest stays: by it PostgreSQL finds processes of the
  /// crashed server that still hold its memory, and waits for them instead of doing damage.
  void disown() throws IOException {
    List<String> disowned = new ArrayList<>(lines);
    disowned.set(0, NO_PROCESS);
    Files.write(file, disowned);
  }
}
