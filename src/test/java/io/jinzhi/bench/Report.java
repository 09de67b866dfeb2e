package io.jinzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, as a table while it runs and as JSON at the end.
final class Report {
  private final List<Map<String, Object>> figures = new ArrayList<>();
  private boolean allMet = true;

  /// A figure without a goal.
  void figure(String bench, String name, double value, String unit) {
    add(bench, name, value, unit, "", true);
  }

  void atLeast(String bench, String name, double value, String unit, double goal) {
    add(bench, name, value, unit, "≥ " + number(goal), value >= goal);
  }

  void under(String bench, String name, double value, String unit, double goal) {
    add(bench, name, value, unit, "< " + number(goal), value < goal);
  }

  void exactly(String bench, String name, long value, long goal) {
    add(bench, name, value, "", "= " + goal, value == goal);
  }

  void said(String bench, String words) {
    System.out.printf("%-9s %s%n", bench, words);
  }

  private void add(String bench, String name, double value, String unit, String goal, boolean met) {
    allMet &= met;
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("bench", bench);
    figure.put("name", name);
    figure.put("value", value);
    figure.put("unit", unit);
    if (!goal.isEmpty()) {
      figure.put("goal", goal);
      figure.put("met", met);
    }
    figures.add(figure);
    System.out.printf(
        "%-9s %-58s %12s %-4s %-12s %s%n",
        bench, name, number(value), unit, goal, goal.isEmpty() ? "" : met ? "met" : "MISSED");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }

  boolean allMet() {
    return allMet;
  }

  void write(Path file) throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("machine", machine);
    whole.put("figures", figures);
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(whole));
  }
}
