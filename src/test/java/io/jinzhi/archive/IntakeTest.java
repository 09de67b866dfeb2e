package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Papers that are sent to the archive.
class IntakeTest extends ArchiveStory {
  @Test
  @Clause({"ARC-14", "ARC-15"})
  void photos_become_the_pages_of_one_paper_turned_straightened_and_filed() {
    BufferedImage leaning = Straight.turned(sheet(900, 1200), 3);
    UUID paper =
        intake.begin(keeper, file.number(), List.of(jpeg(sheet(1200, 900)), jpeg(leaning)), now());
    assertThat(contents()).isEmpty();
    var pages = intake.pages(home.estate, paper);
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().lean()).isZero();
    assertThat(pages.getLast().lean()).isBetween(22, 38);
    intake.turn(keeper, paper, 1, 90);
    BufferedImage upright = picture(intake.page(keeper, paper, 1));
    assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
    intake.turn(keeper, paper, 2, -pages.getLast().lean() / 10.0);
    assertThat(Math.abs(intake.pages(home.estate, paper).getLast().lean())).isLessThan(8);
    intake.file(keeper, paper, details(PaperKind.DEFECTS_LIST, "2019-03-05"), now());
    assertThat(entry(paper).pages()).isEqualTo(2);
    assertThat(picture(shelf.page(home.estate, file.id(), 2).bytes()).getWidth()).isPositive();
    assertThatThrownBy(() -> intake.page(keeper, paper, 1)).isInstanceOf(Missing.class);
  }

  @Test
  void only_whoever_sends_a_paper_sees_it_before_it_is_filed_and_nobody_afterwards() {
    UUID paper = intake.begin(keeper, file.number(), List.of(pdf("mine")), now());
    var other = another(Role.ARCHIVE_KEEPER, "另一位");
    assertThat(intake.page(keeper, paper, 1)).isNotEmpty();
    assertThatThrownBy(() -> intake.page(other, paper, 1)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> intake.discard(other, paper)).isInstanceOf(Missing.class);
    intake.discard(keeper, paper);
    assertThatThrownBy(() -> intake.page(keeper, paper, 1)).isInstanceOf(Missing.class);
    UUID forgotten = intake.begin(keeper, file.number(), List.of(pdf("late")), now());
    pass(Duration.ofHours(23));
    intake.forget(now());
    assertThat(intake.page(keeper, forgotten, 1)).isNotEmpty();
    pass(Duration.ofHours(2));
    intake.forget(now());
    assertThatThrownBy(() -> intake.page(keeper, forgotten, 1)).isInstanceOf(Missing.class);
  }

  @Test
  void a_former_owners_file_takes_nothing_more() {
    sells("赵新", "2026-11-20");
    sweep.settle();
    assertThatThrownBy(() -> intake.begin(keeper, file.number(), List.of(pdf("x")), now()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_PRESENT"));
  }

  private static BufferedImage picture(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
