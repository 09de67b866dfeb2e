package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.staff.TestFactor;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A keeper enrols an authenticator and a passkey, and confirms themselves with each.
class SecondFactorIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll roll;
  @Autowired InstantSource clock;
  @Autowired TestFactor telephone;

  @Test
  void a_code_and_then_a_passkey_confirm_their_owner() {
    var estate = new Neighbourhood(estates, register, roll, clock.instant()).estate;
    Actor keeper = roll.actor(estate, roll.hire(estate, "龚正", null, Role.ARCHIVE_KEEPER, null));
    Page page = as(keeper, 1440);
    authenticator(page);
    go(page, "/account/second-factor");
    checked(page, "second-factor-none");
    page.locator("form[action$=offers] button").click();
    page.locator("#first-code").waitFor();
    checked(page, "second-factor-offer");
    page.locator("#first-code").fill(telephone.offered(estate, keeper.staff()));
    page.locator("form[action$=enrolments] button").click();
    assertThat(page.getByText("十分钟内已确认")).isVisible();
    inEnglish(page, "second-factor");

    page.locator("[data-passkey=make]").click();
    assertThat(page.locator("form[action*=passkeys]")).isVisible();
    checked(page, "second-factor-passkey");
    page.context().clearCookies();
    go(page, "/sign-in");
    signIn(page, keeper);
    page.waitForURL("**/today");
    go(page, "/account/second-factor");
    page.locator("form[action$=confirmations] [data-passkey=confirm]").click();
    assertThat(page.locator("form[action$=confirmations] [data-passkey-said]")).hasText("已确认。");
    page.locator("form[action$=confirmations] button.go, form[action$=confirmations] [type=submit]")
        .first()
        .click();
    assertThat(page.getByText("十分钟内已确认")).isVisible();
    page.setViewportSize(390, 844);
    checked(page, "second-factor-390");
  }

  /// A device with a fingerprint that is always the right one.
  private static void authenticator(Page page) {
    var devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", wanted);
  }
}
