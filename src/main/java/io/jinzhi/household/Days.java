package io.jinzhi.household;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What day it is at an estate.
@Component
class Days {
  private final Estates estates;
  private final InstantSource clock;

  Days(Estates estates, InstantSource clock) {
    this.estates = estates;
    this.clock = clock;
  }

  LocalDate today(EstateId estate) {
    return estates.estate(estate).day(clock.instant());
  }
}
