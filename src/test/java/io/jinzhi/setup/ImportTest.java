package io.jinzhi.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.Household;
import io.jinzhi.estate.Neighbours;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.UnitState;
import io.jinzhi.setup.PlannedRow.Outcome;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the file to the confirmation, and a second time.
class ImportTest extends ImportStory {
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll roll;
  @Autowired ImportRuns runs;
  @Autowired Uploads uploads;

  private UploadRows.Shown only(Upload upload) {
    assertThat(shown(upload)).hasSize(1);
    return shown(upload).getFirst();
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
