package io.jinzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.jinzhi.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// The layout in a browser, in practice mode so that the bar is there too.
@WebTest
@ActiveProfiles("practice")
class PagesIT {
  @LocalServerPort int port;
  @Autowired Probe probe;
  private final List<String> console = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    open(1440, ColorScheme.LIGHT);
  }

  private void open(int width, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900));
    console.clear();
    page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.onPageError(error -> console.add("error: " + error));
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void go(String path) {
    page.navigate("http://localhost:" + port + path);
    assertThat(page.locator("html[data-ready=yes]")).isAttached();
  }

  @ParameterizedTest
  @CsvSource({
    "360, LIGHT",
    "390, DARK",
    "390, LIGHT",
    "1100, LIGHT",
    "1440, LIGHT",
    "1440, DARK",
    "1920, DARK"
  })
  void every_width_and_both_themes_read_well(int width, ColorScheme scheme) {
    open(width, scheme);
    for (String name : List.of("today", "form", "numbers/7")) {
      page.navigate("http://localhost:" + port + "/probe/" + name);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target/screens/%s-%d-%s.png"
                          .formatted(name.replace('/', '-'), width, scheme))));
      var found = new AxeBuilder(page).analyze().getViolations();
      assertThat(found)
          .as(() -> found.stream().map(v -> v.getId() + v.getNodes()).toList().toString())
          .isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("nothing sticks out of the page")
          .isEqualTo(true);
    }
    assertThat(console).filteredOn(line -> !line.contains("404")).isEmpty();
  }

  @Test
  void the_first_page_is_light() {
    List<Integer> sizes = new ArrayList<>();
    page.onRequestFinished(request -> sizes.add(request.sizes().responseBodySize));
    go("/probe/today");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(sizes).hasSizeLessThan(12);
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(60_000);
  }

  @Test
  void a_wrong_field_is_named_and_nothing_typed_is_lost() {
    go("/probe/form");
    page.keyboard().press("n");
    page.getByLabel("经过").fill(" ");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#f-text-note")).containsText("请填写这一项");
    assertThat(page.getByLabel("经过")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("经过")).isFocused();
    assertThat(page.getByLabel("何时何地")).hasValue("今天 9:30，3栋2单元电梯");
    page.getByLabel("经过").fill("refuse 电梯");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".form-problem")).containsText("本子写满了");
    assertThat(page.getByLabel("经过")).hasValue("refuse 电梯");
  }

  @Test
  void a_double_click_is_one_write() {
    int before = probe.lines();
    go("/probe/form");
    page.getByLabel("经过").fill("slow 双击");
    page.getByRole(AriaRole.BUTTON, named("登记并派单")).dblclick();
    page.waitForURL("**/probe/today");
    assertThat(probe.lines() - before).isEqualTo(1);
  }

  @Test
  void a_cut_line_keeps_the_form_and_the_retry_counts_once() {
    int before = probe.lines();
    go("/probe/form");
    page.getByLabel("经过").fill("断网");
    String key = page.locator("#main [name=_key]").inputValue();
    context.setOffline(true);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".form-problem")).containsText("网络不通，内容还在，请重试");
    assertThat(page.locator("#main [name=_key]")).hasValue(key);
    context.setOffline(false);
    page.keyboard().press("Control+Enter");
    page.waitForURL("**/probe/today");
    assertThat(probe.lines() - before).isEqualTo(1);
  }

  @Test
  void an_ended_session_keeps_what_was_typed() {
    go("/probe/form");
    page.getByLabel("经过").fill("写了很久的经过");
    page.getByText("正在造成伤害").check();
    page.route(
        "**/probe",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(401)
                    .setHeaders(Map.of("X-Sign-In", "/probe/today"))));
    page.keyboard().press("Control+Enter");
    page.waitForURL(Pattern.compile(".*/probe/today\\?from=%2Fprobe%2Fform"));
    go("/probe/form");
    assertThat(page.getByLabel("经过")).hasValue("写了很久的经过");
    assertThat(page.getByText("正在造成伤害")).isChecked();
    assertThat(page.evaluate("sessionStorage.getItem('jinzhi-form')")).isNull();
  }

  @Test
  void a_dangerous_button_asks_first() {
    int before = probe.lines();
    go("/probe/form");
    page.getByLabel("经过").fill("撤回");
    page.getByRole(AriaRole.BUTTON, named("撤回")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("确定要撤回吗");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.getByRole(AriaRole.BUTTON, named("取消")).click();
    assertThat(probe.lines()).isEqualTo(before);
    page.getByRole(AriaRole.BUTTON, named("撤回")).click();
    page.getByRole(AriaRole.BUTTON, named("确定")).click();
    page.waitForURL("**/probe/today");
    assertThat(probe.lines() - before).isEqualTo(1);
  }

  @Test
  void one_signs_with_the_mouse_or_the_keyboard() {
    go("/probe/form");
    var box = page.locator("canvas").boundingBox();
    page.mouse().move(box.x + 20, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + 120, box.y + 90);
    page.mouse().up();
    String drawn = page.locator("#f-sign").inputValue();
    assertThat(drawn).startsWith("data:image/png;base64,");
    page.getByText("清除重签").click();
    assertThat(page.locator("#f-sign")).hasValue("");
    page.getByLabel("用键盘签名").fill("王小梅");
    assertThat(page.locator("#f-sign").inputValue()).startsWith("data:image").isNotEqualTo(drawn);
  }

  @Test
  void the_slash_searches_and_the_countdown_and_switches_run() {
    go("/probe/form?q=1");
    assertThat(page.locator("#count")).hasText("剩 8 分");
    assertThat(page.locator("#count")).hasClass("left warn");
    page.keyboard().press("/");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
    page.getByLabel("换明暗").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.getByText("English").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page).hasURL("http://localhost:" + port + "/probe/form?q=1");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
