package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.jinzhi.estate.PersonId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A story told in browsers, one for each person in it: they sign in as people do. Every page that
/// is [#checked] has no axe violation and nothing sticks out of it; no page ever logs an error.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BrowserStory {
  protected static final String PASSWORD = "correct horse battery";
  private static int accounts;

  @LocalServerPort protected int port;
  @Autowired private StaffRoll roll;
  private final Map<String, BrowserContext> contexts = new LinkedHashMap<>();
  private final Map<StaffId, String> usernames = new HashMap<>();
  private final List<String> console = new ArrayList<>();

  /// A page of somebody's own browser, signed in with an account opened for the story.
  protected Page as(Actor actor, int width) {
    String username = "story-" + ++accounts;
    roll.account(actor.estate(), actor.staff(), username, PASSWORD);
    return signedIn(actor, username, width);
  }

  /// The same for a resident.
  protected Page as(PersonId person, Actor actor, int width) {
    String username = "story-" + ++accounts;
    roll.residentAccount(actor.estate(), person, actor.name(), username, PASSWORD);
    return signedIn(actor, username, width);
  }

  private Page signedIn(Actor actor, String username, int width) {
    usernames.put(actor.staff(), username);
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(width, 900));
    contexts.put(username, context);
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          // The browser reports every refusal in words as a failed load; the page shows it.
          boolean refusal =
              message.text().matches(".*(status of (401|409|422)|INTERNET_DISCONN|^htmx:).*");
          if (message.type().equals("error") && !refusal) {
            console.add(page.url() + " " + message.text());
          }
        });
    page.onPageError(error -> console.add(page.url() + " " + error));
    List<Request> asked = new ArrayList<>();
    Consumer<Request> counting = asked::add;
    page.onRequestFinished(counting);
    page.navigate(url("/sign-in"));
    signIn(page, actor);
    page.waitForURL("**/today");
    page.offRequestFinished(counting);
    assertThat(asked.stream().mapToInt(each -> each.sizes().responseBodySize).sum())
        .as("bytes until Today is there")
        .isBetween(10_000, 200_000);
    return page;
  }

  /// Fills the sign-in page that is shown.
  protected void signIn(Page page, Actor actor) {
    page.locator("#f-username").fill(usernames.get(actor.staff()));
    page.locator("#f-password").fill(PASSWORD);
    page.keyboard().press("Enter");
  }

  /// The form of a step on a case's page, unfolded.
  protected static Locator step(Page page, String noun) {
    Locator box = page.locator("details:has(> #" + noun + ")");
    if (box.getAttribute("open") == null) {
      box.locator("> summary").click();
    }
    return box.locator("form");
  }

  protected String url(String path) {
    return "http://localhost:" + port + path;
  }

  protected Page go(Page page, String path) {
    page.navigate(url(path));
    assertThat(page.locator("html[data-ready=yes]")).isAttached();
    return page;
  }

  /// The page reads well for everybody; a picture of it goes to `target/screens`.
  protected void checked(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + name + ".png")));
    var found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found)
        .as(() -> found.stream().map(each -> each.getId() + each.getNodes()).toList().toString())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing sticks out of " + name)
        .isEqualTo(true);
    assertThat(page.locator("body").innerText())
        .as("gaps in the words of " + name)
        .doesNotContain("{0}", "{1}", "null");
  }

  /// The page's own words are English too: what it calls things, not what people wrote into it.
  ///
  /// @param data names that stand among the page's words
  protected void inEnglish(Page page, String name, String... data) {
    String here = page.url().replaceAll("[?#].*", "");
    page.navigate(here + "?lang=en");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screens/" + name + "-en.png")));
    var words = (List<?>) page.evaluate(OWN_WORDS);
    page.navigate(here + "?lang=zh");
    List<String> left = new ArrayList<>();
    for (Object each : words) {
      String text = String.valueOf(each);
      for (String known : data) {
        text = text.replace(known, "");
      }
      if (text.matches("(?s).*\\p{IsHan}.*")) {
        left.add(text);
      }
    }
    assertThat(words).as("words of " + name).isNotEmpty();
    assertThat(left).as("not translated in " + name).isEmpty();
  }

  private static final String OWN_WORDS =
      """
      () => [
        ...[...document.querySelectorAll(
              "button, label, legend, th, dt, h1, h2, h3, summary, nav a, .btn, .badge, .chip, " +
              ".grade, .tip, .hint, .muted:not(:has(*)), .say, .not li, .strip b, option, title")]
            .filter((each) => !each.closest("[lang='zh-CN']:not(html), [data-said]"))
            .map((each) => each.textContent),
        ...[...document.querySelectorAll("main [placeholder], main [aria-label], main [title]")]
            .flatMap((each) => [each.placeholder, each.ariaLabel, each.title]),
      ].filter(Boolean)
      """;

  @AfterEach
  void close_the_browsers() {
    contexts.values().forEach(BrowserContext::close);
    contexts.clear();
    List<String> errors = List.copyOf(console);
    console.clear();
    assertThat(errors).as("the console").isEmpty();
  }
}
