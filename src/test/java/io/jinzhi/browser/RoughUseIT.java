package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/// What people do to a program all day: two windows, two clicks, a cable pulled, lunch.
@ActiveProfiles("settable-clock")
@TestPropertySource(properties = "jinzhi.sweep=off")
class RoughUseIT extends BrowserStory {
  @Autowired ComplaintIntake intake;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired PracticeClock clock;
  @Autowired JdbcClient jdbc;

  Neighbourhood home;

  @BeforeEach
  void a_morning() {
    clock.hold(local("2026-11-23T09:36"));
    home = new Neighbourhood(estates, register, staff, clock.instant());
  }

  @AfterEach
  void let_the_clock_run() {
    clock.release();
  }

  private String dispatched() {
    return intake.register(
        home.at(Role.FRONT_DESK),
        new ComplaintForm(
            "CALL",
            "3-2-1201",
            null,
            "王秀梅",
            "13812348812",
            "今天 9:30",
            "电梯",
            "engineering",
            null,
            null,
            "电梯停在十一层半",
            "修好",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            true));
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table + " where estate_id = :estate")
        .param("estate", home.estate.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void the_second_of_two_windows_is_told_what_the_first_did() {
    String number = dispatched();
    Page one = go(as(home.at(Role.DEPT_MANAGER), 1440), "/complaints/" + number);
    Page two = go(one.context().newPage(), "/complaints/" + number);
    step(one, "receipt").locator("button[type=submit]").click();
    assertThat(one.locator("details > #handling")).isAttached();
    step(two, "receipt").locator("button[type=submit]").click();
    assertThat(two.locator("#receipt .form-problem")).containsText("部门已经签收");
    checked(two, "rough-two-windows");
    two.locator("#receipt .form-problem").getByText("看现在的情况").click();
    assertThat(two.locator("details > #handling")).isAttached();
  }

  @Test
  void what_was_typed_when_the_visit_ended_is_back_after_signing_in() {
    String number = dispatched();
    Actor manager = home.at(Role.CS_MANAGER);
    Page page = go(as(manager, 390), "/complaints/" + number);
    step(page, "progress").locator("[name=words]").fill("写了很久的一段进展");
    jdbc.sql("delete from spring_session").update();
    step(page, "progress").locator("button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/sign-in\\?from=.*"));
    signIn(page, manager);
    page.waitForURL(Pattern.compile(".*/complaints/" + number + ".*"));
    assertThat(page.locator("#progress [name=words]")).isVisible();
    assertThat(page.locator("#progress [name=words]")).hasValue("写了很久的一段进展");
    assertThat(page.locator("#progress .form-problem")).containsText("已恢复登录前填写的内容");
    page.locator("#progress button[type=submit]").click();
    assertThat(page.locator(".tl")).containsText("写了很久的一段进展");
  }

  @Test
  void what_the_desk_was_typing_when_a_draft_could_not_be_saved_is_back_too() {
    Actor reception = home.at(Role.FRONT_DESK);
    Page desk = go(as(reception, 1440), "/reception?kind=COMPLAINT");
    jdbc.sql("delete from spring_session").update();
    desk.locator("#f-course").fill("门禁失灵，进不了楼");
    desk.waitForURL(Pattern.compile(".*/sign-in\\?from=.*"));
    signIn(desk, reception);
    desk.waitForURL("**/reception**");
    assertThat(desk.locator("#f-course")).hasValue("门禁失灵，进不了楼");
  }

  @Test
  void a_pulled_cable_loses_nothing() {
    String number = dispatched();
    Page page = go(as(home.at(Role.CS_MANAGER), 1440), "/complaints/" + number);
    Locator progress = step(page, "progress");
    progress.locator("[name=words]").fill("断网时写的");
    page.context().setOffline(true);
    progress.locator("button[type=submit]").click();
    assertThat(progress.locator(".form-problem")).containsText("网络不通，内容还在");
    assertThat(progress.locator("[name=words]")).hasValue("断网时写的");
    page.context().setOffline(false);
    progress.locator("button[type=submit]").click();
    assertThat(page.locator(".tl")).containsText("断网时写的");
  }

  @Test
  void a_list_that_asks_by_itself_stays_unfolded_and_complains_once() {
    dispatched();
    Page page = go(as(home.at(Role.CS_MANAGER), 1440), "/today");
    page.locator("#later > summary").click();
    page.locator("#later-CMP-13 > summary").click();
    asks(page);
    assertThat(page.locator("#later-CMP-13 .row")).isVisible();
    page.context().setOffline(true);
    asks(page);
    assertThat(page.locator("#toast")).containsText("列表停在刚才的样子");
    page.evaluate("document.getElementById('toast').textContent = ''");
    asks(page);
    assertThat(page.locator("#toast")).isEmpty();
    assertThat(page.locator("#later-CMP-13 .row")).isVisible();
  }

  /// As the page does every half minute.
  private static void asks(Page page) {
    page.evaluate(
        "htmx.ajax('GET', '/today/list', {source: '#owed', target: '#owed'}).catch(() => {})");
  }

  @Test
  void a_time_that_cannot_be_is_named_beside_its_field() {
    String number = dispatched();
    Page page = go(as(home.at(Role.CS_MANAGER), 1440), "/complaints/" + number);
    Locator next = step(page, "next-reply");
    next.locator("[name=at]").fill("2026-11-01T10:00");
    next.locator("[name=explanation]").fill("配件要等");
    next.locator("button[type=submit]").click();
    assertThat(next.locator("#next-reply-at-note")).containsText("请选择以后的时间");
    assertThat(next.locator("[name=explanation]")).hasValue("配件要等");
    next.locator("[name=at]").fill("9999-12-31T10:00");
    next.locator("button[type=submit]").click();
    assertThat(next.locator(".form-problem")).isVisible();
    assertThat(next.locator("#next-reply-at-note")).not().isEmpty();
  }

  @Test
  void two_clicks_and_the_back_button_register_one_complaint() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception?kind=COMPLAINT");
    desk.locator("#f-complainant").fill("过路人");
    desk.locator("#f-contact").fill("13700001111");
    desk.locator("#f-when").fill("今天");
    desk.locator("#f-where").fill("大堂");
    desk.locator("#f-course").fill("灯不亮");
    desk.locator("#f-demand").fill("修好");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("只登记")).dblclick();
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
    assertThat(count("complaint")).isEqualTo(1);
    desk.goBack();
    assertThat(desk.locator("html[data-ready=yes]")).isAttached();
    assertThat(desk.locator("#f-course")).hasValue("");
    assertThat(desk.locator("#f-complainant")).hasValue("");
  }
}
