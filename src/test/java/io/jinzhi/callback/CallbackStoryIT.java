package io.jinzhi.callback;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An ambassador on her round with a telephone in her hand; the manager at the desk.
class CallbackStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired OtherServices services;
  @Autowired CallbackList list;

  Neighbourhood home;

  @BeforeEach
  void services_that_were_done() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    var reception = home.at(Role.FRONT_DESK);
    services.done(reception, "3-2-1201", "代收快递", false, clock.instant());
    services.done(reception, "3-2-1202", "搬运家具", true, clock.instant());
  }

  @Test
  @Clause({"CBK-16", "CBK-18", "CBK-21", "CBK-23", "CBK-24", "CBK-25"})
  void a_callback_is_made_at_the_door_signed_with_a_finger_and_found_unqualified() {
    Page phone = go(as(home.at(Role.AMBASSADOR), 390), "/callbacks");
    assertThat(phone.locator("h2").first()).containsText("3 栋");
    assertThat(phone.locator("main")).containsText("评价不满意");
    checked(phone, "callbacks-390");
    phone.locator("a[href^='/callbacks/HF']").last().click();
    phone.locator("#collection button[type=submit]").click();
    assertThat(phone.locator("#record")).isVisible();
    checked(phone, "callback-form-390");
    phone.locator("#f-spokenTo").fill("王秀梅");
    phone.locator("#f-quality").fill("搬得慢");
    phone.locator("#f-effect").fill("柜门刮花了");
    phone.getByText("不满意", new Page.GetByTextOptions().setExact(true)).last().click();
    phone.locator("#f-shortcomings").fill("没有包护角");
    phone.locator("#record button[type=submit]").click();
    assertThat(phone.locator("#f-suggestions")).hasJSProperty("validity.valueMissing", true);
    phone.locator("#f-suggestions").fill("以后带护角");
    draw(phone);
    phone.locator("#record button[type=submit]").click();
    assertThat(phone.locator("main")).containsText("柜门刮花了");
    assertThat(phone.locator("img[alt='住户签名']")).isVisible();
    phone.locator("#return button[type=submit]").click();
    assertThat(phone.locator("main")).containsText("待审核");
    checked(phone, "callback-returned-390");
    String number = phone.url().substring(phone.url().lastIndexOf('/') + 1);

    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/callbacks?show=review");
    assertThat(manager.locator("main")).containsText(number);
    checked(manager, "callbacks-review");
    go(manager, "/callbacks/" + number);
    checked(manager, "callback-review");
    manager
        .locator("#audit input[value=false]")
        .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    manager.locator("#audit-opinion").fill("刮花属实，赔偿并道歉");
    manager.locator("#audit button[type=submit]").click();
    assertThat(manager.locator("main")).containsText("TS-");
    checked(manager, "callback-unqualified");
    go(manager, "/callbacks/plan");
    assertThat(manager.locator("main")).containsText("还差 1 件");
    checked(manager, "callback-plan");

    Page director = go(as(home.at(Role.CENTRE_DIRECTOR), 390), "/callbacks/" + number);
    director.locator("#direction-opinion").fill("查搬运班长");
    director.locator("#direction button[type=submit]").click();
    assertThat(director.locator("main")).containsText("查搬运班长");
    go(director, "/callbacks/plan");
    checked(director, "callback-plan-390");
  }

  private static void draw(Page phone) {
    var box = phone.locator("canvas").boundingBox();
    phone.locator("canvas").scrollIntoViewIfNeeded();
    box = phone.locator("canvas").boundingBox();
    var mouse = phone.mouse();
    mouse.move(box.x + 30, box.y + 40);
    mouse.down();
    mouse.move(box.x + 120, box.y + 90);
    mouse.move(box.x + 200, box.y + 50);
    mouse.up();
  }

  @Test
  @Clause("CBK-07")
  void an_activity_and_a_special_service_are_put_on_record() {
    Page page = go(as(home.at(Role.AMBASSADOR), 390), "/activities");
    checked(page, "activities-empty-390");
    page.locator("#f-kind").selectOption("ACTIVITY");
    page.locator("#f-title").fill("重阳茶话会");
    page.locator("#f-place").fill("会所");
    page.locator("#f-on").fill(today());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
    page.waitForURL("**/activities/HD-*");
    checked(page, "activity-390");
    page.locator("#f-reached").fill("9-9-909");
    page.locator("#f-report").fill("来了两户");
    page.locator("button.go[type=submit]").click();
    assertThat(page.locator("#f-reached-note")).containsText("没有：9-9-909");
    page.locator("#f-reached").fill("3-2-1201，3-2-1202");
    page.locator("button.go[type=submit]").click();
    assertThat(page.locator("main")).containsText("2 户");
    go(page, "/activities");
    checked(page, "activities-390");
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/special-services");
    desk.locator("#f-unit").fill("3-2-1201");
    desk.locator("#f-resident").fill("王秀梅");
    desk.locator("#f-contact").fill("13800008812");
    desk.locator("#f-what").fill("每周保洁");
    desk.locator("#f-startsOn").fill(today());
    desk.locator("#f-endsOn").fill(java.time.LocalDate.parse(today()).plusDays(60).toString());
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记")).click();
    desk.waitForURL("**/special-services/TY-*");
    assertThat(desk.locator("main")).containsText("中期");
    checked(desk, "special-service");
    go(desk, "/special-services");
    checked(desk, "special-services");
    assertThat(
            list.page(
                home.at(Role.AMBASSADOR),
                new CallbackList.Filter(
                    CallbackList.Show.OPEN, CallbackKind.PUBLICATION, null, null, true, 0)))
        .hasSize(1);
  }

  private String today() {
    return java.time.LocalDate.ofInstant(clock.instant(), Neighbourhood.ZONE).toString();
  }
}
