package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/// The archive as programs with a token and people with a session meet it.
class ArchiveDoorTest extends Door {
  private static final String FILES = "/api/v1/archive/files";
  private static final Set<Role> MAY_KNOW =
      Set.of(
          Role.ARCHIVE_KEEPER,
          Role.FRONT_DESK,
          Role.CS_MANAGER,
          Role.CENTRE_DIRECTOR,
          Role.GENERAL_MANAGER);

  @Autowired Residents residents;
  @Autowired Openings openings;
  @Autowired MonthOpening months;
  @Autowired ClearoutDesk clearouts;
  @Autowired Binding binding;

  Actor keeper;
  String number;

  @BeforeEach
  void a_file() {
    keeper = hired(Role.ARCHIVE_KEEPER, "方静");
    home.owner(residents);
    openings.all(home.estate, clock.instant());
    number = "DA-0-3-2-1201-1";
  }

  private Actor hired(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }

  @Test
  @Clause({"ARC-04", "C-04"})
  void only_those_who_may_know_see_the_list_and_only_the_keeper_writes() throws Exception {
    for (Role role : Role.values()) {
      if (role == Role.RESIDENT) {
        continue;
      }
      Actor actor =
          role == Role.DEPT_STAFF || role == Role.DEPT_MANAGER
              ? home.at(role)
              : hired(role, "员工" + role);
      int seen = MAY_KNOW.contains(role) ? 200 : 403;
      assertThat(read(actor, FILES).getStatus()).as("list " + role).isEqualTo(seen);
      assertThat(read(actor, FILES + "/" + number).getStatus()).as("file " + role).isEqualTo(seen);
      assertThat(read(actor, FILES + "/" + number + "/cover.pdf").getStatus()).isEqualTo(seen);
      int writes =
          send(actor, FILES + "/" + number + "/place", json("cabinet", "3", "layer", "2"))
              .getStatus();
      assertThat(writes).as("place " + role).isEqualTo(role == Role.ARCHIVE_KEEPER ? 200 : 403);
    }
    // What a paper says is nobody's to see through these doors, the keeper's neither.
    String paper = filed(ArchiveStory.pdf("secret words"));
    assertThat(read(keeper, FILES + "/" + number + "/pages/1").getStatus()).isEqualTo(404);
    assertThat(read(keeper, "/api/v1/archive/intakes/" + paper + "/pages/1").getStatus())
        .isEqualTo(404);
    assertThat(body(read(keeper, FILES + "/" + number))).doesNotContain("secret");
  }

  @Test
  void a_file_of_another_estate_is_not_there() throws Exception {
    var other =
        new io.jinzhi.neighbourhood.Neighbourhood(estates, register, staff, clock.instant());
    Actor stranger =
        staff.actor(other.estate, staff.hire(other.estate, "外人", null, Role.ARCHIVE_KEEPER, null));
    assertThat(read(stranger, FILES + "/" + number).getStatus()).isEqualTo(404);
  }

  private String filed(byte[] pdf) throws Exception {
    String paper = JsonPath.read(ok(upload(pdf, "scan.pdf")), "$.paper");
    ok(
        send(
            keeper,
            "/api/v1/archive/intakes/" + paper + "/filing",
            json("kind", "ITEMS_RECEIPT", "dated", "2019-03-05")));
    return paper;
  }

  private MockHttpServletResponse upload(byte[] content, String name) throws Exception {
    return mvc.perform(
            multipart(FILES + "/" + number + "/intakes")
                .file(new MockMultipartFile("files", name, "application/pdf", content))
                .header("Authorization", "Bearer " + token(keeper))
                .header("Idempotency-Key", UUID.randomUUID().toString()))
        .andReturn()
        .getResponse();
  }

  @Test
  @Clause({"ARC-11", "ARC-10"})
  void a_paper_comes_in_through_the_door_and_stands_on_the_cover_sheet() throws Exception {
    assertThat(upload("<html>".getBytes(), "scan.pdf").getStatus()).isEqualTo(415);
    String paper = JsonPath.read(ok(upload(ArchiveStory.pdf("a", "b"), "x.pdf")), "$.paper");
    String home = "/api/v1/archive/intakes/" + paper;
    var shown =
        mvc.perform(get(home + "/pages/2").header("Authorization", "Bearer " + token(keeper)))
            .andReturn()
            .getResponse();
    assertThat(shown.getContentType()).isEqualTo("image/jpeg");
    assertThat(shown.getHeader("Cache-Control")).contains("no-store");
    refused(422, null, send(keeper, home + "/filing", json("kind", "ITEMS_RECEIPT")), "dated");
    refused(409, "NOT_A_PHOTO", send(keeper, home + "/pages/1/turn", "{\"degrees\":90}"));
    String file =
        ok(
            send(
                keeper,
                home + "/filing",
                json("kind", "ITEMS_RECEIPT", "dated", "2019-03-05", "copy", "true")));
    assertThat((Integer) JsonPath.read(file, "$.papers[0].pages")).isEqualTo(2);
    assertThat((Boolean) JsonPath.read(file, "$.papers[0].original")).isFalse();
    byte[] cover = read(keeper, FILES + "/" + number + "/cover.pdf").getContentAsByteArray();
    assertThat(words(cover))
        .contains("业主档案资料情况", number, "王*", "物品资料及钥匙签收表", "复印件", "1–2", "收楼证明书");
    byte[] label = read(keeper, FILES + "/" + number + "/label.pdf").getContentAsByteArray();
    assertThat(words(label)).contains("3-2-1201", "绝密");
    ok(
        send(
            keeper,
            FILES + "/" + number + "/sheets",
            "{\"kind\":\"OWNERS_COVENANT\",\"dated\":\"2019-03-05\",\"pages\":3}"));
    String discarded = JsonPath.read(ok(upload(ArchiveStory.pdf("drop"), "x.pdf")), "$.paper");
    ok(send(keeper, "/api/v1/archive/intakes/" + discarded + "/discarding", "{}"));
  }

  private static String words(byte[] pdf) throws Exception {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replace("\n", " ");
    }
  }

  @Test
  void folders_cabinets_and_transfers_go_through_the_door_too() throws Exception {
    String home = FILES + "/" + number;
    refused(422, null, send(keeper, home + "/place", "{}"), "cabinet");
    ok(send(keeper, home + "/movements", json("what", "验房表", "takenBy", "周工", "why", "核对")));
    String page = page(keeper, "/archive/files/" + number, "zh");
    assertThat(page).contains("未归还");
    String movement = page.replaceAll("(?s).*/movements/([0-9a-f-]{36})/return.*", "$1");
    ok(send(keeper, home + "/movements/" + movement + "/return", "{}"));
    String opened =
        ok(
            send(
                keeper,
                "/api/v1/archive/cabinets/unlockings",
                json("cabinet", "3", "why", "CHECK", "what", "月度检查")));
    String id = JsonPath.read(opened, "$[0].id");
    assertThat(body(read(keeper, "/api/v1/archive/cabinets/unlockings"))).contains("月度检查");
    ok(send(keeper, "/api/v1/archive/cabinets/unlockings/" + id + "/locking", "{}"));
    refused(
        422,
        null,
        send(keeper, home + "/transfer", json("buyer", "赵新", "phone", "no", "since", "x")),
        "phone");
    String fresh =
        ok(
            send(
                keeper,
                home + "/transfer",
                json("buyer", "赵新", "phone", "13900001111", "since", "2026-01-05")));
    assertThat((String) JsonPath.read(fresh, "$.number")).isEqualTo("DA-0-3-2-1201-2");
    refused(
        409,
        "NOT_PRESENT",
        send(
            keeper,
            home + "/transfer",
            json("buyer", "赵新", "phone", "13900001111", "since", "2026-01-05")));
  }

  @Test
  void every_screen_speaks_both_languages_to_everybody_who_may_see_it() throws Exception {
    filed(ArchiveStory.pdf("x"));
    String draft = JsonPath.read(ok(upload(ArchiveStory.pdf("y"), "x.pdf")), "$.paper");
    months.openUpTo(clock.instant());
    var estate = estates.estate(home.estate);
    clearouts.open(estate, 2026, clock.instant());
    String month = YearMonth.from(clock.instant().atZone(estate.zone())).toString();
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/archive",
                "/archive?q=3-2&incomplete=true&state=CURRENT&page=1",
                "/archive?state=DESTROYED",
                "/archive/files/" + number,
                "/archive/checks",
                "/archive/checks/" + month,
                "/archive/cabinets",
                "/archive/clearouts",
                "/archive/clearouts/2026",
                "/archive/intakes/" + draft,
                "/households/3-2-1201"));
    for (String path : pages) {
      for (Actor actor :
          List.of(
              keeper,
              home.at(Role.CS_MANAGER),
              home.at(Role.CENTRE_DIRECTOR),
              home.at(Role.FRONT_DESK))) {
        boolean may =
            actor == keeper
                ? !path.startsWith("/households")
                : !path.startsWith("/archive/intakes")
                    && !(path.startsWith("/archive/clearouts") && actor.is(Role.FRONT_DESK));
        if (may) {
          assertThat(page(actor, path, "zh")).contains("档案");
          assertThat(page(actor, path, "en")).containsIgnoringCase("archive");
        }
      }
    }
    assertThat(read(keeper, "/api/v1/archive/checks/" + month + "/report.pdf").getContentType())
        .isEqualTo(MediaType.APPLICATION_PDF_VALUE);
    assertThat(read(keeper, "/api/v1/archive/clearouts/2026/register.pdf").getStatus())
        .isEqualTo(200);
    assertThat(body(read(keeper, "/api/v1/archive/clearouts/2026"))).contains("QC-2026");
    assertThat(read(keeper, "/api/v1/archive/checks/2026-13").getStatus()).isEqualTo(422);
    assertThat(read(keeper, "/api/v1/archive/checks/1999-01").getStatus()).isEqualTo(404);
  }
}
