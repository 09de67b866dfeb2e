package io.jinzhi.consultation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.TestPapers;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.staff.TestFactor;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A file is asked for, registered, approved, released, read beside a companion, copied and counted
/// back, each in their own window; the owner sees who looked.
class ConsultationStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll staff;
  @Autowired TestFactor factor;
  @Autowired TestPapers papers;
  @Autowired InstantSource clock;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false))
        .first()
        .click();
  }

  @Test
  void from_the_reason_to_the_counted_papers() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Actor keeper =
        staff.actor(home.estate, staff.hire(home.estate, "方静", null, Role.ARCHIVE_KEEPER, null));
    PersonId owner = home.owner(residents);
    HouseholdFile file = papers.open(home.estate, home.flat, clock.instant());
    papers.add(keeper, file, 4, clock.instant());
    Actor engineer = home.at(Role.DEPT_STAFF);
    Actor reception = home.at(Role.FRONT_DESK);

    Page reader = go(as(engineer, 390), "/consultations/new");
    checked(reader, "consultation-find-390");
    reader.locator("#f-which").fill("3-2-1201");
    press(reader, "找档案");
    reader.locator("input[name=papers]").first().check();
    reader.locator("#f-reason").fill("核对漏水责任");
    reader.locator("#f-basis").selectOption("SERVICE");
    reader.locator("input[name=use][value=COPY]").check();
    reader.locator("#f-copies").fill("1");
    checked(reader, "consultation-new-390");
    press(reader, "提交申请");
    reader.waitForURL(Pattern.compile(".*/consultations/CY-.*"));
    String path = reader.url().replaceAll(".*(/consultations/CY-[0-9-]+).*", "$1");
    checked(reader, "consultation-asked-390");

    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/today");
    assertThat(manager.locator("#main")).containsText("申请查阅档案");
    go(manager, path);
    manager.locator("#registration button[type=submit]").click();
    assertThat(manager.locator("h1").first()).containsText("待批准");

    Page director = go(as(home.at(Role.CENTRE_DIRECTOR), 1440), path);
    Locator approval = director.locator("#approval");
    approval.locator("[name=opinion]").fill("同意，只看第二、三页");
    approval.locator("[name=pages]").fill("2-9");
    approval.locator("button[type=submit]").click();
    assertThat(approval).containsText("这份档案只有");
    approval.locator("[name=pages]").fill("2-3");
    checked(director, "consultation-approval");
    inEnglish(director, "consultation-approval", "郑远");
    go(director, path);
    director.locator("#approval [name=opinion]").fill("同意，只看第二、三页");
    director.locator("#approval [name=pages]").fill("2-3");
    director.locator("#approval button[type=submit]").click();
    assertThat(director.locator("h1").first()).containsText("待出档");
    checked(director, "consultation-approved");

    Page custody = as(keeper, 1440);
    factor.enrol(home.estate, keeper.staff());
    go(custody, path);
    custody.locator("#release [name=code]").fill(factor.code(home.estate, keeper.staff()));
    checked(custody, "consultation-release");
    custody.locator("#release button[type=submit]").click();
    assertThat(custody.locator("h1").first()).containsText("待查阅");
    custody.locator("#copies button[type=submit]").click();
    assertThat(custody.locator("#main")).containsText("取复印件");
    checked(custody, "consultation-copies");

    as(reception, 1440);
    factor.enrol(home.estate, engineer.staff());
    go(reader, path);
    reader.locator("#opening [name=companion]").selectOption(reception.staff().value().toString());
    reader.locator("#opening [name=password]").fill("not theirs");
    reader.locator("#opening [name=code]").fill(factor.code(home.estate, engineer.staff()));
    reader.locator("#opening button[type=submit]").click();
    assertThat(reader.locator("#opening")).containsText("密码不正确");
    reader.locator("#opening [name=password]").fill(PASSWORD);
    reader.locator("#opening [name=code]").fill(factor.code(home.estate, engineer.staff()));
    checked(reader, "consultation-opening-390");
    reader.locator("#opening button[type=submit]").click();
    reader.waitForURL(Pattern.compile(".*/room\\?window=.*"));
    assertThat(reader.locator(".sheet img")).isVisible();
    assertThat(reader.locator(".sheet img")).hasJSProperty("complete", true);
    checked(reader, "consultation-room-390");
    reader.locator("a[rel=next]").click();
    assertThat(reader.locator(".sheet img")).hasJSProperty("complete", true);
    reader.setViewportSize(1440, 900);
    checked(reader, "consultation-room");
    inEnglish(reader, "consultation-room", "马建国");
    go(reader, path + "/room");
    assertThat(reader.locator("#main")).containsText("开在另一个窗口");
    checked(reader, "consultation-other-window");
    press(reader, "在这里继续");
    reader.waitForURL(Pattern.compile(".*/room\\?window=.*"));
    press(reader, "查阅完毕");
    press(reader, "确定");
    reader.waitForURL(Pattern.compile(".*/consultations/CY-[0-9-]+$"));
    assertThat(reader.locator("h1").first()).containsText("待归还清点");

    go(custody, path);
    custody.locator("#return button[type=submit]").click();
    assertThat(custody.locator("h1").first()).containsText("已归还");
    checked(custody, "consultation-done");
    inEnglish(custody, "consultation-done", "方静", "马建国");
    go(director, "/consultations?show=all");
    checked(director, "consultations");
    inEnglish(director, "consultations");
    go(director, "/archive-delegations");
    checked(director, "archive-delegations");
    inEnglish(director, "archive-delegations", "周工", "雷鸣", "吴敏", "沈总");

    Actor resident =
        new Actor(
            home.estate, new io.jinzhi.staff.StaffId(owner.value()), "王秀梅", Role.RESIDENT, null);
    Page own = as(owner, resident, 390);
    go(own, "/my-archive");
    assertThat(own.locator("#main")).containsText("阅看页面");
    own.locator("#f-reason").fill("想留一份");
    own.locator("#f-others").fill("收楼资料");
    checked(own, "my-archive-390");
    press(own, "提交申请");
    own.waitForURL(Pattern.compile(".*/my-archive/CY-.*"));
    checked(own, "my-archive-request-390");
    inEnglish(own, "my-archive-request", "王秀梅");
    go(own, "/my-archive");
    inEnglish(own, "my-archive", "王秀梅");
  }
}
