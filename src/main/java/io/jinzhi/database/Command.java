package io.jinzhi.database;

import java.util.concurrent.Callable;

/// Something that is run beside the application: it says what it did, or why not.
final class Command {

  private Command() {}

  static void run(Callable<String> work) {
    int status = 1;
    try {
      System.out.println(work.call());
      status = 0;
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(status);
  }
}
