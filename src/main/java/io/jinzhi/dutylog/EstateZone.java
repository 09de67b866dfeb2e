package io.jinzhi.dutylog;

import io.jinzhi.estate.EstateId;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// Whose midnight turns the page.
@Component
class EstateZone {

  ZoneId of(EstateId estate) {
    return ZoneId.of("Asia/Shanghai");
  }
}
