package io.jinzhi.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A resident rings, and the right desks see it.
class ReceptionStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;

  Neighbourhood home;

  @BeforeEach
  void a_household() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    home.owner(residents, new Residents.NewPhone("13812348812", null));
  }

  @Test
  void a_complaint_is_registered_by_keyboard_and_the_right_desks_owe_it() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception");
    checked(desk, "reception-empty");
    Instant begun = Instant.now();
    var keys = desk.keyboard();
    keys.press("/");
    keys.type("wxm");
    keys.press("Enter");
    assertThat(desk.locator("#caller")).containsText("王*梅");
    assertThat(desk.locator("#desk-form [data-key='1']")).isFocused();
    keys.press("5");
    assertThat(desk.locator("#f-when")).isFocused();
    assertThat(desk.locator("#caller")).not().containsText("13812348812");
    assertThat(desk.locator("#f-caller")).containsText("138****8812");
    keys.type("今天 9:30");
    keys.press("Tab");
    keys.type("3栋2单元电梯");
    keys.press("Tab");
    keys.press("ArrowDown");
    keys.press("Tab");
    keys.press("Tab");
    keys.type("电梯停在十一层半，困了二十分钟，按铃没人应");
    keys.press("Tab");
    keys.type("今天内给说法");
    desk.locator("[name=serious][value=true]").focus();
    keys.press("Space");
    assertThat(desk.locator("#proposal")).containsText("建议：重大");
    assertThat(desk.locator("#say")).containsText("马上报告");
    checked(desk, "reception-filled");
    assertThat(desk.locator("#saved")).containsText("草稿已自动保存");
    go(desk, "/reception");
    assertThat(desk.locator("#f-course")).hasValue("电梯停在十一层半，困了二十分钟，按铃没人应");
    assertThat(desk.locator("#f-department")).hasValue("engineering");
    assertThat(desk.locator("[name=serious][value=true]")).isChecked();
    desk.locator("#f-course").focus();
    keys.press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
    System.out.println("reception: registered in " + Duration.between(begun, Instant.now()));
    String number = desk.url().substring(desk.url().lastIndexOf('/') + 1);

    assertThat(
            jdbc.sql(
                    "select complainant || ' ' || contact from complaint where number = :number and estate_id = :estate")
                .param("number", number)
                .param("estate", home.estate.value())
                .query(String.class)
                .single())
        .isEqualTo("王秀梅 13812348812");
    assertThat(
            jdbc.sql("select count(*) from draft where estate_id = :estate and sent_at is null")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isZero();

    Page head = go(as(home.at(Role.DEPT_MANAGER), 1440), "/today");
    assertThat(head.locator("#owed")).containsText("电梯停在十一层半");
    assertThat(head.locator("#owed")).containsText(number);
    assertThat(head.locator("#owed")).containsText("王*梅");
    checked(head, "today-department");
    head.locator("#owed .btn.go").first().click();
    head.waitForURL(Pattern.compile(".*/complaints/" + number + "#.*"));
    Page other = go(as(home.securityHead, 390), "/today");
    assertThat(other.locator("#owed")).containsText("本部门没有欠着的事");
    checked(other, "today-empty-390");
    Page general = go(as(home.at(Role.GENERAL_MANAGER), 390), "/today");
    checked(general, "today-general-390");
    go(general, "/messages");
    checked(general, "messages-390");
    go(desk, "/today");
    checked(desk, "today-desk");
    go(desk, "/messages");
    checked(desk, "messages");
  }

  @Test
  void a_wrong_field_is_named_and_nothing_typed_is_lost() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 390), "/reception?kind=COMPLAINT");
    desk.locator("#f-when").fill("今天");
    desk.locator("#f-where").fill("大堂");
    desk.locator("#f-course").fill("灯不亮");
    desk.locator("#f-demand").fill("修好");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("只登记")).click();
    assertThat(desk.locator("#f-complainant-note")).containsText("请填写这一项");
    assertThat(desk.locator("#f-contact-note")).containsText("请填写这一项");
    assertThat(desk.locator("#f-course")).hasValue("灯不亮");
    checked(desk, "reception-390");
    desk.locator("#f-complainant").fill("过路人");
    desk.locator("#f-contact").fill("13700001111");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("只登记")).click();
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
  }

  @Test
  void the_same_matter_is_joined_instead_of_registered_twice() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception?unit=3-2-1201&kind=COMPLAINT");
    fill(desk, "三栋二单元电梯停运，困了人");
    desk.keyboard().press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
    String number = desk.url().substring(desk.url().lastIndexOf('/') + 1);
    go(desk, "/reception?unit=3-2-1201&kind=COMPLAINT");
    fill(desk, "三栋二单元电梯又停运了");
    assertThat(desk.locator("#likely")).containsText(number);
    checked(desk, "reception-likely");
    desk.locator("#likely button").first().click();
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确定")).click();
    desk.waitForURL("**/complaints/" + number);
    assertThat(desk.locator("#main")).containsText("再次反映");
  }

  private static void fill(Page desk, String course) {
    desk.locator("#f-when").fill("今天");
    desk.locator("#f-where").fill("3栋2单元电梯");
    desk.locator("#f-department").selectOption("engineering");
    desk.locator("#f-demand").fill("修好");
    desk.locator("#f-course").fill(course);
    desk.locator("#f-course").focus();
  }
}
