package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The Excel files that an import gives out.
final class Sheets {
  private static final Map<Column, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(Column.ROOM, "示例 3-2-1201"),
          Map.entry(Column.FORMER, "A-1201"),
          Map.entry(Column.ZONE, "一区"),
          Map.entry(Column.AREA, "89.50"),
          Map.entry(Column.HANDED_OVER, "2019-03-05"),
          Map.entry(Column.STATE, "自住"),
          Map.entry(Column.OWNER, "王小梅、刘强"),
          Map.entry(Column.OWNER_PHONE, "13000000001；刘强：13000000002"),
          Map.entry(Column.NAME, "示例 张三"),
          Map.entry(Column.DEPARTMENT, "示例 工程部"),
          Map.entry(Column.DEPARTMENT_EN, "Engineering"),
          Map.entry(Column.ROLE, "部门员工"));

  private Sheets() {}

  /// A file to fill in: the columns in Chinese, English below, and an example that is not imported.
  static byte[] template(Kind kind) {
    return book(
        kind.label().zh(),
        sheet -> {
          List<Column> columns = kind.template();
          for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at, columns.get(at).title().zh());
            sheet.value(1, at, columns.get(at).title().en());
            String example = EXAMPLES.getOrDefault(columns.get(at), "");
            sheet.value(2, at, at > 0 ? example.replace("示例 ", "") : example);
            sheet.width(at, 18);
          }
          sheet.range(0, 0, 1, columns.size() - 1).style().bold().fillColor("F7EFDC").set();
          sheet.range(2, 0, 2, columns.size() - 1).style().italic().fontColor("6A6559").set();
          sheet.freezePane(0, 2);
          if (kind == Kind.STAFF) {
            String roles =
                Stream.of(Role.values())
                    .filter(
                        each -> each != Role.RESIDENT && each != Role.ADMIN && each != Role.AUDITOR)
                    .map(each -> each.label().zh())
                    .collect(Collectors.joining("、"));
            sheet.value(3, 0, "说明：岗位可填 " + roles);
          }
        });
  }

  /// The rows of a preview.
  static byte[] report(List<UploadRows.Shown> rows) {
    return book(
        "预览 Preview",
        sheet -> {
          String[] heads = {
            "工作表 Sheet", "行 Line", "对象 Subject", "结果 Outcome", "将做什么 Does", "提示 Findings"
          };
          for (int at = 0; at < heads.length; at++) {
            sheet.value(0, at, heads[at]);
            sheet.width(at, at > 3 ? 60 : 14);
          }
          int line = 1;
          for (UploadRows.Shown row : rows) {
            sheet.value(line, 0, plain(row.sheet()));
            sheet.value(line, 1, row.line());
            sheet.value(line, 2, plain(row.subject()));
            sheet.value(line, 3, both(row.outcome().label()));
            sheet.value(line, 4, plain(both(row.does())));
            sheet.value(line, 5, plain(both(row.says())));
            line++;
          }
        });
  }

  private static String both(Phrase phrase) {
    return phrase.zh().isEmpty() ? "" : phrase.zh() + "\n" + phrase.en();
  }

  /// A text that a spreadsheet would compute is made a text.
  private static String plain(String text) {
    String cut = text.length() > 30_000 ? text.substring(0, 30_000) : text;
    return cut.isEmpty() || "=+-@\t\r".indexOf(cut.charAt(0)) < 0 ? cut : "'" + cut;
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] book(String name, Filling filling) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jinzhi", "1.0")) {
      filling.fill(book.newWorksheet(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
