package io.jinzhi.practice;

import java.io.PrintStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// How far the making of the neighbourhood has come: a bar on the console, a line for each tenth
/// where the output is no console, and a figure for the page that is shown meanwhile.
@Component
@Profile("practice")
class Progress {
  private static final int WIDTH = 40;
  private final boolean bar = System.console() != null;
  private final PrintStream out = System.out;
  private volatile int percent;
  private volatile boolean ready;
  private int shown = -1;

  /// Moves on; never back.
  synchronized void at(int reached) {
    percent = Math.clamp(reached, percent, 100);
    int step = bar ? percent : percent / 10;
    if (step != shown) {
      shown = step;
      print();
    }
  }

  private void print() {
    if (bar) {
      int full = percent * WIDTH / 100;
      out.printf("\r  [%s%s] %3d%%", "█".repeat(full), " ".repeat(WIDTH - full), percent);
      out.print(percent == 100 ? "\n" : "");
    } else {
      out.println("  " + percent + "%");
    }
    out.flush();
  }

  int percent() {
    return percent;
  }

  boolean ready() {
    return ready;
  }

  void done() {
    ready = true;
  }
}
