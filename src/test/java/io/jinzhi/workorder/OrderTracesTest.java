package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Query;
import io.jinzhi.search.Search;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Where an order is found again: in the search and on paper.
class OrderTracesTest extends OrderStory {
  @Autowired Search search;
  @Autowired OrderPapers papers;
  @Autowired Paper paper;

  @Test
  void an_order_is_found_by_its_words_its_number_and_the_reporters_name() {
    String number = free();
    dispatch(number);
    for (String said : List.of("水龙头 滴水", "王秀梅")) {
      assertThat(search.find(home.estate, new Query(said, reception), Kind.WORK_ORDER, 1))
          .extracting(each -> each.number())
          .containsExactly(number);
    }
    assertThat(search.numbered(home.estate, new Query(number, worker))).isPresent();
    assertThat(search.numbered(home.estate, new Query(number, home.securityHead))).isEmpty();
    rest(number);
    search.rebuild(home.estate);
    assertThat(search.numbered(home.estate, new Query(number, head)).orElseThrow().open())
        .isFalse();
  }

  /// The rest of the way for an order that was sent.
  private void rest(String number) {
    sign(number);
    accept(number);
    arrive(number);
    finish(number);
    confirm(number, true);
    close(number);
  }

  @Test
  void the_paper_carries_the_order_from_the_report_to_the_receipt() throws Exception {
    String number = paid();
    onSite(number);
    quote(number);
    agree(number);
    desk.delay(worker, number, local("2026-11-25T10:00"), Delay.PARTS, "缺阀芯", now());
    finish(number);
    confirm(number, true);
    terms.pay(reception, number, "SJ-77", Payment.COUNTER, now());
    close(number);
    OrderView clear = board.clear(reception, number, now());
    Sheet sheet =
        new Sheet(
            "春晖物业",
            "春晖园",
            number,
            "http://127.0.0.1/work-orders/" + number,
            now(),
            "陈立",
            Neighbourhood.ZONE);
    byte[] pdf = paper.print(papers.fill(home.estate, clear, Neighbourhood.ZONE), sheet);
    try (var document = Loader.loadPDF(pdf)) {
      String text =
          Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
              .replaceAll("\\s+", "");
      assertThat(text)
          .contains(
              number,
              "王秀梅",
              "13800008812",
              "马建国",
              "换阀芯",
              "30.00元",
              "SJ-77",
              "缺阀芯",
              "周工",
              "户内有偿",
              "一式四份");
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    String bare = free();
    OrderView masked = board.view(manager, bare, now());
    byte[] blank = paper.print(papers.fill(home.estate, masked, Neighbourhood.ZONE), sheet);
    try (var document = Loader.loadPDF(blank)) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("13800008812");
    }
  }
}
