package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// The pages of keys, the forms that print, and entries in need.
class KeyPagesTest extends KeyDoor {

  @Test
  @Clause({"KEY-02", "KEY-03", "KEY-04"})
  void the_forms_print_for_those_who_may_know_and_a_spreadsheet_computes_nothing()
      throws Exception {
    String key = entrusted();
    lend(code);
    String today = LocalDate.now(io.jinzhi.neighbourhood.Neighbourhood.ZONE).toString();
    String period =
        "?from="
            + LocalDate.parse(today).minusDays(1)
            + "&to="
            + LocalDate.parse(today).plusDays(1);
    var pdf = read(reception, "/api/v1/keys/register.pdf" + period);
    assertThat(pdf.getStatus()).isEqualTo(200);
    assertThat(text(pdf.getContentAsByteArray())).contains("钥匙借用登记表", "赵师傅", code);
    var excel = read(reception, "/api/v1/keys/register.xlsx" + period);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(excel.getContentAsByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).contains("编号");
      assertThat(rows.get(1).getCellText(4)).startsWith("'=赵师傅");
    }
    assertThat(read(home.at(Role.AMBASSADOR), "/api/v1/keys/register.pdf" + period).getStatus())
        .isEqualTo(403);
    String behind = ok(send(reception, "/api/v1/keys/" + key + "/look", json("reason", "核对")));
    String form = JsonPath.read(behind, "$.custody");
    var custody = read(manager, "/api/v1/keys/custodies/" + form + ".pdf");
    assertThat(text(custody.getContentAsByteArray()))
        .contains("业主托管钥匙委托书", "3-2-1201", "王秀梅", "第二份", "工程部白天")
        .doesNotContain(key);
    refused(422, null, send(reception, "/api/v1/keys/" + key + "/look", "{}"), "reason");
    assertThat(
            send(home.at(Role.AMBASSADOR), "/api/v1/keys/" + key + "/look", json("reason", "x"))
                .getStatus())
        .isEqualTo(403);
    refused(
        422,
        null,
        read(reception, "/api/v1/keys/register.pdf?from=2026-02-01&to=2026-01-01"),
        "to");
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  void every_page_is_there_in_both_languages_and_shows_no_address() throws Exception {
    String key = entrusted();
    lend(code);
    opening.openUpTo(clock.instant());
    String loss =
        JsonPath.read(
            ok(
                send(
                    reception,
                    "/api/v1/keys/" + key + "/loss",
                    json("how", "找不到了", "payer", "CENTRE"))),
            "$.number");
    String entry = JsonPath.read(ok(send(reception, "/api/v1/keys/entries", entry())), "$.number");
    String count = JsonPath.read(ok(read(reception, "/api/v1/keys/counts")), "$[0].number");
    ok(
        send(
            manager,
            "/api/v1/keys/refusals",
            json("name", "何某", "reason", "FALSE_IDENTITY", "words", "冒名，已告知")));
    for (String lang : List.of("zh", "en")) {
      for (String path :
          List.of(
              "/keys",
              "/keys?show=OVERDUE&kind=COMMON",
              "/keys/new",
              "/keys/" + code,
              "/keys/" + key,
              "/keys/loans",
              "/keys/counts",
              "/keys/counts/" + count,
              "/keys/refusals")) {
        String page = page(manager, path, lang);
        assertThat(page).as(path).doesNotContain("3-2-1201<", "王秀梅");
      }
      assertThat(page(manager, "/keys/" + key, lang)).contains(loss);
      assertThat(page(manager, "/keys/entries", lang)).contains("3-2-1201");
      assertThat(page(manager, "/keys/entries/" + entry, lang)).contains(entry);
      assertThat(page(reception, "/households/3-2-1201", lang)).contains(entry).doesNotContain(key);
      assertThat(page(reception, "/reception/households/3-2-1201", lang)).doesNotContain(key);
      assertThat(page(reception, "/today", lang)).contains(loss);
    }
  }

  private static String entry() {
    return json(
        "kind",
        "LEAK",
        "unit",
        "3-2-1201",
        "danger",
        "漏水",
        "leader",
        "雷鸣",
        "first",
        "马建国",
        "firstAs",
        "工程",
        "second",
        "李阿姨",
        "secondAs",
        "邻居",
        "witness",
        "居委会到场",
        "ownerCalled",
        "无人接");
  }

  @Test
  @Clause("KEY-14")
  void an_entry_without_two_witnesses_is_not_taken_down() throws Exception {
    refused(
        422,
        null,
        send(reception, "/api/v1/keys/entries", json("kind", "LEAK", "unit", "3-2-1201")),
        "danger",
        "leader",
        "first",
        "second",
        "firstAs",
        "secondAs",
        "witness",
        "ownerCalled");
    String same = entry().replace("李阿姨", "马建国");
    refused(422, null, send(reception, "/api/v1/keys/entries", same), "second");
    String number = JsonPath.read(ok(send(reception, "/api/v1/keys/entries", entry())), "$.number");
    String path = "/api/v1/keys/entries/" + number;
    refused(409, "STILL_INSIDE", send(manager, path + "/telling", json("how", "电话")));
    ok(
        send(
            manager,
            path + "/leaving",
            json("done", "关阀", "items", "无", "film", "硬盘", "secured", "锁好")));
    ok(send(manager, path + "/telling", json("how", "电话")));
    assertThat(body(read(manager, path))).contains("电话");
  }

  @Test
  @Clause("KEY-13")
  void whoever_lends_a_key_is_reminded_of_the_conduct_in_the_home() throws Exception {
    assertThat(page(reception, "/keys/" + code, "zh")).contains("穿鞋套，保护地面", "钥匙直接交回");
    assertThat(page(reception, "/keys/" + code, "en")).contains("Shoe covers on");
  }
}
