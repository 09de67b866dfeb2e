package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.setup.Table.Line;
import io.jinzhi.web.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the tables of a file as text.
final class TableReader {
  private static final int MOST_LINES = 100_000;
  private static final int MOST_COLUMNS = 120;
  // Those that turn the direction of writing or take no room; \r ends a line in many files.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

  private TableReader() {}

  /// @throws Invalid where the file is damaged or endless
  static List<Table> read(byte[] content) {
    try {
      return FileGate.check(content) == FileGate.Format.XLSX ? sheets(content) : csv(content);
    } catch (IOException | RuntimeException e) {
      if (e instanceof NotTaken || e instanceof Invalid) {
        throw (RuntimeException) e;
      }
      throw new Invalid(
          "file",
          Phrase.of(
              "文件损坏，读不下去：请在 Excel 或 WPS 里打开另存后再传",
              "The file is damaged: open it in Excel or WPS, save it again and send that"));
    }
  }

  private static List<Table> sheets(byte[] content) throws IOException {
    List<Table> tables = new ArrayList<>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      for (Sheet sheet : book.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          tables.add(table(sheet));
        }
      }
    }
    return tables;
  }

  private static Table table(Sheet sheet) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Integer> cleaned = new ArrayList<>();
    int formulas = 0;
    try (var rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Row row = each.next();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
          Cell cell = row.getOptionalCell(column).orElse(null);
          formulas += cell != null && cell.getType() == CellType.FORMULA ? 1 : 0;
          cells.add(cell == null ? "" : text(cell));
        }
        add(lines, line(row.getRowNum(), cells, cleaned));
      }
    }
    return new Table(sheet.getName(), lines, formulas, cleaned);
  }

  private static String text(Cell cell) {
    String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case NUMBER -> plain(raw);
      case FORMULA -> raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? plain(raw) : raw;
      default -> Objects.requireNonNullElse(cell.getText(), "");
    };
  }

  /// A telephone typed as a number comes as `1.3812345678E10`.
  private static String plain(String raw) {
    try {
      BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
      return number.precision() - number.scale() > 40 ? raw : number.toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private static List<Table> csv(byte[] content) throws IOException {
    String text = Objects.requireNonNull(FileGate.text(content));
    String head = text.lines().findFirst().orElse("");
    char mark = head.contains("\t") ? '\t' : head.contains(",") ? ',' : ';';
    List<Line> lines = new ArrayList<>();
    List<Integer> cleaned = new ArrayList<>();
    CSVFormat format =
        CSVFormat.EXCEL.builder().setDelimiter(mark).setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        List<String> cells = record.stream().limit(MOST_COLUMNS).toList();
        add(lines, line((int) record.getRecordNumber(), cells, cleaned));
      }
    }
    return List.of(new Table("CSV", lines, 0, cleaned));
  }

  private static Line line(int number, List<String> cells, List<Integer> cleaned) {
    if (cells.stream().anyMatch(each -> INVISIBLE.matcher(each).find())) {
      cleaned.add(number);
    }
    return new Line(number, cells.stream().map(TableReader::clean).toList());
  }

  private static void add(List<Line> lines, Line line) {
    if (line.blank()) {
      return;
    }
    if (lines.size() == MOST_LINES) {
      throw new Invalid("file", Phrase.of("超过 10 万行：请分成几份", "Over 100,000 rows: split the file"));
    }
    lines.add(line);
  }

  /// Without invisible characters and blanks at the edges, full-width ones included.
  private static String clean(String text) {
    return INVISIBLE.matcher(text).replaceAll("").replace("\r", "").strip();
  }
}
