package io.jinzhi.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A month is arranged and posted, and one shift gives over to the next at one screen.
class RosterStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired HandoverOpening handovers;
  @Autowired DailyOpening days;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  @Test
  void from_the_first_post_to_a_signed_hand_over() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Actor second =
        staff.actor(home.estate, staff.hire(home.estate, "唐小雨", null, Role.FRONT_DESK, null));
    staff.account(home.estate, second.staff(), "relief-" + home.estate.value(), PASSWORD);
    String month =
        YearMonth.from(clock.instant().atZone(Neighbourhood.ZONE)).plusMonths(1).toString();

    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/roster/posts");
    press(manager, "开设这些岗位");
    assertThat(manager.locator("#front-desk")).containsText("07:30-16:00");
    checked(manager, "roster-posts");
    go(manager, "/roster?month=" + month);
    press(manager, "轮流排满");
    assertThat(manager.locator(".roster")).containsText("唐小雨");
    assertThat(manager.locator(".roster .gap").first()).isVisible();
    checked(manager, "roster-month");
    go(manager, "/roster/days/" + month + "-05");
    checked(manager, "roster-day");

    Page director = go(as(home.at(Role.CENTRE_DIRECTOR), 1440), "/roster?month=" + month);
    press(director, "审定并公布");
    press(director, "确定");
    assertThat(director.locator("h1").first()).containsText("已公布，第 1 版");

    handovers.openUpTo(clock.instant().plus(Duration.ofHours(10)));
    days.openUpTo(clock.instant());
    Page reception = go(as(home.at(Role.FRONT_DESK), 390), "/roster?month=" + month);
    checked(reception, "roster-month-390");
    go(reception, "/roster/changes");
    checked(reception, "roster-changes-390");
    go(reception, "/roster/handovers");
    reception.locator("a.btn.go").first().click();
    reception.waitForURL(Pattern.compile(".*/roster/handovers/JB-.*"));
    checked(reception, "roster-handover-390");
    reception.locator("#f-weather").fill("晴");
    press(reception, "清点无误，交班签字");
    assertThat(reception.locator("h1").first()).containsText("已交，待接");
    reception.locator("#f-password").fill("wrong password");
    press(reception, "当面清点，接班签字");
    assertThat(reception.locator("#f-password-note")).containsText("密码不正确");
    reception.locator("#f-password").fill(PASSWORD);
    press(reception, "当面清点，接班签字");
    assertThat(reception.locator("h1").first()).containsText("已交接");
    checked(reception, "roster-handover-taken-390");

    go(manager, "/roster/night-checks");
    checked(manager, "roster-night");
    Page ambassador = go(as(home.at(Role.AMBASSADOR), 390), "/roster/briefings");
    ambassador.locator("li a.btn").first().click();
    ambassador.waitForURL(Pattern.compile(".*/roster/briefings/CH-.*"));
    checked(ambassador, "roster-briefing-390");
    press(ambassador, "汇报");
    assertThat(ambassador.locator("#main")).containsText("汇报于");
    go(manager, "/roster/briefings");
    checked(manager, "roster-briefings");
  }
}
