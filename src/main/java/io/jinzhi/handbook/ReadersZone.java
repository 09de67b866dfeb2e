package io.jinzhi.handbook;

import io.jinzhi.web.Visitor;
import io.jinzhi.web.Visitors;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The zone in which the reader's estate counts its days.
@Component
class ReadersZone {

  private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");

  private final ObjectProvider<Visitors> visitors;

  ReadersZone(ObjectProvider<Visitors> visitors) {
    this.visitors = visitors;
  }

  ZoneId here() {
    return visitors.stream()
        .flatMap(each -> each.current().stream())
        .map(Visitor::zone)
        .findFirst()
        .orElse(USUAL);
  }
}
