package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares a file of staff or of departments with the roll.
@Component
class StaffPlanner {
  private record Hire(
      String name, @Nullable String phone, Role role, @Nullable String department) {}

  private final StaffRoll roll;

  StaffPlanner(StaffRoll roll) {
    this.roll = roll;
  }

  Plan plan(EstateId estate, Kind kind, List<Table> tables) {
    Map<String, DepartmentId> known = new LinkedHashMap<>();
    for (Department each : roll.departments(estate)) {
      known.put(each.name().zh(), each.id());
    }
    Map<String, Integer> staff = new HashMap<>();
    for (StaffMember each : roll.members(estate)) {
      if (each.active()) {
        staff.put(key(each.name(), each.phone()), 0);
      }
    }
    Map<String, String> opened = new LinkedHashMap<>();
    List<Hire> hires = new ArrayList<>();
    List<PlannedRow> rows = new ArrayList<>();
    List<Phrase> notes = new ArrayList<>();
    Column needed = kind == Kind.STAFF ? Column.NAME : Column.DEPARTMENT;
    for (Table table : tables) {
      Heading heading = Heading.find(table);
      if (heading == null || !heading.has(needed)) {
        notes.add(
            Phrase.of("工作表“{0}”没有需要的列，未读取", "The sheet “{0}” lacks the columns and was not read")
                .with(table.sheet()));
        continue;
      }
      notes.addAll(Notes.about(table, heading));
      for (Table.Line line : Notes.body(table, heading)) {
        PlannedRow row = new PlannedRow(table.sheet(), line.number());
        String department = Values.half(heading.cell(line, Column.DEPARTMENT));
        if (kind == Kind.STAFF) {
          staff(row, heading, line, department, staff, hires);
        } else if (department.isEmpty()) {
          row.findings.add(
              Finding.refuses(Column.DEPARTMENT, "是空的：请填部门名称", "is empty: give a name"));
        } else {
          row.subject = department;
        }
        if (department.length() > 60) {
          row.findings.add(Finding.refuses(Column.DEPARTMENT, "超过 60 字", "is over 60 characters"));
        }
        if (!row.refused()
            && !department.isEmpty()
            && !known.containsKey(department)
            && !opened.containsKey(department)) {
          opened.put(department, Values.half(heading.cell(line, Column.DEPARTMENT_EN)));
          row.does("新设部门 {0}", "New department {0}", department);
        }
        row.close(true);
        rows.add(row);
      }
    }
    return new Plan(rows, notes, progress -> write(estate, known, opened, hires, progress));
  }

  private static String key(String name, @Nullable String phone) {
    return name + "|" + (phone == null ? "" : phone.replaceAll("\\D", ""));
  }

  private static void staff(
      PlannedRow row,
      Heading heading,
      Table.Line line,
      String department,
      Map<String, Integer> staff,
      List<Hire> hires) {
    String name = Values.half(heading.cell(line, Column.NAME));
    String phone = Values.half(heading.cell(line, Column.OWNER_PHONE));
    Role role = role(Values.half(heading.cell(line, Column.ROLE)), row.findings);
    row.subject = name;
    if (name.isEmpty() || name.length() > 60) {
      row.findings.add(
          Finding.refuses(Column.NAME, "为空或超过 60 字", "is empty or over 60 characters"));
    }
    String number = phone.isEmpty() ? null : phone.replaceAll("[^+0-9 -]", "").strip();
    if (number != null && !number.matches("[+0-9][0-9 -]{2,24}")) {
      row.findings.add(
          Finding.warns(
              Column.OWNER_PHONE,
              "“{0}”不是电话，没有录入",
              "“{0}” is not a telephone and was left out",
              Values.brief(phone)));
      number = null;
    }
    if (department.isEmpty() && (role == Role.DEPT_STAFF || role == Role.DEPT_MANAGER)) {
      row.findings.add(
          Finding.refuses(
              Column.DEPARTMENT, "是空的：这个岗位要属于一个部门", "is empty: this role belongs to a department"));
    }
    Integer before = staff.get(key(name, number));
    if (before != null) {
      if (before > 0) {
        row.findings.add(
            Finding.warns(null, "与第 {0} 行重复，不再录入", "repeats line {0}; nothing more to do", before));
      }
    } else if (!row.refused() && role != null) {
      staff.put(key(name, number), row.line);
      hires.add(new Hire(name, number, role, department.isEmpty() ? null : department));
      row.does("新增员工 {0}，{1}", "New: {0}, {1}", name, role.label().zh());
    }
  }

  private static @Nullable Role role(String cell, List<Finding> findings) {
    for (Role each : Role.values()) {
      boolean said =
          cell.equals(each.label().zh())
              || cell.equalsIgnoreCase(each.label().en())
              || cell.equalsIgnoreCase(each.name());
      if (said && each != Role.RESIDENT && each != Role.ADMIN && each != Role.AUDITOR) {
        return each;
      }
    }
    if (cell.isEmpty()
        || cell.matches(".*(员|工|保安|保洁|绿化|维修|技师).*") && !cell.matches(".*(管理员|审计员|经理|主任|档案).*")) {
      return Role.DEPT_STAFF;
    }
    if (cell.matches(".*(部长|主管|部门经理|队长|班长|负责人).*")) {
      return Role.DEPT_MANAGER;
    }
    findings.add(
        Finding.refuses(
            Column.ROLE,
            "没有“{0}”这个岗位：请用模板里列出的岗位",
            "There is no role “{0}”: use one that the template lists",
            Values.brief(cell)));
    return null;
  }

  private void write(
      EstateId estate,
      Map<String, DepartmentId> known,
      Map<String, String> opened,
      List<Hire> hires,
      Plan.Progress progress) {
    Map<String, DepartmentId> ids = new HashMap<>(known);
    opened.forEach((zh, en) -> ids.put(zh, open(estate, zh, en)));
    int done = 0;
    for (Hire each : hires) {
      DepartmentId department =
          each.department == null ? null : Objects.requireNonNull(ids.get(each.department));
      roll.hire(estate, each.name, each.phone, each.role, department);
      progress.at(++done, hires.size());
    }
  }

  DepartmentId open(EstateId estate, String zh, String en) {
    DefaultDepartment usual = DefaultDepartment.named(zh);
    String code = usual == null ? free(estate) : usual.code();
    String english = !en.isBlank() ? en : usual == null ? zh : usual.name().en();
    return roll.openDepartment(estate, code, Phrase.of(zh, english));
  }

  private String free(EstateId estate) {
    for (int number = roll.departments(estate).size() + 1; ; number++) {
      String code = "department-" + number;
      if (roll.departmentByCode(estate, code).isEmpty()) {
        return code;
      }
    }
  }
}
