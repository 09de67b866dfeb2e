package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ComplaintPaperTest extends ComplaintStory {
  @Autowired ComplaintPapers papers;
  @Autowired Paper paper;

  private String printed(io.jinzhi.paper.FilledForm form, String number) throws IOException {
    Sheet sheet =
        new Sheet(
            "春晖物业",
            "春晖园",
            number,
            "http://127.0.0.1/complaints/" + number,
            now(),
            "陈立",
            Neighbourhood.ZONE);
    try (var document = Loader.loadPDF(paper.print(form, sheet))) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }
  }

  @Test
  @Clause({"CMP-17", "CMP-23", "CMP-27", "CMP-40", "CMP-10"})
  void the_two_forms_carry_what_happened_in_both_rounds() throws IOException {
    String number = registered(MINOR);
    returned(number);
    reply(number);
    opinion(number, false);
    desk.rule(manager, number, "换一家维保再修", null, now());
    handle(number);
    giveBack(number);
    reply(number);
    opinion(number, true);
    desk.close(reception, number, "", now());
    CaseView view = board.clear(reception, number, now());
    assertThat(printed(papers.handling(home.estate, view), number))
        .contains(number, "王秀梅", "3-2-1201", "工程部", "更换门机", "换一家维保再修", "周工");
    assertThat(printed(papers.opinion(home.estate, view, Neighbourhood.ZONE), number))
        .contains("电话告知", "已更换门机", "2026年11月");
  }
}
