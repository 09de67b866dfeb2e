package io.jinzhi.callback;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Draws from many services, for those who measure.
public final class DrawLoad {

  private DrawLoad() {}

  /// @return the milliseconds for the lot of so many services in forty buildings, all at once and
  ///     again one by one as they are completed
  public static double millis(int services) {
    Random random = new Random(3);
    List<Draw.Slip> slips =
        IntStream.rangeClosed(1, services)
            .mapToObj(each -> new Draw.Slip(each, "b" + random.nextInt(40), Draw.State.OPEN, 0))
            .toList();
    long began = System.nanoTime();
    int drawn = Draw.missing(1, 30, slips).size();
    Draw draw = new Draw(1, 30);
    int grown = 0;
    for (Draw.Slip each : slips) {
      draw.put(each);
      grown += draw.grow().size();
    }
    double millis = (System.nanoTime() - began) / 1e6;
    if (drawn != Draw.size(services, 30) || grown != drawn) {
      throw new IllegalStateException("drawn " + drawn + " and " + grown);
    }
    return millis;
  }
}
