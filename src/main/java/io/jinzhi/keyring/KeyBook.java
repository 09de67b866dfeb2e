package io.jinzhi.keyring;

import io.jinzhi.paper.KeyRegisterPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// 钥匙借用登记表 as a workbook, in the order of the paper form's fields.
final class KeyBook {
  private static final List<String> HEADS =
      List.of(
          "编号 No.",
          "钥匙 Key",
          "房屋 Unit",
          "把数 Pieces",
          "借用人、单位、电话 Borrower",
          "证件末四位 ID",
          "用途、派工单 Purpose",
          "批准、业主同意 Approval, consent",
          "借出、经办 Out",
          "应还 Due",
          "证件或押金 ID or deposit",
          "归还、归还人 Returned",
          "查收、现场 Checked");

  private KeyBook() {}

  static byte[] of(KeyRegisterPaper register, String by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Jinzhi", "1.0")) {
      Worksheet sheet = book.newWorksheet("钥匙借用登记表");
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.value(0, column, HEADS.get(column));
        sheet.width(column, column == 3 ? 8 : 20);
      }
      sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int row = 1;
      for (KeyRegisterPaper.Line line : register.lines()) {
        int column = 0;
        for (String cell : line.cells()) {
          sheet.value(row, column++, plain(cell));
        }
        row++;
      }
      // Whose copy it is stays with it.
      sheet.value(row + 1, 0, "导出人 Exported by " + by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A text that a spreadsheet would compute is made a text.
  static String plain(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
