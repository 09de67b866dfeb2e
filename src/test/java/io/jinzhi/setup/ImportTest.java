package io.jinzhi.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.Neighbours;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.setup.PlannedRow.Outcome;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ImportTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Autowired Estates estates;
  @Autowired Units units;
  @Autowired Households households;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll roll;
  @Autowired Importing importing;
  @Autowired ImportRuns runs;
  @Autowired UploadRows rows;
  @Autowired Uploads uploads;

  EstateId estate;
  Actor admin;

  @BeforeEach
  void an_estate() {
    estate = Neighbours.estate(estates);
    admin = new Actor(estate, new StaffId(UUID.randomUUID()), "安", Role.ADMIN, null);
  }

  private Upload taken(Kind kind, byte[] content) {
    Upload upload = importing.take(admin, kind, "名册.xlsx", content, Instant.now());
    importing.preview(upload, NOW);
    return importing.upload(estate, upload.id());
  }

  private Upload csv(String... lines) {
    return taken(
        Kind.HOUSEHOLDS, String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<UploadRows.Shown> shown(Upload upload) {
    return rows.page(upload, "ALL", 0, 1_000);
  }

  private UploadRows.Shown only(Upload upload) {
    assertThat(shown(upload)).hasSize(1);
    return shown(upload).getFirst();
  }

  private void apply(Upload upload) {
    importing.apply(upload, "安", NOW);
  }

  private Household household(String code) {
    Unit unit = units.byCode(estate, code).orElseThrow();
    return households.household(estate, unit.id(), LocalDate.of(2026, 3, 2)).orElseThrow();
  }

  @Test
  void lists_what_will_be_made_and_makes_it_only_after_the_confirmation() {
    Upload upload =
        csv(
            "房号,建筑面积（㎡）,收楼日期,业主姓名,联系电话",
            "3栋2单元1201室,８９.５㎡,2019/3/5,王小梅、刘强,26812345；刘强：13612345678（白天）");
    UploadRows.Shown row = only(upload);
    assertThat(row.outcome()).isEqualTo(Outcome.MAKE);
    assertThat(row.subject()).isEqualTo("3-2-1201");
    assertThat(row.toString()).doesNotContain("王小梅").doesNotContain("13612345678");
    assertThat(units.all(estate)).isEmpty();
    apply(upload);
    Household made = household("3-2-1201");
    assertThat(made.unit().area()).isEqualByComparingTo("89.5");
    assertThat(made.unit().handedOverOn()).isEqualTo("2019-03-05");
    assertThat(made.residents()).extracting(Household.Resident::name).containsExactly("王*梅", "刘*");
    assertThat(households.find(estate, "5678", 5)).hasSize(1);
    assertThat(importing.upload(estate, upload.id()).stage()).isEqualTo(Upload.Stage.APPLIED);
  }

  @Test
  void changes_nothing_when_the_same_file_comes_again() {
    String[] file = {
      "房号,面积,业主,电话,租客,租客电话,家庭成员",
      "3-2-1201,89.5,王小梅,13612345678,赵明,13712345678,刘强、刘小强",
      "5-302,60,深圳市好邻居贸易有限公司,18999999999,,,",
    };
    apply(csv(file));
    Upload again = csv(file);
    assertThat(shown(again)).extracting(UploadRows.Shown::outcome).containsOnly(Outcome.SAME);
    assertThat(household("3-2-1201").residents()).hasSize(4);
    assertThat(household("3-2-1201").unit().state()).isEqualTo(UnitState.LET);
  }

  @Test
  void refuses_a_confirmation_when_the_register_changed_after_the_preview() {
    Upload upload = csv("房号,业主", "3-2-1201,王小梅");
    Neighbours.household(register, residents, estate, "9-901", "何平", "13500000009");
    assertThatThrownBy(() -> apply(upload))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("STALE_PREVIEW"));
    assertThat(units.byCode(estate, "3-2-1201")).isEmpty();
    assertThat(importing.upload(estate, upload.id()).stage()).isEqualTo(Upload.Stage.PREVIEW);
  }

  @Test
  void shows_what_a_second_file_changes_and_keeps_what_it_leaves_out() {
    apply(csv("房号,面积,业主,电话", "3-2-1201,89.5,王小梅,13612345678"));
    Upload second = csv("房号,面积,业主,电话", "3-2-1201,91,刘强,13712345678");
    UploadRows.Shown row = only(second);
    assertThat(row.outcome()).isEqualTo(Outcome.CHANGE);
    assertThat(row.does().zh()).contains("面积 89.50 → 91.00").contains("新增业主 刘*");
    assertThat(row.says().zh()).contains("王*梅").contains("未作改动");
    apply(second);
    assertThat(household("3-2-1201").residents()).hasSize(2);
  }

  @Test
  void reads_dates_as_people_and_spreadsheets_write_them() {
    apply(
        csv(
            "房号,收楼日期",
            "1-101,2019-03-05",
            "1-102,2019/3/5",
            "1-103,2019年3月5日",
            "1-104,43529",
            "1-105,2019.3.5",
            "1-106,20190305",
            "1-107,２０１９－３－５"));
    assertThat(units.all(estate))
        .hasSize(7)
        .allSatisfy(each -> assertThat(each.handedOverOn()).isEqualTo("2019-03-05"));
  }

  @Test
  void refuses_the_row_and_says_why_and_what_to_do() {
    Upload upload =
        csv(
            "房号,面积,收楼日期,业主",
            "1-101,90,2019-02-30,甲某",
            ",90,,乙某",
            "看门狗,90,,丙某",
            "1-104,90,9999-01-01,丁某",
            "1-105,90,上周,戊某");
    assertThat(shown(upload)).extracting(UploadRows.Shown::outcome).containsOnly(Outcome.REFUSE);
    assertThat(shown(upload).get(0).says().zh()).contains("收楼日期").contains("2019-02-30");
    assertThat(shown(upload).get(0).says().en()).contains("no such day");
    assertThat(shown(upload).get(1).says().zh()).contains("房号").contains("3-2-1201");
    apply(upload);
    assertThat(units.all(estate)).isEmpty();
  }

  @Test
  void leaves_invisible_characters_out_and_says_in_which_lines() {
    Upload upload = csv("房号,业主", "3-2-1201,王小梅", "3-2-1202,李\u202E四\u200B", "3-2-1203,张三\r");
    assertThat(upload.notes().zh()).contains("1 行里有看不见的字符").contains("第 3 行");
    apply(upload);
    assertThat(households.find(estate, "李四", 5)).hasSize(1);
  }

  @Test
  void copes_with_the_dirt_of_real_registers() {
    Upload upload =
        csv(
            "房号,面积,业主,电话",
            "A-1201 3-2-1201,13612345678,王小梅（太太）,13612345678",
            "3-2-1202（原A-1202）,九十,,13712345678",
            "3-2-1203,60,无,无",
            "3-2-1204,60,甲一 乙二 丙三 丁四,13612345671、13612345672、13612345673、13612345674",
            "3-2-1205,60,张三13812345678,",
            "3-2-1206,60,李四,问门卫",
            "3-2-1204,60,甲一 乙二 丙三 丁四,13612345671、13612345672、13612345673、13612345674");
    List<UploadRows.Shown> all = shown(upload);
    assertThat(all).extracting(UploadRows.Shown::outcome).doesNotContain(Outcome.REFUSE);
    assertThat(all.get(0).says().zh()).contains("同格有两个房号").contains("11 位的电话号码");
    assertThat(all.get(1).says().zh()).contains("不是数字").contains("请补姓名");
    assertThat(all.get(5).says().zh()).contains("问门卫");
    assertThat(all.get(6).says().zh()).contains("与第 5 行重复");
    apply(upload);
    assertThat(units.byCode(estate, "3-2-1202").orElseThrow().formerCode()).isEqualTo("A-1202");
    assertThat(household("3-2-1203").residents()).isEmpty();
    assertThat(household("3-2-1203").unit().state()).isEqualTo(UnitState.VACANT);
    assertThat(household("3-2-1204").residents()).hasSize(4);
    assertThat(household("3-2-1204").residents())
        .allSatisfy(each -> assertThat(each.phones()).hasSize(1));
    assertThat(households.find(estate, "13812345678", 5)).hasSize(1);
  }

  @Test
  void takes_the_same_name_and_number_for_one_person_but_never_by_a_placeholder() {
    apply(
        csv(
            "房号,业主,电话",
            "1-100,李和平,",
            "1-101,王小梅,13612345678",
            "1-102,王小梅,13612345678",
            "1-103,李静,18999999999",
            "1-104,李静,18999999999"));
    assertThat(household("1-100").residents()).hasSize(1);
    assertThat(household("1-101").residents().getFirst().person())
        .isEqualTo(household("1-102").residents().getFirst().person());
    assertThat(household("1-103").residents().getFirst().person())
        .isNotEqualTo(household("1-104").residents().getFirst().person());
  }

  @Test
  void finds_the_columns_under_titles_merged_headers_and_other_names() {
    apply(
        csv(
            "千禧花园住户档案,,,,",
            "新单元号,原单元号,业主,,备注1性质",
            ",,姓名,电话,",
            "3-2-1201,A-1201,王小梅,13612345678,自住"));
    assertThat(household("3-2-1201").residents()).hasSize(1);
    assertThat(household("3-2-1201").unit().formerCode()).isEqualTo("A-1201");
    apply(csv("楼栋编号,单元编号,房屋编号,建筑面积", "7,1,701,80"));
    assertThat(units.byCode(estate, "7-1-701")).isPresent();
  }

  @Test
  void reads_one_person_a_line_with_what_they_are() {
    apply(
        csv(
            "房号,姓名,身份,手机号,身份证号",
            "1-101,王小梅,业主,13612345678,111111111111111111",
            "1-101,赵明,租客,13712345678,",
            "1-101,刘小强,家庭成员,,"));
    assertThat(household("1-101").residents())
        .extracting(each -> each.kind().name())
        .containsExactly("OWNER", "TENANT", "FAMILY");
  }

  @Test
  void does_not_import_the_example_of_its_own_template() {
    Upload upload = taken(Kind.HOUSEHOLDS, Sheets.template(Kind.HOUSEHOLDS));
    assertThat(shown(upload)).isEmpty();
    assertThat(upload.notes().zh()).contains("房号");
    assertThat(shown(taken(Kind.STAFF, Sheets.template(Kind.STAFF)))).isEmpty();
    assertThat(shown(taken(Kind.DEPARTMENTS, Sheets.template(Kind.DEPARTMENTS)))).isEmpty();
  }

  @Test
  void reads_excel_with_numbers_dates_and_formulas() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      String[] heads = {"房号", "面积", "收楼日期", "业主", "电话"};
      for (int at = 0; at < heads.length; at++) {
        sheet.value(0, at, heads[at]);
      }
      sheet.value(1, 0, " 3-2-1201　");
      sheet.formula(1, 1, "40+49.5");
      sheet.value(1, 2, LocalDate.of(2019, 3, 5));
      sheet.style(1, 2).format("yyyy-mm-dd").set();
      sheet.value(1, 3, "王小梅");
      sheet.value(1, 4, 13612345678L);
    }
    Upload upload = taken(Kind.HOUSEHOLDS, out.toByteArray());
    assertThat(upload.notes().zh()).contains("公式");
    apply(upload);
    assertThat(household("3-2-1201").unit().handedOverOn()).isEqualTo("2019-03-05");
    assertThat(households.find(estate, "13612345678", 5)).hasSize(1);
  }

  @Test
  void reads_a_csv_that_excel_wrote_in_gb18030() {
    apply(taken(Kind.HOUSEHOLDS, "房号,业主\n3-2-1201,王小梅\n".getBytes(Charset.forName("GB18030"))));
    assertThat(household("3-2-1201").residents()).hasSize(1);
  }

  @Test
  void brings_staff_and_their_departments_once() {
    byte[] file =
        "姓名,手机,部门,岗位\n张三,13612345678,工程部,部门负责人\n李四,,工程部,\n王五,,,火星岗位\n"
            .getBytes(StandardCharsets.UTF_8);
    Upload upload = taken(Kind.STAFF, file);
    assertThat(shown(upload))
        .extracting(UploadRows.Shown::outcome)
        .containsExactly(Outcome.MAKE, Outcome.MAKE, Outcome.REFUSE);
    apply(upload);
    assertThat(roll.members(estate)).hasSize(2);
    assertThat(roll.departmentByCode(estate, "engineering")).isPresent();
    assertThat(shown(taken(Kind.STAFF, file)))
        .extracting(UploadRows.Shown::outcome)
        .containsExactly(Outcome.SAME, Outcome.SAME, Outcome.REFUSE);
  }

  @Test
  void runs_in_the_background_and_confirms_once() throws Exception {
    byte[] file = "房号,业主\n3-2-1201,王小梅\n".getBytes(StandardCharsets.UTF_8);
    Upload upload = importing.take(admin, Kind.HOUSEHOLDS, "../../名册.csv", file, Instant.now());
    assertThat(upload.fileName()).isEqualTo("名册.csv");
    runs.read(upload);
    Upload ready = settled(upload);
    assertThat(ready.stage()).isEqualTo(Upload.Stage.PREVIEW);
    assertThat(rows.counts(ready)).containsEntry("MAKE", 1).containsEntry("ALL", 1);
    runs.again(ready);
    Upload fresh = settled(ready);
    runs.confirm(fresh, admin);
    assertThatThrownBy(() -> runs.confirm(fresh, admin)).isInstanceOf(Refused.class);
    assertThat(settled(fresh).stage()).isEqualTo(Upload.Stage.APPLIED);
    assertThat(uploads.latest(estate)).hasSize(1);
    assertThat(households.find(estate, "王小梅", 5)).hasSize(1);
  }

  private Upload settled(Upload upload) throws InterruptedException {
    for (int wait = 0; wait < 300; wait++) {
      Upload now = importing.upload(estate, upload.id());
      if (!now.running(Instant.now())) {
        return now;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it still runs");
  }

  @Test
  void takes_twenty_thousand_rows_in_seconds() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      String[] heads = {"房号", "面积", "收楼日期", "业主", "电话", "家庭成员"};
      for (int at = 0; at < heads.length; at++) {
        sheet.value(0, at, heads[at]);
      }
      for (int at = 0; at < 20_000; at++) {
        int inside = at % 200;
        sheet.value(
            at + 1,
            0,
            (at / 200 + 1)
                + "栋"
                + (inside % 2 + 1)
                + "单元"
                + (inside / 8 + 1)
                + "0"
                + (inside / 2 % 4 + 1));
        sheet.value(at + 1, 1, "89.5㎡");
        sheet.value(at + 1, 2, "2019年3月5日");
        sheet.value(at + 1, 3, "王" + (char) ('一' + at % 5_000));
        sheet.value(at + 1, 4, "136" + String.format("%08d", at) + "；26812345（家里）");
        sheet.value(at + 1, 5, at % 2 == 0 ? "李小" + (char) ('一' + at % 3_000) : "");
      }
    }
    long start = System.nanoTime();
    Upload upload = taken(Kind.HOUSEHOLDS, out.toByteArray());
    Duration preview = Duration.ofNanos(System.nanoTime() - start);
    assertThat(rows.counts(upload)).containsEntry("MAKE", 20_000);
    start = System.nanoTime();
    apply(upload);
    Duration apply = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "import of 20,000 rows: preview %d ms, apply %d ms%n",
        preview.toMillis(), apply.toMillis());
    assertThat(units.all(estate)).hasSize(20_000);
    assertThat(preview).isLessThan(Duration.ofMinutes(3));
    assertThat(apply).isLessThan(Duration.ofMinutes(3));
  }
}
