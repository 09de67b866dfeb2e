package io.jinzhi.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL's programs run. They refuse root: then they run in a user namespace that has
/// no root, where files keep their owner, or failing that as the user "nobody".
record Account(List<String> prefix) {

  private static final String NOBODY = "65534";

  /// Finds the account for programs that own `folder`.
  static Account owning(Path folder) throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Account(List.of());
    }
    if (succeeds(List.of("unshare", "-U", "true"))) {
      return new Account(List.of("unshare", "-U"));
    }
    run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    return new Account(
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /// The same, out of reach of the signals that a terminal sends to everything it runs: PostgreSQL
  /// must outlive the connections to it.
  List<String> detachedCommand(Path program, List<String> arguments) {
    List<String> command = command(program, arguments);
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.addFirst("/usr/bin/setsid");
    }
    return command;
  }

  static ProcessBuilder process(List<String> command) {
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return process;
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    Process process = process(command).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + System.lineSeparator() + output);
    }
  }

  static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      run(command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
