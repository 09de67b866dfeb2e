package io.jinzhi.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.jinzhi.browser.Chromium;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From an empty home to a household that the front desk finds.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jinzhi.setup.gate=true")
class SetupStoryIT {
  private static final String PASSWORD = "梅花香自苦寒来，三更灯火五更鸡";
  private static final Path SHOTS = Path.of("target/screens");

  @LocalServerPort int port;
  @Autowired SettingUp settingUp;
  @Autowired Estates estates;
  @Autowired StaffRoll roll;

  final List<String> problems = new ArrayList<>();

  private Page page() {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setBaseURL("http://localhost:" + port)
                    .setViewportSize(1440, 900));
    Page page = context.newPage();
    page.setDefaultTimeout(90_000);
    page.setDefaultNavigationTimeout(90_000);
    page.onConsoleMessage(
        each -> {
          // The one wrong code of the story answers 422, and the browser remarks on it.
          if (each.type().equals("error") && !each.text().contains("422")) {
            problems.add(each.text());
          }
        });
    page.onPageError(problems::add);
    return page;
  }

  private void look(Page page, String name) {
    page.waitForLoadState();
    shot(page, name + "-1440");
    page.setViewportSize(390, 844);
    shot(page, name + "-390");
    assertThat((Object) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits a phone", name)
        .isEqualTo(true);
    page.setViewportSize(1440, 900);
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(
            each ->
                problems.add(name + ": " + each.getId() + " " + each.getNodes().get(0).getHtml()));
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  private static void send(Page page) {
    page.locator("main button[type=submit]").first().click();
  }

  private static void seen(Locator locator) {
    assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
  }

  @Test
  void an_empty_home_becomes_an_estate_whose_callers_are_found() throws Exception {
    Page page = page();
    page.navigate("/households");
    seen(page.getByText("首次设置").first());
    look(page, "setup-code");
    page.fill("[name=code]", "AAAA-AAAA");
    send(page);
    seen(page.getByText("设置码不对").first());
    Thread.sleep(2_100);
    page.fill("[name=code]", settingUpCode());
    send(page);
    seen(page.locator("[name=company]"));
    look(page, "setup-estate");
    page.fill("[name=company]", "千禧物业");
    page.fill("[name=name]", "千禧花园");
    page.fill("[name=nameEn]", "Millennium Gardens");
    page.fill("[name=code]", "QX");
    send(page);
    seen(page.locator("[name=username]"));
    look(page, "setup-admin");
    page.fill("[name=name]", "安宁");
    page.fill("[name=username]", "anning");
    page.fill("[name=password]", PASSWORD);
    page.fill("[name=again]", PASSWORD);
    send(page);
    signIn(page, "anning");
    seen(page.locator("[name=more]"));
    look(page, "setup-departments");
    send(page);
    seen(page.locator("[name=file]"));
    look(page, "import");
    page.setInputFiles(
        "[name=file]",
        new FilePayload(
            "名册.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            register()));
    send(page);
    seen(page.getByText("确认导入"));
    look(page, "import-preview");
    assertThat(page.locator(".tabs")).containsText("拒绝 3");
    page.getByText("确认导入").click();
    seen(page.getByText("已导入").first());
    look(page, "import-done");
    assertThat(roll.departments(estates.all().getFirst().id())).hasSize(8);
    assertThat(page.navigate("/setup").status()).isEqualTo(404);
    problems.removeIf(each -> each.contains("404"));
    theDeskFinds();
    assertThat(problems).isEmpty();
  }

  private String settingUpCode() {
    return settingUp.code();
  }

  private static void signIn(Page page, String username) {
    seen(page.locator("[name=username]"));
    page.waitForURL("**/sign-in**");
    page.fill("[name=username]", username);
    page.fill("[name=password]", PASSWORD);
    page.locator("form:has([name=password]) button").first().click();
    page.waitForURL(each -> !each.contains("sign-in"));
  }

  private void theDeskFinds() {
    var estate = estates.all().getFirst().id();
    StaffId desk = roll.hire(estate, "陈立", null, Role.FRONT_DESK, null);
    roll.account(estate, desk, "chenli", PASSWORD);
    Page page = page();
    page.navigate("/households");
    signIn(page, "chenli");
    page.navigate("/households");
    seen(page.locator("table"));
    look(page, "households");
    page.fill("main [name=q]", "wxm");
    page.locator("main form button").first().click();
    seen(page.getByText("王*梅").first());
    page.getByText("3-2-1201").first().click();
    seen(page.getByText("3栋2单元1201室").first());
    look(page, "household");
    page.getByText("显示", new Page.GetByTextOptions().setExact(true)).first().click();
    page.locator("select[name=reason]").first().selectOption("回电或回复住户");
    page.getByText("显示姓名和电话").first().click();
    seen(page.getByText("13612345678").first());
    look(page, "household-clear");
  }

  /// Sixty dirty rows: three of them beyond help.
  private static byte[] register() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("住户名册");
      sheet.value(0, 0, "千禧花园住户名册（2026年）");
      String[] heads = {"房号", "建筑面积（㎡）", "收楼日期", "业主姓名", "联系电话", "家庭成员", "备注"};
      for (int at = 0; at < heads.length; at++) {
        sheet.value(1, at, heads[at]);
      }
      String[] first = {
        "3栋2单元1201室 ",
        "13612345678",
        "2019/3/5",
        "王小梅（太太）、刘强",
        "26812345；王小梅：13612345678；李某：13712345678",
        "刘小强",
        ""
      };
      for (int at = 0; at < first.length; at++) {
        sheet.value(2, at, first[at]);
      }
      for (int row = 1; row < 60; row++) {
        sheet.value(row + 2, 0, row == 20 ? "" : (row % 5 + 1) + "-1-" + (row / 5 + 1) + "01");
        sheet.value(row + 2, 1, row % 7 == 0 ? "九十" : "８９.５㎡");
        sheet.value(
            row + 2,
            2,
            row == 21 ? "2019-02-30" : row == 22 ? "上周" : "2019年3月" + (row % 28 + 1) + "日");
        sheet.value(row + 2, 3, row % 9 == 0 ? "" : "李" + (char) ('一' + row));
        sheet.value(row + 2, 4, row % 4 == 0 ? "18999999999" : "138" + (10_000_000 + row * 7_919));
      }
    }
    return out.toByteArray();
  }
}
