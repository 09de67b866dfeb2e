package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.jinzhi.Clause;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A paid repair as the desk, the head, the worker on a telephone and the desk again see it.
class WorkOrderCourseIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;

  @Test
  @Clause({"FD-03", "FD-04", "REP-09"})
  void a_paid_repair_goes_from_the_desk_to_the_closed_order() {
    Neighbourhood home = new Neighbourhood(estates, register, staff, clock.instant());
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/work-orders/new?unit=3-2-1201");
    desk.locator("#f-reporter").fill("王秀梅");
    desk.locator("#f-phone").fill("13800008812");
    desk.locator("#f-place").fill("卫生间");
    desk.locator("#f-fault").fill("水龙头关不紧，一直滴水");
    desk.locator("#f-component").selectOption("SANITARY");
    assertThat(desk.locator("#sorting")).containsText("户内有偿");
    checked(desk, "work-order-new");
    desk.locator("#f-fault").press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/work-orders/PG-.*"));
    String path = desk.url().replaceAll(".*(/work-orders/PG-[^?#]+).*", "$1");
    checked(desk, "work-order-sent");

    Page head = go(as(home.at(Role.DEPT_MANAGER), 1440), "/today");
    assertThat(head.locator("#main")).containsText("水龙头关不紧");
    go(head, path);
    head.locator("#receipt button[type=submit]").click();
    head.locator("#assignment").waitFor();
    assertThat(head.locator("#assignment")).containsText("建议 马建国");
    checked(head, "work-order-head");
    head.locator("#assignment button[type=submit]").click();

    Page worker = go(as(home.at(Role.DEPT_STAFF), 390), path);
    worker.locator("#arrival [name=found]").fill("阀芯磨损");
    worker.locator("#arrival button[type=submit]").click();
    worker.locator("#quote-0-name").fill("换阀芯");
    worker.locator("#quote-0-price").fill("30");
    // As many lines as are needed, and one too many taken away again.
    worker.locator("#quote [data-line-add]").click();
    worker.locator("#quote-1-name").fill("多写的一项");
    worker.locator("#quote [data-line-add]").click();
    worker.locator("#quote-2-name").fill("密封圈");
    worker.locator("#quote-2-price").fill("2");
    worker.locator("#quote [data-line]").nth(1).locator("[data-line-remove]").click();
    assertThat(worker.locator("#quote-1-name")).hasValue("密封圈");
    assertThat(worker.locator("#quote [data-line]")).hasCount(2);
    checked(worker, "work-order-quote-390");
    worker.locator("#quote button[type=submit]").click();
    worker.locator("#quote-consent [name=agreed][value=true]").check();
    worker.locator("#quote-consent [data-signature-text]").fill("王秀梅");
    worker.locator("#quote-consent button[type=submit]").click();
    worker.locator("#start button[type=submit]").click();
    worker.locator("#completion [name=result]").fill("已更换阀芯");
    worker.locator("#completion button[type=submit]").click();
    worker.locator("#confirmation [name=solved][value=true]").check();
    worker.locator("#confirmation [name=satisfied][value=true]").check();
    worker.locator("#confirmation [data-signature-text]").fill("王秀梅");
    worker.locator("#confirmation button[type=submit]").click();
    assertThat(worker.locator("#main")).containsText("待跟进关单");
    checked(worker, "work-order-done-390");

    go(desk, path);
    desk.locator("#closure button[type=submit]").click();
    assertThat(desk.locator("#main")).containsText("已解决关单");
    assertThat(desk.locator("#main")).containsText("32.00");
    checked(desk, "work-order-closed");
    go(desk, "/work-orders?state=all");
    assertThat(desk.locator("#main")).containsText("水龙头关不紧");
    checked(desk, "work-orders");
    go(desk, "/households/3-2-1201");
    checked(desk, "household-orders");
  }
}
