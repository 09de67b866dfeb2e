package io.jinzhi.reception;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jinzhi.Clause;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.contact.ArticleDesk;
import io.jinzhi.contact.ArticleForm;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The telephone rings, somebody asks, somebody brings what they found.
class FrontDeskStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired ArticleDesk articles;

  Neighbourhood home;

  @BeforeEach
  void an_estate_with_an_answer() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    articles.write(
        home.at(Role.CS_MANAGER),
        new ArticleForm("装修几点可以施工", "Fit-out", "", "早八点到晚六点", "8 to 18", null, "工程部", null),
        clock.instant());
  }

  @Test
  @Clause({"FD-02", "ETQ-19", "ETQ-21"})
  void a_call_is_taken_its_question_answered_from_what_the_centre_keeps() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception");
    desk.locator(".ring button").click();
    assertThat(desk.locator("#calls")).containsText("第 1 声");
    desk.locator("#calls .btn.go").click();
    assertThat(desk.locator("#calls")).containsText("通话");
    desk.locator("#desk-form [data-key='1']").click();
    assertThat(desk.locator("#f-words")).isFocused();
    desk.keyboard().type("我家装修想问几点施工");
    assertThat(desk.locator("#answers")).containsText("早八点到晚六点");
    desk.locator("#answers input").first().check();
    checked(desk, "desk-enquiry");
    desk.locator("#f-words").focus();
    desk.keyboard().press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/contacts/JD-.*"));
    assertThat(desk.locator("#main")).containsText("早八点到晚六点");
    checked(desk, "contact");
    go(desk, "/calls");
    assertThat(desk.locator("table")).containsText("JD-");
    checked(desk, "calls");
    go(desk, "/contacts");
    checked(desk, "contacts");
    go(desk, "/articles");
    assertThat(desk.locator("#main")).containsText("用过 1 次");
    checked(desk, "articles");
  }

  @Test
  void what_was_typed_stays_when_the_kind_changes_and_what_was_found_is_signed_for() {
    Page desk = go(as(home.at(Role.FRONT_DESK), 390), "/reception");
    desk.locator("#desk-form [data-key='1']").click();
    desk.locator("#f-words").fill("有人捡到一个钱包");
    desk.locator("#desk-form [data-key='8']").click();
    assertThat(desk.locator("#f-words")).hasValue("有人捡到一个钱包");
    desk.locator("#f-item").fill("黑色钱包");
    desk.locator("#f-place").fill("中心花园");
    desk.locator("#f-keptWhere").fill("2 号柜");
    checked(desk, "desk-found-390");
    desk.locator("#intake .btn.go").click();
    desk.waitForURL(Pattern.compile(".*/contacts/JD-.*"));
    checked(desk, "contact-390");
    go(desk, "/lost-items");
    desk.locator("summary").first().click();
    desk.locator("[name=who]").fill("王秀梅");
    desk.locator("[name=identity]").fill("身份证");
    desk.locator("[data-signature-text]").fill("王秀梅");
    checked(desk, "lost-390");
    desk.locator("form .btn.go").first().click();
    desk.waitForURL("**/lost-items?claimed=true");
    assertThat(desk.locator("#main")).containsText("王秀梅");
    go(desk, "/contacts");
    checked(desk, "contacts-390");
  }
}
