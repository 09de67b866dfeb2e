package io.jinzhi.complaint;

import io.jinzhi.archive.PaperKind;
import io.jinzhi.archive.PaperSource;
import io.jinzhi.estate.EstateId;
import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Prints a case's two forms for the archive, with name and contact in clear: it is the record, and
/// it is sealed before anybody sees it.
record FormSource(PaperKind paper, Desk desk) implements PaperSource {

  /// What the forms are made with.
  @Component
  record Desk(
      ComplaintBoard board,
      ComplaintPapers papers,
      Paper printer,
      Printing printing,
      InstantSource clock) {}

  @Configuration(proxyBeanMethods = false)
  static class Sources {
    @Bean
    PaperSource complaintForm(Desk desk) {
      return new FormSource(PaperKind.COMPLAINT_FORM, desk);
    }

    @Bean
    PaperSource opinionForm(Desk desk) {
      return new FormSource(PaperKind.OPINION_FORM, desk);
    }
  }

  @Override
  public String kind() {
    return paper.name();
  }

  @Override
  public Optional<byte[]> pdf(EstateId estate, String number) {
    try {
      var now = desk.clock.instant();
      var sheet = desk.printing.sheet(estate, number, null, "档案", now);
      Actor program = new Actor(estate, new StaffId(new UUID(0, 0)), "系统", Role.CS_MANAGER, null);
      CaseView view = desk.board.clear(program, number, now);
      FilledForm form =
          paper == PaperKind.OPINION_FORM
              ? desk.papers.opinion(estate, view, sheet.zone())
              : desk.papers.handling(estate, view);
      return Optional.of(desk.printer.print(form, sheet));
    } catch (Missing gone) {
      return Optional.empty();
    }
  }
}
