package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A case with somebody in danger, up to the general manager.
class MajorCourseIT extends CaseStory {
  @Test
  @Clause({"CMP-37", "CMP-44", "CMP-20", "CMP-29"})
  void harm_is_stopped_first_and_the_general_manager_takes_a_major_complaint() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception?kind=COMPLAINT");
    found(desk, "1201");
    desk.keyboard().type("刚才");
    desk.locator("#f-where").fill("3栋2单元电梯");
    desk.locator("#f-department").selectOption("engineering");
    desk.locator("#f-course").fill("电梯夹伤手，门还在反复开合");
    desk.locator("#f-demand").fill("马上停梯");
    desk.locator("[name=serious][value=true]").focus();
    desk.keyboard().press("Space");
    desk.locator("[name=harm]").check();
    assertThat(desk.locator("#proposal")).containsText("建议：重大");
    assertThat(desk.locator("#say")).containsText("先止住伤害");
    checked(desk, "major-1-intake");
    desk.keyboard().press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
    String number = desk.url().substring(desk.url().lastIndexOf('/') + 1);
    assertThat(desk.locator(".steps details[open] > summary")).hasText("登记止损");

    Page head = go(as(home.at(Role.DEPT_MANAGER), 390), "/complaints/" + number);
    send(head, "receipt");
    assertThat(head.locator("li#handling")).isAttached();
    checked(head, "major-2-harm-390");
    step(head, "harm-stop").locator("[name=measures]").fill("已停梯，设围栏，派人值守");
    send(head, "harm-stop");
    assertThat(head.locator("#handling form")).isAttached();

    go(desk, "/complaints/" + number);
    step(desk, "submission");
    checked(desk, "major-3-submission");
    assertThat(desk.locator("#submission select")).hasValue("GENERAL_MANAGER");
    send(desk, "submission");

    Page general = go(as(home.at(Role.GENERAL_MANAGER), 390), "/messages");
    assertThat(general.locator("#main")).containsText(number);
    go(general, "/today");
    checked(general, "major-4-general-today-390");
    go(general, "/complaints/" + number);
    send(general, "acknowledgement");
    step(general, "ruling").locator("[name=instruction]").fill("立即联系维保单位，送住户就医");
    checked(general, "major-4-ruling-390");
    send(general, "ruling");
    assertThat(general.locator(".tl")).containsText("立即联系维保单位");
    inEnglish(general, "major-4-ruled");
    go(head, "/complaints/" + number);
    assertThat(head.locator(".tl")).containsText("立即联系维保单位");
  }
}
