package io.jinzhi.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jinzhi.Clause;
import io.jinzhi.browser.BrowserStory;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The keeper at her desk: papers come in, the cabinet is locked again, a flat is sold.
class ArchiveStoryIT extends BrowserStory {
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired Openings openings;
  @Autowired ClearoutDesk clearouts;

  Neighbourhood home;
  Actor keeper;

  @BeforeEach
  void a_keeper_and_an_owner() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    keeper =
        staff.actor(home.estate, staff.hire(home.estate, "方静", null, Role.ARCHIVE_KEEPER, null));
    home.owner(residents);
    openings.all(home.estate, clock.instant());
  }

  @Test
  @Clause({"ARC-08", "ARC-09", "ARC-14", "ARC-25", "ARC-31"})
  void a_photographed_paper_is_turned_filed_and_the_cabinet_locked_again() {
    Page page = go(as(keeper, 1440), "/archive");
    checked(page, "archive");
    page.getByText("3-2-1201").first().click();
    page.waitForURL("**/archive/files/*");
    checked(page, "archive-file-empty");
    page.getByText("更改架位").click();
    page.locator("#f-cabinet").fill("3");
    page.locator("#f-layer").fill("2");
    page.locator("form[action$='/place'] button[type=submit]").click();
    assertThat(page.locator("main")).containsText("3 柜 2 层");

    byte[] photo = ArchiveStory.jpeg(Straight.turned(ArchiveStory.sheet(900, 1200), 3));
    page.locator("#f-files").setInputFiles(new FilePayload("sheet.jpg", "image/jpeg", photo));
    page.locator("form[action$='/intakes'] button[type=submit]").click();
    page.waitForURL("**/archive/intakes/*");
    assertThat(page.locator(".sheets img")).hasJSProperty("complete", true);
    assertThat(page.locator("main")).containsText("拉直");
    checked(page, "archive-intake");
    page.getByText("拉直").click();
    assertThat(page.locator("main")).not().containsText("拉直");
    page.locator("#f-kind").selectOption("UNIT_INSPECTION");
    page.locator("[name=sheet]").check();
    page.locator("form[action$='/filing'] button[type=submit]").click();
    page.waitForURL("**/archive/files/*");
    assertThat(page.locator("main")).containsText("缺 7 份");
    checked(page, "archive-file");
    inEnglish(page, "archive-file", "DA-0-3-2-1201-1", "方静", "系统", "王*梅", "王**");

    go(page, "/archive/cabinets");
    assertThat(page.locator("main")).containsText("3 柜开着");
    checked(page, "archive-cabinets");
    page.getByText("已上锁").click();
    assertThat(page.locator("main")).not().containsText("3 柜开着");

    go(page, "/archive/files/DA-0-3-2-1201-1");
    page.getByText("登记新业主").click();
    page.locator("#f-buyer").fill("赵新");
    page.locator("#f-phone").fill("13900001111");
    page.locator("#transfer button[type=submit]").click();
    page.locator("dialog button[value=yes]").click();
    page.waitForURL("**/archive/files/DA-0-3-2-1201-2");
    assertThat(page.locator("main")).containsText("原业主，另置保管");
    checked(page, "archive-file-new-owner");
    go(page, "/archive/files/DA-0-3-2-1201-1");
    assertThat(page.locator("main")).containsText("保管至");
    assertThat(page.locator("#add").count()).isZero();
    checked(page, "archive-file-former");
  }

  @Test
  @Clause({"ARC-15", "ARC-19"})
  void a_keeper_with_a_telephone_adds_a_page_and_a_director_sees_the_list_of_march() {
    Page phone = go(as(keeper, 390), "/archive");
    checked(phone, "archive-390");
    go(phone, "/archive/files/DA-0-3-2-1201-1");
    byte[] photo = ArchiveStory.jpeg(ArchiveStory.sheet(1200, 900));
    phone.locator("#f-files").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photo));
    phone.locator("form[action$='/intakes'] button[type=submit]").click();
    phone.waitForURL("**/archive/intakes/*");
    phone.getByText("右转").click();
    assertThat(phone.locator(".sheets img")).hasJSProperty("naturalWidth", 900);
    checked(phone, "archive-intake-390");
    phone.locator("#f-kind").selectOption("OWNERS_COVENANT");
    phone.locator("form[action$='/filing'] button[type=submit]").click();
    phone.waitForURL("**/archive/files/*");
    assertThat(phone.locator("main")).containsText("业主临时公约");
    checked(phone, "archive-file-390");
    phone
        .locator("#f-files")
        .setInputFiles(new FilePayload("a.pdf", "application/pdf", "%PDF-1.7 %%EOF".getBytes()));
    phone.locator("form[action$='/intakes'] button[type=submit]").click();
    assertThat(phone.locator("form[action$='/intakes'] .form-problem")).containsText("已损坏");

    clearouts.open(estates.estate(home.estate), 2026, clock.instant());
    Page director = go(as(home.at(Role.CENTRE_DIRECTOR), 1440), "/archive/clearouts/2026");
    checked(director, "archive-clearout");
    inEnglish(director, "archive-clearout", "QC-2026");
    go(director, "/archive/checks");
    checked(director, "archive-checks");
    assertThat(clearouts.all(home.estate)).hasSize(1);
  }
}
