package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadingTest extends ConsultationStory {
  @Autowired Elapsed elapsed;

  @Test
  @Clause("ARC-22")
  void only_the_allowed_pages_are_taken_out_and_others_are_missing_and_remembered() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    assertThat(room.page(engineer, number, window, 3, now())).isNotEmpty();
    for (int page : new int[] {1, 5, 99}) {
      assertThatThrownBy(() -> room.page(engineer, number, window, page, now()))
          .isInstanceOf(Missing.class);
    }
    assertThat(board.view(director, number, now()).story())
        .anyMatch(each -> each.words().en().startsWith("Asked for page 5"));
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ALERT ARC-27");
    assertThat(lines(number)).endsWith("PAGE_READ 3").doesNotContain("PAGE_READ 5");
  }

  @Test
  @Clause("ARC-27")
  void each_page_seen_is_a_line_of_the_ledger_with_the_companion() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    room.page(engineer, number, window, 2, now());
    room.page(engineer, number, window, 2, now());
    room.page(engineer, number, window, 4, now());
    assertThat(lines(number)).endsWith("RELEASED", "PAGE_READ 2", "PAGE_READ 2", "PAGE_READ 4");
    assertThat(ledger.looks(home.estate, file.number()))
        .hasSize(3)
        .allMatch(each -> "陈立".equals(each.companion()) && each.by().name().equals("马建国"));
  }

  @Test
  @Clause("ARC-23")
  void nobody_reads_alone_or_beside_themselves() {
    String number = released(engineer);
    refused("COMPANION_MISSING", () -> room.open(engineer, number, signed(engineer), null, now()));
    refused(
        "COMPANION_MISSING",
        () -> room.open(engineer, number, signed(engineer), signed(engineer), now()));
    assertThatThrownBy(
            () -> room.open(engineering, number, signed(engineering), signed(reception), now()))
        .isInstanceOf(Missing.class);
    assertThat(opened(engineer, number)).isNotNull();
    assertThat(
            Objects.requireNonNull(board.view(reception, number, now()).decided().room())
                .companionName())
        .isEqualTo("陈立");
  }

  @Test
  @Clause("ARC-23")
  void it_closes_by_itself_and_the_papers_are_counted_back() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    passMinutes(29);
    room.page(engineer, number, window, 2, now());
    passMinutes(1);
    refused("READING_OVER", () -> room.page(engineer, number, window, 2, now()));
    sweep.settle();
    Ended ended = ended(number);
    assertThat(ended.how()).isEqualTo(Closing.TIME);
    assertThat(ended.at()).isEqualTo(room(number).closes());
    assertThat(promise(number, "ARC-23").holder().role()).isEqualTo(Role.ARCHIVE_KEEPER);
    room.giveBack(keeper, number, 3, null, now());
    assertThat(promise(number, "ARC-23").kept()).isNotNull();
    assertThat(stage(number)).isEqualTo(Stage.RETURNED);
    assertThat(lines(number)).endsWith("PAGE_READ 2", "CLOSED", "RETURNED");
  }

  @Test
  void it_is_closed_by_hand_by_reader_companion_or_keeper_and_does_not_open_again() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    assertThatThrownBy(() -> room.close(manager, number, now())).isInstanceOf(Missing.class);
    room.close(reception, number, now());
    refused("READING_OVER", () -> room.page(engineer, number, window, 2, now()));
    refused("READING_OVER", () -> opened(engineer, number));
    assertThat(ended(number).how()).isEqualTo(Closing.BY_HAND);
  }

  @Test
  void a_grant_that_ends_sooner_than_the_room_closes_it() {
    String number = registered(engineer);
    Opinion brief =
        new Opinion("准", PageSet.parse("pages", "2"), 0, now().plus(Duration.ofMinutes(7)), 30);
    deciding.approve(director, number, brief, signed(director), now());
    room.release(keeper, number, signed(keeper), now());
    passMinutes(2);
    UUID window = opened(engineer, number);
    assertThat(room(number).closes()).isEqualTo(brief.until());
    passMinutes(5);
    refused("READING_OVER", () -> room.page(engineer, number, window, 2, now()));
  }

  @Test
  void a_second_window_takes_over_and_the_first_shows_nothing_more() {
    String number = released(engineer);
    UUID first = opened(engineer, number);
    refused("ALREADY_OPEN", () -> opened(engineer, number));
    UUID second = room.move(engineer, number, signed(engineer), now());
    refused("OTHER_WINDOW", () -> room.page(engineer, number, first, 2, now()));
    assertThat(room.page(engineer, number, second, 2, now())).isNotEmpty();
    assertThat(room(number).closes()).isEqualTo(room(number).opened().plus(Duration.ofMinutes(30)));
  }

  @Test
  void a_clock_set_back_closes_the_room_at_once_and_alerts() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    passMinutes(20);
    room.page(engineer, number, window, 2, now());
    Instant seen = now();
    pass(Duration.ofMinutes(-15));
    refused("CLOCK_SET_BACK", () -> room.page(engineer, number, window, 2, now()));
    sweep.settle();
    Ended ended = ended(number);
    assertThat(ended.how()).isEqualTo(Closing.CLOCK);
    assertThat(ended.at()).isEqualTo(seen);
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ALERT ARC-27");
  }

  @Test
  void a_clock_that_stands_still_does_not_keep_the_room_open() {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    Consultation it = find(number);
    Room soon = new Room(window, null, null, now(), now().minus(Duration.ofMillis(1)), now());
    elapsed.begin(it.id(), soon, now());
    refused("READING_OVER", () -> room.page(engineer, number, window, 2, now()));
    elapsed.end(it.id());
    assertThat(room.page(engineer, number, window, 2, now())).isNotEmpty();
  }

  @Test
  void the_watermark_is_in_the_pixels_and_tells_readers_apart() throws IOException {
    String number = released(engineer);
    UUID window = opened(engineer, number);
    byte[] shown = room.page(engineer, number, window, 2, now());
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
    assertThat(picture.getWidth()).isBetween(400, 1600);
    assertThat(reddish(picture)).as("reddish pixels").isGreaterThan(2_000);
    passMinutes(1);
    byte[] later = room.page(engineer, number, window, 2, now());
    assertThat(later).as("another minute, another watermark").isNotEqualTo(shown);
  }

  private static int reddish(BufferedImage picture) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        if (((rgb >> 16) & 255) - (rgb & 255) > 15) {
          count++;
        }
      }
    }
    return count;
  }

  @Test
  @Clause("ARC-24")
  void copies_count_down_and_each_is_fetched_once_by_whoever_made_it() throws IOException {
    String number = released(engineer);
    assertThat(copies.make(keeper, number, null, now())).isOne();
    refused(
        "PAGE_NOT_ALLOWED",
        () -> copies.make(keeper, number, PageSet.parse("pages", "4-5"), now()));
    assertThat(copies.make(keeper, number, PageSet.parse("pages", "3"), now())).isEqualTo(2);
    refused("NO_COPIES_LEFT", () -> copies.make(keeper, number, null, now()));
    assertThat(lines(number))
        .endsWith("PAGE_COPIED 2", "PAGE_COPIED 3", "PAGE_COPIED 4", "PAGE_COPIED 3");
    try (var document = Loader.loadPDF(copies.fetch(keeper, number, 1, now()))) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(new PDFTextStripper().getText(document)).as("no text layer").isBlank();
    }
    assertThatThrownBy(() -> copies.fetch(keeper, number, 1, now())).isInstanceOf(Missing.class);
    var other = another(Role.ARCHIVE_KEEPER, "白露");
    assertThatThrownBy(() -> copies.fetch(other, number, 2, now())).isInstanceOf(Missing.class);
    assertThat(board.view(engineer, number, now()).copies())
        .extracting(Copies.Copy::fetched)
        .containsExactly(true, false);
    room.close(keeper, number, now());
    refused("READING_OVER", () -> copies.make(keeper, number, null, now()));
  }

  @Test
  void a_visitors_name_stands_for_the_reader_and_needs_law_or_consent() {
    var plain =
        new Asking(
            "3-2-1201",
            "身份证复印件",
            "办案",
            Basis.SERVICE,
            Use.READ,
            0,
            true,
            "丁警官",
            "警号 013",
            "派出所",
            "110");
    assertThatThrownBy(() -> desk.ask(reception, plain, now()))
        .isInstanceOf(io.jinzhi.web.Invalid.class);
    String number =
        desk.ask(
            reception,
            new Asking(
                "3-2-1201",
                "身份证复印件",
                "办案",
                Basis.LEGAL_DUTY,
                Use.READ,
                0,
                true,
                "丁警官",
                "警号 013",
                "派出所",
                "110"),
            now());
    deciding.register(manager, number, null, signed(manager), now());
    assertThat(find(number).wish().reader()).isEqualTo("丁警官");
  }
}
