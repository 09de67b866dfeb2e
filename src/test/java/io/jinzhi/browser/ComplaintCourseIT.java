package io.jinzhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// One case from the first words to the household's file.
class ComplaintCourseIT extends CaseStory {
  @Test
  @Clause({"CMP-23", "CMP-24", "CMP-26", "CMP-27", "CMP-31", "CMP-10", "CMP-40", "CMP-32"})
  void a_complaint_goes_from_the_front_desk_to_the_households_file() throws IOException {
    Page desk = go(as(home.at(Role.FRONT_DESK), 1440), "/reception?kind=COMPLAINT");
    found(desk, "wxm");
    desk.keyboard().type("今天 9:30");
    desk.locator("#f-where").fill("3栋2单元大堂");
    desk.locator("#f-department").selectOption("engineering");
    desk.locator("#f-course").fill("大堂灯坏了三天，晚上看不见台阶");
    desk.locator("#f-demand").fill("尽快修好");
    for (String question : List.of("serious", "repeated", "fault")) {
      desk.locator("[name=" + question + "][value=false]").focus();
      desk.keyboard().press("Space");
    }
    assertThat(desk.locator("#proposal")).containsText("建议：轻微");
    desk.locator("#f-course").focus();
    desk.keyboard().press("Control+Enter");
    desk.waitForURL(Pattern.compile(".*/complaints/TS-.*"));
    String number = desk.url().substring(desk.url().lastIndexOf('/') + 1);
    checked(desk, "course-1-registered");

    later("09:50");
    Page head = go(as(home.at(Role.DEPT_MANAGER), 1440), "/today");
    head.locator("#owed .btn").first().click();
    head.waitForURL(Pattern.compile(".*/complaints/" + number + ".*"));
    checked(head, "course-2-to-sign");
    inEnglish(head, "course-2-to-sign", "周工");
    send(head, "receipt");
    Locator assignment = step(head, "assignment");
    assignment
        .locator("select")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("马建国"));
    send(head, "assignment");

    later("10:40");
    Page engineer = go(as(home.at(Role.DEPT_STAFF), 390), "/today");
    checked(engineer, "course-3-engineer-today-390");
    engineer.locator("#owed .btn").first().click();
    engineer.waitForURL(Pattern.compile(".*/complaints/" + number + ".*"));
    Locator progress = step(engineer, "progress");
    progress.locator("[name=words]").fill("灯管已换，照片为证");
    progress
        .locator("[name=photos]")
        .setInputFiles(new FilePayload("灯.jpg", "image/jpeg", photo()));
    checked(engineer, "course-3-engineer-390");
    send(engineer, "progress");
    assertThat(engineer.locator(".photos img")).hasCount(1);
    Locator handling = step(engineer, "handling");
    handling.locator("[name=measures]").fill("更换两支灯管");
    handling.locator("[name=process]").fill("现场检查后更换，试亮正常");
    send(engineer, "handling");

    go(head, "/complaints/" + number);
    send(head, "return");
    go(desk, "/complaints/" + number);
    send(desk, "return-receipt");

    later("11:30");
    Page ambassador = go(as(home.at(Role.AMBASSADOR), 390), "/today");
    go(ambassador, "/complaints/" + number);
    step(ambassador, "report").locator("[name=words]").fill("工程部已换灯管");
    send(ambassador, "report");
    ambassador.locator("form[action$='/contact'] button").click();
    assertThat(ambassador.locator("#contact")).containsText("13812348812");
    told(ambassador, "灯管已换", "大堂已亮");
    checked(ambassador, "course-4-told-390");

    go(desk, "/complaints/" + number);
    Locator opinion = step(desk, "opinion");
    opinion.locator("[name=satisfied][value=false]").check();
    opinion.locator("[name=words]").fill("台阶边的灯还是暗的");
    opinion.locator("[name=confirmation]").selectOption("BY_TELEPHONE");
    opinion.locator("[name=detail]").fill("13812348812 11:40");
    send(desk, "opinion");
    assertThat(desk.locator("#main")).containsText("第 2 轮");

    Page manager = go(as(home.at(Role.CS_MANAGER), 1440), "/today");
    checked(manager, "course-5-manager-today");
    inEnglish(manager, "course-5-manager-today", "王*梅");
    inEnglish(go(manager, "/complaints"), "course-5-list", "王*梅");
    go(manager, "/complaints/" + number);
    step(manager, "ruling").locator("[name=instruction]").fill("台阶边加一盏灯，今天内完成");
    send(manager, "ruling");

    later("15:00");
    go(head, "/complaints/" + number);
    Locator again = step(head, "handling");
    again.locator("[name=measures]").fill("加装台阶灯");
    again.locator("[name=process]").fill("布线一小时，试亮正常");
    send(head, "handling");
    send(head, "return");
    go(ambassador, "/complaints/" + number);
    told(ambassador, "加装台阶灯", "台阶已亮");

    go(desk, "/complaints/" + number);
    Locator satisfied = step(desk, "opinion");
    satisfied.locator("[name=satisfied][value=true]").check();
    drawn(desk, satisfied.locator("canvas"));
    checked(desk, "course-6-signing");
    send(desk, "opinion");
    step(desk, "closure").locator("[name=summary]").fill("已加灯，住户满意");
    send(desk, "closure");
    assertThat(desk.locator("#main")).containsText("已经归档");
    checked(desk, "course-7-filed");
    inEnglish(desk, "course-7-filed", "周工", "工程部");

    clock.hold(local("2026-12-01T10:00"));
    go(ambassador, "/today");
    ambassador.locator("#later > summary").click();
    ambassador.locator("#later-CBK-05 > summary").click();
    Locator due =
        ambassador.locator("#owed .row").filter(new Locator.FilterOptions().setHasText("回访"));
    due.first().locator(".btn").click();
    ambassador.waitForURL("**/callbacks/**");
    ambassador.locator("#collection button[type=submit]").click();
    assertThat(ambassador.locator("#record")).isVisible();
    ambassador.locator("#f-spokenTo").fill("王秀梅");
    for (String point : List.of("quality", "effect", "shortcomings", "suggestions")) {
      ambassador.locator("#f-" + point).fill("好");
    }
    ambassador.getByText("满意", new Page.GetByTextOptions().setExact(true)).last().click();
    checked(ambassador, "course-8-callback-390");
    drawn(ambassador, ambassador.locator("#record canvas"));
    ambassador.locator("#record button[type=submit]").click();
    assertThat(ambassador.locator("img[alt='住户签名']")).isVisible();

    go(desk, "/households/3-2-1201");
    assertThat(desk.locator("#main")).containsText("用户意见受理表");
    assertThat(desk.locator("#main")).containsText("住户投诉处理表");
    checked(desk, "course-9-household");
    for (String paper : List.of("form.pdf", "opinion-form.pdf")) {
      byte[] printed = desk.request().get(url("/complaints/" + number + "/" + paper)).body();
      assertThat(new String(printed, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
      java.nio.file.Files.write(java.nio.file.Path.of("target/screens/course-" + paper), printed);
    }
  }

  private void later(String time) {
    clock.hold(local("2026-11-23T" + time));
  }

  private static void told(Page page, String process, String result) {
    Locator reply = step(page, "reply");
    reply.locator("[name=process]").fill(process);
    reply.locator("[name=result]").fill(result);
    send(page, "reply");
  }

  private static void drawn(Page page, Locator pad) {
    pad.scrollIntoViewIfNeeded();
    var box = pad.boundingBox();
    page.mouse().move(box.x + 30, box.y + 60);
    page.mouse().down();
    page.mouse().move(box.x + 90, box.y + 110);
    page.mouse().move(box.x + 150, box.y + 50);
    page.mouse().up();
  }

  private static byte[] photo() throws IOException {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < 640; x++) {
      for (int y = 0; y < 480; y++) {
        image.setRGB(x, y, (x / 3 << 16) | (y / 2 << 8) | 90);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}
