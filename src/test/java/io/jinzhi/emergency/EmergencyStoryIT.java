package io.jinzhi.emergency;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.Clause;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fire on a telephone that loses its network, from the button to the signed report.
class EmergencyStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private List<String> notes(Neighbourhood home) {
    return jdbc.sql(
            """
            select coalesce(facts ->> 'text', facts ->> 'step', kind) from emergency_event
            where estate_id = :estate and by_role = 'AMBASSADOR'
            order by happened_at, id
            """)
        .param("estate", home.estate.value())
        .query(String.class)
        .list();
  }

  @Test
  @Clause({"EMG-02", "EMG-04", "EMG-15"})
  void a_fire_in_two_taps_and_a_log_that_outlives_the_network() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Page phone = go(as(home.at(Role.AMBASSADOR), 390), "/today");
    phone.locator(".bar nav a[href='/emergencies']").click();
    checked(phone, "emergency-index-390");
    phone.locator(".sos").click();
    phone.locator(".kind-grid label").first().click();
    assertThat(phone.locator("[data-steps=FIRE]")).isVisible();
    checked(phone, "emergency-new-390");
    inEnglish(phone, "emergency-new-390", "3栋", "林悦");
    phone.locator(".kind-grid label").first().click();
    press(phone, "地下车库");
    phone.waitForURL(Pattern.compile(".*/emergencies/JJ-.*"));
    assertThat(phone.locator("html[data-ready=yes]")).isAttached();
    String path = phone.url().replaceAll(".*(/emergencies/.*)", "$1");
    assertThat(phone.locator(".alarm-head b")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
    checked(phone, "emergency-running-390");
    inEnglish(
        phone,
        "emergency-running-390",
        "地下车库",
        "林悦",
        "陈立",
        "吴敏",
        "周工",
        "雷鸣",
        "马建国",
        "何文",
        "郑远",
        "沈总");
    go(phone, path);

    phone.context().setOffline(true);
    phone.locator("#f-note").fill("浓烟从东侧坡道出来");
    press(phone, "记下");
    phone.locator("#ticks button").nth(1).click();
    assertThat(phone.locator("#unsent")).containsText("2");
    assertThat(phone.locator("#ticks .pressed")).hasCount(1);
    phone.locator("#f-note").fill("写到一半");
    // The page is killed; another one is opened once the network is back.
    Page again = phone.context().newPage();
    phone.close();
    phone.context().setOffline(false);
    go(again, path);
    assertThat(again.locator(".tl")).containsText("浓烟从东侧坡道出来");
    assertThat(again.locator("#unsent")).isHidden();
    assertThat(again.locator("#f-note")).hasValue("写到一半");
    again.reload();
    assertThat(notes(home)).containsSubsequence("浓烟从东侧坡道出来", "alarm").doesNotHaveDuplicates();

    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/emergencies");
    assertThat(manager.locator(".running")).containsText("地下车库");
    manager.locator(".running").click();
    press(manager, "收到，马上到");
    assertThat(manager.locator("#seen")).hasCount(0);
    press(manager, "我来指挥");
    assertThat(manager.locator("#command dd").first()).containsText("吴敏");
    manager.locator("#f-level").selectOption("IV");
    press(manager, "定级，通知相应的人");
    assertThat(manager.locator("#command dd").nth(1)).containsText("四级");
    assertThat(manager.locator("html[data-ready=yes]")).isAttached();
    checked(manager, "emergency-running");
    manager.locator("#f-result").fill("自动喷淋扑灭，无人受伤");
    manager.locator("#f-department").selectOption(home.engineering.value().toString());
    press(manager, "险情已解除");
    assertThat(manager.locator(".alarm-head")).containsText("待报告");
    checked(manager, "emergency-ended");

    Page head = go(as(home.at(Role.DEPT_MANAGER), 1440), path);
    for (String field : List.of("course", "cause", "people", "damage", "followUp")) {
      head.locator("#f-" + field).fill("如实记录");
    }
    if (head.locator("#f-sign-report").isVisible()) {
      head.locator("#f-sign-report").fill(PASSWORD);
    }
    press(head, "写好，签名，报主任");
    assertThat(head.locator("#report")).containsText("打印报告");
    Page director = go(as(home.at(Role.CENTRE_DIRECTOR), 1440), path);
    press(director, "签报告");
    assertThat(director.locator(".alarm-head")).containsText("待总经理签");
    director.locator("#review summary").first().click();
    checked(director, "emergency-signed");
    director.locator("#f-what").fill("喷淋每月试一次");
    director
        .locator("#f-owner")
        .selectOption(home.at(Role.DEPT_MANAGER).staff().value().toString());
    director.locator("#f-due").fill("2099-01-01");
    press(director, "交办");
    assertThat(director.locator("#review .rows")).containsText("喷淋每月试一次");
    inEnglish(head, "emergency-ended", "地下车库", "林悦", "陈立", "吴敏", "周工", "雷鸣", "郑远", "如实记录", "工程部");
  }

  @Test
  @Clause("EMG-19")
  void a_drill_pressed_without_a_network_goes_out_once_with_its_steps() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Page phone = go(as(home.at(Role.AMBASSADOR), 390), "/emergencies/new?drill=true");
    phone.context().setOffline(true);
    phone.locator(".kind-grid label").nth(2).click();
    press(phone, "大堂");
    assertThat(phone.locator(".emergency .say")).containsText("已记下");
    phone.locator(".ticks button").first().click();
    checked(phone, "emergency-offline-390");
    phone.context().setOffline(false);
    phone.waitForURL(Pattern.compile(".*/emergencies/YL-.*"));
    assertThat(phone.locator("#ticks .done")).hasCount(1);
    assertThat(notes(home)).containsExactly("Raised", "on-site");
    assertThat(phone.locator("h1")).containsText("演练");
  }
}
