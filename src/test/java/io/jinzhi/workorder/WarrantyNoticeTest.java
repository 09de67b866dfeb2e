package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.web.Missing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WarrantyNoticeTest extends OrderStory {
  private static final Sheet SHEET =
      new Sheet("物业", "小区", "PG", null, Instant.EPOCH, "-", ZoneId.of("Asia/Shanghai"));

  @Autowired WarrantyNotices notices;
  @Autowired Paper pdfs;

  @Test
  @Clause("REP-04")
  void the_notice_is_printed_with_the_firm_the_fault_and_its_own_limits() {
    String number = warranty(Urgency.NONE);
    desk.dispatch(reception, number, home.engineering, null, now());
    assertThat(view(number).notified()).isFalse();
    assertThatThrownBy(() -> notices.fill(home.estate, view(number))).isInstanceOf(Missing.class);
    terms.notify(head, number, Warranty.Firm.CONTRACTOR, "请派人检修立管", now());
    assertThat(view(number).notified()).isTrue();
    var paper = notices.fill(home.estate, view(number));
    assertThat(paper.to().firm()).isEqualTo("春晖建设");
    assertThat(paper.to().contact()).isEqualTo("021-12345678");
    assertThat(paper.defect().words()).isEqualTo("请派人检修立管");
    // It leaves the house: nobody reads the resident's name or number in it (PII-10).
    assertThat(paper.toString()).contains("请派人检修立管").doesNotContain("王秀梅", "13800008812");
    assertThat(paper.limits().onSite()).isEqualTo(now().plus(Duration.ofHours(24)));
    assertThat(paper.limits().begun()).isAfter(paper.limits().onSite());
    assertThat(new String(pdfs.print(paper, SHEET), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }
}
