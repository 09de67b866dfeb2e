package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/// A household with a case, each step by whoever has to take it.
@ActiveProfiles("settable-clock")
@TestPropertySource(properties = "jinzhi.sweep=off")
abstract class CaseStory extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll staff;
  @Autowired PracticeClock clock;

  Neighbourhood home;

  @BeforeEach
  void a_household() {
    clock.hold(local("2026-11-23T09:36"));
    home = new Neighbourhood(estates, register, staff, clock.instant());
    home.owner(residents, new Residents.NewPhone("13812348812", null));
  }

  @AfterEach
  void let_the_clock_run() {
    clock.release();
  }

  static void found(Page desk, String who) {
    desk.keyboard().press("/");
    desk.keyboard().type(who);
    desk.keyboard().press("Enter");
    assertThat(desk.locator("#f-when")).isFocused();
    assertThat(desk.locator("#f-caller")).containsText("王*梅");
  }

  static void send(Page page, String noun) {
    Locator form = step(page, noun);
    page.evaluate("document.documentElement.dataset.before = 'yes'");
    form.locator("button[type=submit]").click();
    assertThat(page.locator("html[data-ready=yes]:not([data-before])")).isAttached();
  }
}
