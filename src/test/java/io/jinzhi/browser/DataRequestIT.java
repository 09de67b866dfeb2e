package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.Test;

/// An owner asks at the desk what is held about her; the manager answers.
class DataRequestIT extends CaseStory {

  @Test
  void an_owner_is_told_what_is_held_about_her() {
    Page desk = as(home.at(Role.FRONT_DESK), 390);
    go(desk, "/data-requests/new");
    desk.locator("#f-room").fill("3-2-1201");
    desk.keyboard().press("Enter");
    desk.locator("input[name=person]").first().check();
    desk.locator("#f-kind").selectOption("EXPORT");
    desk.locator("#f-wish").fill("想要一份登记在案的全部信息");
    checked(desk, "data-request-new-390");
    inEnglish(desk, "data-request-new", "王*梅");
    desk.locator("#f-room").fill("3-2-1201");
    desk.keyboard().press("Enter");
    desk.locator("input[name=person]").first().check();
    desk.locator("#f-kind").selectOption("EXPORT");
    desk.locator("#f-wish").fill("想要一份登记在案的全部信息");
    desk.locator("form[action='/data-requests'] [type=submit]").click();
    desk.locator("#identity-words").fill("当面看了身份证");
    checked(desk, "data-request-open-390");
    desk.locator("form[action$=identity] [type=submit]").click();
    assertThat(desk.getByText("核实身份：当面看了身份证")).isVisible();
    String path = desk.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");

    Page manager = as(home.at(Role.CS_MANAGER), 1440);
    go(manager, "/data-requests");
    assertThat(manager.locator("a[href*='" + path + "']").first()).isVisible();
    go(manager, path);
    manager.locator("#answer-words").fill("附上登记在案的全部信息，共一户。");
    checked(manager, "data-request-answering");
    manager.locator("form[action$=answer] [type=submit]").click();
    assertThat(manager.getByText("打印答复书")).isVisible();
    checked(manager, "data-request-answered");
    inEnglish(manager, "data-request-answered", "王*梅", "吴敏", "陈立");
    go(manager, "/data-requests");
    checked(manager, "data-requests");
    inEnglish(manager, "data-requests", "王*梅", "吴敏", "陈立");
  }
}
