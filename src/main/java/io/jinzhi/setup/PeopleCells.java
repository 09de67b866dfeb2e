package io.jinzhi.setup;

import io.jinzhi.estate.PhoneCell;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents.NewPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people of a line: none to several in one cell, and whose each telephone is.
final class PeopleCells {
  private static final Pattern SPLIT = Pattern.compile("[、，,;；/／|\\n&]+(?![^（(]*[）)])");
  private static final Pattern BRACKETS = Pattern.compile("[(（](.*?)[)）]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}([\\s　]+\\p{IsHan}{2,4})+");
  private static final Pattern NUMBER = Pattern.compile("[：:\\s]*(1\\d{10})");

  /// Somebody of a line.
  static final class Somebody {
    final String name;
    final ResidencyKind kind;
    final @Nullable String note;
    final List<NewPhone> phones = new ArrayList<>();

    Somebody(String name, ResidencyKind kind, @Nullable String note) {
      this.name = name;
      this.kind = kind;
      this.note = note;
    }
  }

  private PeopleCells() {}

  static List<Somebody> read(Heading heading, Table.Line line, List<Finding> findings) {
    List<Somebody> all = new ArrayList<>();
    boolean listed = heading.has(Column.NAME) && !heading.has(Column.OWNER);
    ResidencyKind kind =
        listed ? kind(heading.cell(line, Column.KIND), findings) : ResidencyKind.OWNER;
    Column who = listed ? Column.NAME : Column.OWNER;
    List<Somebody> main = names(heading.cell(line, who), kind, who, findings);
    List<Somebody> tenants =
        names(heading.cell(line, Column.TENANT), ResidencyKind.TENANT, Column.TENANT, findings);
    all.addAll(main);
    all.addAll(tenants);
    all.addAll(
        names(heading.cell(line, Column.FAMILY), ResidencyKind.FAMILY, Column.FAMILY, findings));
    phones(heading.cell(line, Column.OWNER_PHONE), Column.OWNER_PHONE, main, kind, all, findings);
    phones(
        heading.cell(line, Column.TENANT_PHONE),
        Column.TENANT_PHONE,
        tenants,
        ResidencyKind.TENANT,
        all,
        findings);
    return all;
  }

  private static ResidencyKind kind(String cell, List<Finding> findings) {
    String text = Values.half(cell);
    if (text.isEmpty() || text.matches(".*(业主|产权|户主|房主|1001).*|owner")) {
      return ResidencyKind.OWNER;
    }
    if (text.matches(".*(租|1003).*|tenant")) {
      return ResidencyKind.TENANT;
    }
    if (!text.matches(".*(家|属|妻|夫|子|女|父|母|同住|1002).*|family")) {
      findings.add(
          Finding.warns(
              Column.KIND,
              "看不懂“{0}”，记作家人：请写业主、租户或家人",
              "“{0}” is unknown and taken for family: write owner, tenant or family",
              Values.brief(text)));
    }
    return ResidencyKind.FAMILY;
  }

  private static List<Somebody> names(
      String cell, ResidencyKind kind, Column column, List<Finding> findings) {
    List<Somebody> out = new ArrayList<>();
    String text = cell.replace('\u00a0', ' ').strip();
    String apart = HAN.matcher(text).matches() ? text.replaceAll("[\\s　]+", "、") : text;
    for (String piece : SPLIT.split(apart)) {
      List<String> numbers = new ArrayList<>();
      String bare =
          NUMBER
              .matcher(Values.half(piece))
              .replaceAll(
                  each -> {
                    numbers.add(each.group(1));
                    return "";
                  });
      Matcher bracket = BRACKETS.matcher(bare);
      String note = bracket.find() ? bracket.group(1).strip() : null;
      String name = BRACKETS.matcher(bare).replaceAll("").replaceAll("^[\\d.]+|[：:]+$", "").strip();
      if (Values.nothing(name) && numbers.isEmpty()) {
        continue;
      }
      if (name.isEmpty() || name.length() > 60) {
        findings.add(
            Finding.refuses(column, "姓名过长或为空：每格最多 60 字", "A name is empty or over 60 characters"));
        continue;
      }
      Somebody one = new Somebody(name, kind, note == null || note.isEmpty() ? null : note);
      if (!numbers.isEmpty()) {
        numbers.forEach(each -> one.phones.add(new NewPhone(each, null)));
        findings.add(
            Finding.warns(column, "里夹着电话，已记到此人名下", "holds a telephone, taken as that person's"));
      }
      out.add(one);
    }
    return out;
  }

  private static void phones(
      String cell,
      Column column,
      List<Somebody> mine,
      ResidencyKind kind,
      List<Somebody> all,
      List<Finding> findings) {
    PhoneCell read = PhoneCell.read(cell);
    if (read.leftover() != null) {
      findings.add(
          Finding.warns(
              column,
              "“{0}”里没有能拨的号码，没有录入",
              "“{0}” holds no number and was left out",
              Values.brief(read.leftover())));
    }
    if (read.entries().isEmpty()) {
      return;
    }
    if (mine.isEmpty()) {
      Somebody unnamed = new Somebody(kind == ResidencyKind.TENANT ? "租户" : "业主", kind, null);
      mine.add(unnamed);
      all.add(unnamed);
      findings.add(
          Finding.warns(
              column,
              "有电话没有姓名，先以“{0}”登记：请补姓名",
              "has a number but no name; entered as “{0}”: add the name",
              unnamed.name));
    }
    long unlabelled = read.entries().stream().filter(each -> each.label() == null).count();
    int next = 0;
    for (PhoneCell.Entry entry : read.entries()) {
      Somebody owner = mine.getFirst();
      String note = entry.note();
      if (entry.label() != null) {
        String label = entry.label();
        Somebody named =
            all.stream().filter(each -> each.name.equals(label)).findFirst().orElse(null);
        owner = named == null ? owner : named;
        note = named == null ? join(label, note) : note;
      } else if (unlabelled == mine.size() && mine.size() > 1) {
        owner = mine.get(next++);
      }
      if (entry.placeholder()) {
        findings.add(
            Finding.warns(
                column,
                "{0} 是占位号码，照录但不用于查找和合并",
                "{0} is a placeholder: kept, but neither searched nor matched",
                entry.digits()));
      } else if (entry.doubtful()) {
        findings.add(
            Finding.warns(
                column,
                "号码 {0} 位数或号段不对，照录：请核对",
                "{0} cannot be a number here; kept: check it",
                entry.digits()));
      }
      owner.phones.add(
          new NewPhone(
              entry.digits(),
              note == null || note.length() <= 100 ? note : note.substring(0, 100)));
    }
  }

  private static String join(String label, @Nullable String note) {
    return note == null ? label : label + "，" + note;
  }
}
