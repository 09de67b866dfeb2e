package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.setup.Table.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What to say about a table as a whole, and which of its lines carry something.
final class Notes {

  private Notes() {}

  static List<Phrase> about(Table table, Heading heading) {
    List<Phrase> notes = new ArrayList<>();
    notes.add(
        Phrase.of(
            "工作表“" + table.sheet() + "”：读取 " + titles(heading, true),
            "Sheet “" + table.sheet() + "”: reads " + titles(heading, false)));
    if (!heading.ignored().isEmpty()) {
      String list = Values.brief(String.join("、", heading.ignored()));
      notes.add(Phrase.of("没有读取的列：{0}", "Columns not read: {0}").with(list));
    }
    if (heading.has(Column.IDENTITY)) {
      notes.add(
          Phrase.of(
              "身份证号按最少必要原则不录入", "Identity numbers are not taken in: only what is needed is kept"));
    }
    if (table.formulas() > 0) {
      notes.add(
          Phrase.of("有 {0} 个公式单元格，取最后算出的值", "{0} cells are formulas; their last value is taken")
              .with(table.formulas()));
    }
    if (!table.cleaned().isEmpty()) {
      String lines =
          table.cleaned().stream().limit(10).map(String::valueOf).collect(Collectors.joining("、"));
      notes.add(
          Phrase.of(
                  "{0} 行里有看不见的字符，已去掉，请核对：第 {1} 行",
                  "{0} lines held invisible characters, left out; check line {1}")
              .with(table.cleaned().size(), table.cleaned().size() > 10 ? lines + "…" : lines));
    }
    return notes;
  }

  private static String titles(Heading heading, boolean chinese) {
    return heading.columns().keySet().stream()
        .filter(each -> each != Column.IDENTITY)
        .map(each -> chinese ? each.title().zh() : each.title().en())
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  /// The lines below the heading without its translation, examples and totals.
  static List<Line> body(Table table, Heading heading) {
    return table.lines().stream()
        .skip(heading.last() + 1L)
        .filter(each -> !heading.repeats(each) && !aside(each))
        .toList();
  }

  private static boolean aside(Line line) {
    String first = line.cells().stream().filter(each -> !each.isBlank()).findFirst().orElse("");
    return first.matches("(?is)(示例|例[:：]|example|合计|总计|小计|说明|注[:：]|填表|制表|审核).*");
  }
}
