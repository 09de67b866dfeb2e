package io.jinzhi.practice;

import io.jinzhi.estate.Place;
import io.jinzhi.workorder.BuildingPart;
import io.jinzhi.workorder.OrderChannel;
import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.Request;
import io.jinzhi.workorder.Sorting;
import io.jinzhi.workorder.Urgency;
import java.util.List;
import java.util.random.RandomGenerator;

/// Something to be repaired, with how it turns out.
///
/// @param item of the price list; empty where nothing is paid
record Errand(
    BuildingPart component,
    Sorting.Place situation,
    Urgency urgency,
    String place,
    String fault,
    String found,
    String result,
    String item) {

  static Errand any(Resource errands, Place home, RandomGenerator random) {
    List<Resource> all = errands.each("errands");
    int drawn = random.nextInt(all.stream().mapToInt(each -> each.number("weight")).sum());
    for (Resource each : all) {
      drawn -= each.number("weight");
      if (drawn < 0) {
        List<String> faults = each.texts("fault");
        return of(
            each, Urgency.NONE, faults.get(random.nextInt(faults.size())), each.text("item"), home);
      }
    }
    throw new IllegalStateException("weights");
  }

  static Errand urgent(Resource errands, Place home, RandomGenerator random) {
    List<Resource> all = errands.each("urgent");
    Resource one = all.get(random.nextInt(all.size()));
    return of(one, Urgency.valueOf(one.text("urgency")), one.text("fault"), "", home);
  }

  private static Errand of(Resource one, Urgency urgency, String fault, String item, Place home) {
    return new Errand(
        BuildingPart.valueOf(one.text("component")),
        Sorting.Place.valueOf(one.text("situation")),
        urgency,
        one.text("place").replace("{b}", home.building()).replace("{e}", home.entrance()),
        fault,
        one.text("found"),
        one.text("result"),
        item);
  }

  Request by(Families.Neighbour who, OrderChannel channel) {
    Street.Home home = who.home();
    boolean inside = situation == Sorting.Place.PRIVATE;
    return new Request(
        OrderKind.REPAIR,
        channel,
        new Request.Where(
            inside ? home.unit() : null,
            inside ? home.place().code() : null,
            home.place().building(),
            place),
        new Request.Who(who.person(), who.name(), who.phone()),
        fault,
        component,
        situation,
        Sorting.Side.AFTER_METER,
        urgency,
        null,
        null,
        null,
        null);
  }
}
