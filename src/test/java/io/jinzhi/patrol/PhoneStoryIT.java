package io.jinzhi.patrol;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.database.Columns;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A round in the lift: no network, a killed browser, a session that ended, replies that got lost.
class PhoneStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired AreaDesk areas;
  @Autowired PatrolOpening opening;
  @Autowired Rounds rounds;
  @Autowired JdbcClient jdbc;
  @TempDir Path phone;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private @Nullable BrowserContext context;
  private Neighbourhood home;
  private Round round;

  @BeforeEach
  void a_round_that_is_open_now() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    Actor manager = home.at(Role.CS_MANAGER);
    Area area = areas.open(manager, new AreaDesk.NewArea("A1", "东区", "3", null));
    point(manager, area, "3栋大堂", null);
    point(manager, area, "3栋2单元楼梯", PatrolLists.STAIRWELL);
    var estate = estates.estate(home.estate);
    var today = estate.day(clock.instant());
    opening.open(estate, today, clock.instant());
    round =
        rounds.between(home.estate, today, today).stream()
            .filter(each -> each.window() == Window.MORNING)
            .findFirst()
            .orElseThrow();
    jdbc.sql("update patrol_round set opens_at = :from, closes_at = :to where id = :id")
        .param("from", Columns.at(clock.instant().minusSeconds(3600)))
        .param("to", Columns.at(clock.instant().plusSeconds(3600)))
        .param("id", round.id())
        .update();
    staff.account(home.estate, home.at(Role.AMBASSADOR).staff(), user("a"), PASSWORD);
  }

  private void point(Actor manager, Area area, String name, @Nullable String list) {
    areas.add(
        manager, area.id(), new AreaDesk.NewPoint(name, "3", null, list, 1, null, null, null));
  }

  private String user(String who) {
    return "phone-" + who + "-" + round.id();
  }

  @AfterEach
  void putThePhoneAway() {
    there().close();
    playwright.close();
  }

  private BrowserContext there() {
    return Objects.requireNonNull(context);
  }

  /// The browser is started anew with what is on the phone's disk.
  private Page start(boolean offline) {
    if (context != null) {
      context.close();
    }
    context =
        playwright
            .chromium()
            .launchPersistentContext(
                phone,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"))
                    .setLocale("zh-CN")
                    .setViewportSize(390, 844));
    there().setOffline(offline);
    Page page = there().pages().getFirst();
    page.setDefaultTimeout(15_000);
    return page;
  }

  private Page walkPage(Page page) {
    page.navigate(url("/app/patrol/index.html"));
    assertThat(page.locator("html[data-ready=yes]")).isAttached();
    return page;
  }

  private void signIn(Page page, String who) {
    page.navigate(url("/sign-in"));
    page.locator("#f-username").fill(user(who));
    page.locator("#f-password").fill(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/today");
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private void takeAlong(Page page) {
    signIn(page, "a");
    walkPage(page);
    assertThat(page.locator("#net")).containsText("可离线使用");
    assertThat(page.locator("#main")).containsText("东区");
  }

  /// The round of this morning, wherever the hour of the day puts it in the list.
  private static void open(Page page) {
    page.locator("#main a").filter(new Locator.FilterOptions().setHasText("上午")).first().click();
  }

  private static byte[] picture() throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  private static void sign(Page page) {
    page.locator("canvas").scrollIntoViewIfNeeded();
    var box = page.locator("canvas").boundingBox();
    page.mouse().move(box.x + 30, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + 120, box.y + 90);
    page.mouse().move(box.x + 220, box.y + 50);
    page.mouse().up();
  }

  private int count(String sql) {
    return jdbc.sql(sql).param("estate", home.estate.value()).query(Integer.class).single();
  }

  @Test
  void a_round_without_network_survives_a_killed_browser_and_arrives_once() throws Exception {
    takeAlong(start(false));
    Page page = walkPage(start(true));
    assertThat(page.locator("#net")).containsText("没有网络");
    checked(page, "phone-list");
    open(page);
    press(page, "开始巡查");
    page.locator(".point button").first().click();
    assertThat(page.locator(".point").first()).containsText("已到");
    press(page, "记一个发现");
    checked(page, "phone-finding");
    page.locator("[name=what]").fill("大堂灯不亮");
    page.locator("[name=place]").fill("3栋大堂");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("灯.jpg", "image/jpeg", picture()));
    assertThat(page.locator(".thumbs img")).hasCount(1);
    press(page, "开派工单");
    assertThat(page.locator("#sync")).containsText("4");

    page = walkPage(start(true));
    assertThat(page.locator("#sync")).containsText("未同步 4");
    open(page);
    assertThat(page.locator(".point").first()).containsText("已到");
    page.locator(".point button").first().click();
    checked(page, "phone-point");
    page.locator(".items select").nth(5).selectOption("FINDING");
    press(page, "看过了，存下");
    page.locator("[name=what]").fill("防火门开着，已关上");
    press(page, "当场解决");
    press(page, "走完，签名");
    checked(page, "phone-end");
    sign(page);
    press(page, "签名，走完");
    assertThat(page.locator("#main")).containsText("已完成");
    assertThat(page.locator("#sync")).containsText("未同步 7");

    // The session ended with the browser: everything is kept until somebody signs in.
    page = walkPage(start(false));
    assertThat(page.locator("#notices")).containsText("去登录");
    assertThat(page.locator("#sync")).containsText("未同步 7");
    signIn(page, "a");
    // Every second reply gets lost on its way, after the server has done what was asked.
    page.addInitScript(
        """
        const real = window.fetch;
        window.lost = 0;
        let sent = 0;
        window.fetch = async (path, how) => {
          const answer = await real(path, how);
          if (how?.method !== "POST" || ++sent % 2) return answer;
          window.lost++;
          throw new TypeError("the reply was lost");
        };
        """);
    walkPage(page);
    for (int tries = 0; tries < 20 && !"0".equals(left(page)); tries++) {
      page.locator("#sync").click();
      page.waitForTimeout(400);
    }
    assertThat(page.locator("#sync")).containsText("已全部同步");
    assertThat((Integer) page.evaluate("() => window.lost")).isGreaterThan(4);

    assertThat(count("select count(*) from patrol_arrival where estate_id = :estate")).isEqualTo(2);
    assertThat(count("select count(*) from finding where estate_id = :estate")).isEqualTo(2);
    assertThat(count("select count(*) from finding_photo where estate_id = :estate")).isEqualTo(1);
    assertThat(count("select count(*) from work_order where estate_id = :estate")).isEqualTo(1);
    assertThat(
            count("select width from attachment where estate_id = :estate and purpose = 'PHOTO'"))
        .as("scaled on the phone")
        .isEqualTo(1600);
    Round done = rounds.find(home.estate, round.number()).orElseThrow();
    assertThat(done.state()).isEqualTo(Round.State.DONE);
    Round.Walk walk = Objects.requireNonNull(done.walked());
    assertThat(walk.inWindow()).isTrue();
    assertThat(walk.signature()).isNotNull();
  }

  private static String left(Page page) {
    return String.valueOf(page.locator("#sync").getAttribute("data-left"));
  }

  @Test
  void a_full_phone_says_so_and_loses_nothing_that_was_typed() {
    Page page = start(false);
    takeAlong(page);
    there().setOffline(true);
    page.reload();
    open(page);
    press(page, "开始巡查");
    press(page, "记一个发现");
    page.locator("[name=what]").fill("井盖松动");
    page.locator("[name=place]").fill("南门");
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => {"
            + " throw new DOMException('full', 'QuotaExceededError'); }; }");
    press(page, "当场解决");
    assertThat(page.locator("#toast")).containsText("手机存储已满");
    assertThat(page.locator("[name=what]")).hasValue("井盖松动");
    assertThat(page.locator("#sync")).containsText("未同步 1");
  }

  @Test
  void another_person_on_the_same_phone_has_a_queue_of_their_own() {
    Page page = start(false);
    takeAlong(page);
    there().setOffline(true);
    page.reload();
    open(page);
    press(page, "开始巡查");
    assertThat(page.locator("#sync")).containsText("未同步 1");
    // Else the page would send it the moment the network is back.
    page.navigate("about:blank");
    there().setOffline(false);
    there().clearCookies();
    Actor other =
        staff.actor(home.estate, staff.hire(home.estate, "许诺", null, Role.AMBASSADOR, null));
    staff.account(home.estate, other.staff(), user("b"), PASSWORD);
    signIn(page, "b");
    walkPage(page);
    assertThat(page.locator("#who")).hasText("许诺");
    assertThat(page.locator("#sync")).containsText("已全部同步");
    assertThat(rounds.find(home.estate, round.number()).orElseThrow().state())
        .isEqualTo(Round.State.PLANNED);
    there().clearCookies();
    signIn(page, "a");
    walkPage(page);
    assertThat(page.locator("#who")).hasText("林悦");
    assertThat(page.locator("#sync")).containsText("已全部同步");
    Round started = rounds.find(home.estate, round.number()).orElseThrow();
    assertThat(Objects.requireNonNull(started.walked()).byName()).isEqualTo("林悦");
  }
}
