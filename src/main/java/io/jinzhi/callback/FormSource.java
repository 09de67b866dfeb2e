package io.jinzhi.callback;

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

/// Prints a reviewed callback's form for the archive.
@Component("callbackFormSource")
class FormSource implements PaperSource {
  private final CallbackBoard board;
  private final CallbackPapers papers;
  private final Paper printer;
  private final Printing printing;
  private final InstantSource clock;

  FormSource(
      CallbackBoard board,
      CallbackPapers papers,
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
    return PaperKind.CALLBACK_FORM.name();
  }

  @Override
  public Optional<byte[]> pdf(EstateId estate, String number) {
    try {
      var now = clock.instant();
      Actor program = new Actor(estate, new StaffId(new UUID(0, 0)), "系统", Role.CS_MANAGER, null);
      return Optional.of(
          printer.print(
              papers.of(estate, board.view(program, number, now)),
              printing.sheet(estate, number, null, "档案", now)));
    } catch (Missing gone) {
      return Optional.empty();
    }
  }
}
