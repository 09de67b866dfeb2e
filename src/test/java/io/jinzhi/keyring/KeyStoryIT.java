package io.jinzhi.keyring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An owner leaves a key; it goes out with the manager's leave, comes back, and is counted.
class KeyStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired CountOpening opening;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static void sign(Page page, String id, String name) {
    page.locator("[data-signature-text='" + id + "']").fill(name);
  }

  @Test
  void from_custody_to_the_count_of_the_evening() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Page reception = go(as(home.at(Role.FRONT_DESK), 1440), "/keys/new");
    checked(reception, "keys-new");
    reception.locator("#o-unit").fill("3-2-1201");
    reception.locator("#f-owner").fill("王秀梅");
    reception.locator("#f-reason").fill("出差期间维修");
    reception.locator("#f-conditions").fill("工程部，白天，先打电话");
    reception.locator("[name=told]").check();
    sign(reception, "f-signature", "王秀梅");
    press(reception, "收下，抽取编号");
    reception.waitForURL(Pattern.compile(".*/keys/K-.*"));
    String code = reception.url().replaceAll(".*/keys/", "");
    assertThat(reception.locator("#main")).containsText("委托书");
    assertThat(reception.locator("#main")).not().containsText("1201");

    reception.locator("#a-words").fill("修卫生间漏水");
    press(reception, "请批");
    assertThat(reception.locator(".tl").first()).containsText("请部长批准");
    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/keys/" + code);
    manager.locator("#a-words").fill("可以，半天");
    press(manager, "批准");
    assertThat(manager.locator("#main")).containsText("今天已由");

    go(reception, "/keys");
    reception.locator("#f-q").fill(code.substring(2).toLowerCase(java.util.Locale.ROOT));
    reception.keyboard().press("Enter");
    reception.waitForURL(Pattern.compile(".*/keys/K-.*"));
    checked(reception, "keys-key");
    reception.locator("#f-borrower").fill("赵师傅");
    reception.locator("#f-company").fill("顺达维修");
    reception.locator("#f-phone").fill("13900001111");
    reception.locator("#f-idKind").selectOption("ID_CARD");
    reception.locator("#f-idLast").fill("123X");
    reception.locator("#f-purpose").fill("去 3-2-1201 修漏水");
    reception.locator("#f-consentHow").selectOption("CALL");
    reception.locator("#f-consentWho").fill("王秀梅本人");
    sign(reception, "f-signature", "赵师傅");
    reception.locator("#loan").getByRole(AriaRole.BUTTON).last().click();
    assertThat(reception.locator("#f-purpose-note")).containsText("不要写房号");
    reception.locator("#f-purpose").fill("修卫生间漏水");
    reception.locator("#loan").getByRole(AriaRole.BUTTON).last().click();
    assertThat(reception.locator("h1").first()).containsText("借出");
    assertThat(reception.locator("#main")).containsText("赵*傅");
    checked(reception, "keys-key-out");
    inEnglish(reception, "keys-key-out", "王秀梅", "赵", "顺达维修", "修卫生间漏水", "吴敏", "郑远", "沈总", "陈立");

    go(reception, "/households/3-2-1201");
    assertThat(reception.locator("#main")).containsText("顺达维修");
    assertThat(reception.locator("#main")).not().containsText(code);

    Page phone = go(as(home.at(Role.AMBASSADOR), 390), "/keys?show=OUT");
    checked(phone, "keys-out-390");
    phone.locator("a", new Page.LocatorOptions().setHasText(code)).first().click();
    phone.waitForURL(Pattern.compile(".*/keys/K-.*"));
    checked(phone, "keys-key-390");
    sign(phone, "r-signature", "赵师傅");
    press(phone, "收回");
    assertThat(phone.locator("h1").first()).containsText("在柜");

    go(reception, "/keys/loans");
    checked(reception, "keys-loans");
    opening.openUpTo(clock.instant());
    go(reception, "/keys/counts");
    reception.locator("main .rows a, #main .rows a").first().click();
    reception.waitForURL(Pattern.compile(".*/keys/counts/YP-.*"));
    checked(reception, "keys-count");
    go(manager, "/keys/refusals");
    checked(manager, "keys-refusals");
    go(phone, "/keys/entries");
    checked(phone, "keys-entries-390");
  }
}
