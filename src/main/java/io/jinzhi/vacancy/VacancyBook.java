package io.jinzhi.vacancy;

import io.jinzhi.paper.VacancyStatisticsPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// 空置房统计表 as a spreadsheet: area and days as numbers, so that whoever bills can go on.
final class VacancyBook {
  private static final List<String> HEADS =
      List.of("房号 Unit", "种类 Kind", "空置起 Since", "面积 Area", "天数 Days", "费用承担 Payer");

  private VacancyBook() {}

  static byte[] of(VacancyStatisticsPaper paper, String by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jinzhi", "1.0")) {
      Worksheet sheet = book.newWorksheet("空置房统计表 " + paper.month());
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.value(0, column, HEADS.get(column));
        sheet.width(column, 18);
      }
      sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int row = 1;
      for (VacancyStatisticsPaper.Line line : paper.lines()) {
        sheet.value(row, 0, line.unit());
        sheet.value(row, 1, line.kind());
        sheet.value(row, 2, line.since());
        if (!line.area().isEmpty()) {
          sheet.value(row, 3, Double.parseDouble(line.area()));
        }
        sheet.value(row, 4, line.days());
        sheet.value(row, 5, line.payer());
        row++;
      }
      sheet.value(row + 1, 0, "导出人 Exported by " + by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
