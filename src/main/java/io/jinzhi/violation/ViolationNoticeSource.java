package io.jinzhi.violation;

import io.jinzhi.archive.PaperKind;
import io.jinzhi.archive.PaperSource;
import io.jinzhi.estate.EstateId;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Prints the notice of a closed violation for the household's file (VIO-13).
@Component
class ViolationNoticeSource implements PaperSource {
  private final ViolationBoard board;
  private final ViolationPapers papers;
  private final Paper printer;
  private final Printing printing;
  private final InstantSource clock;

  ViolationNoticeSource(
      ViolationBoard board,
      ViolationPapers papers,
      Paper printer,
      Printing printing,
      InstantSource clock) {
    this.board = board;
    this.papers = papers;
    this.printer = printer;
    this.printing = printing;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return PaperKind.VIOLATION_NOTICE.name();
  }

  @Override
  public Optional<byte[]> pdf(EstateId estate, String number) {
    try {
      var now = clock.instant();
      Actor program = new Actor(estate, new StaffId(new UUID(0, 0)), "系统", Role.CS_MANAGER, null);
      return Optional.of(
          printer.print(
              papers.notice(program, board.clear(program, number, now), true),
              printing.sheet(estate, number, null, "档案", now)));
    } catch (Missing gone) {
      return Optional.empty();
    }
  }
}
