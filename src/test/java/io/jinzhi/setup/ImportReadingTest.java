package io.jinzhi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.estate.UnitState;
import io.jinzhi.setup.PlannedRow.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// Files as people and programs write them.
class ImportReadingTest extends ImportStory {
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
}
