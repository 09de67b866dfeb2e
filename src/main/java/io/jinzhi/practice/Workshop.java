package io.jinzhi.practice;

import io.jinzhi.estate.Completions;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.workorder.OrderSetup;
import io.jinzhi.workorder.PriceList;
import io.jinzhi.workorder.Quote;
import io.jinzhi.workorder.TermsDesk;
import io.jinzhi.workorder.Trade;
import io.jinzhi.workorder.Warranty;
import io.jinzhi.workorder.WarrantyFirm;
import io.jinzhi.workorder.WorkOrderDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Three months of work orders: what the workshop has to begin with, and what comes in.
@Component
@Profile("practice")
class Workshop {
  private static final double A_DAY = 1.3;
  private static final Duration QUIET = Duration.ofHours(30);

  private final WorkOrderDesk desk;
  private final TermsDesk terms;
  private final PriceList prices;
  private final OrderSetup setup;
  private final Completions completions;
  private final Resource errands = Resource.read("errands");

  Workshop(
      WorkOrderDesk desk,
      TermsDesk terms,
      PriceList prices,
      OrderSetup setup,
      Completions completions) {
    this.desk = desk;
    this.terms = terms;
    this.prices = prices;
    this.setup = setup;
    this.completions = completions;
  }

  WorkOrderDesk desk() {
    return desk;
  }

  TermsDesk terms() {
    return terms;
  }

  /// Puts everything from the first day to the end on the agenda.
  void plan(Cast cast, List<Families.Neighbour> neighbours, Instant end, int days, Random random) {
    equip(cast, neighbours, end, days);
    LocalDate today = end.atZone(cast.hours().zone()).toLocalDate();
    for (int before = days; before >= 0; before--) {
      LocalDate day = today.minusDays(before);
      for (int left = cast.hours().complaints(day, A_DAY, random); left > 0; left--) {
        Instant at = cast.hours().onThe(day, random);
        Random own = new Random(random.nextLong());
        if (at.isBefore(end.minus(QUIET))) {
          Families.Neighbour who = neighbours.get(own.nextInt(neighbours.size()));
          Errand errand =
              own.nextInt(100) < 6
                  ? Errand.urgent(errands, who.home().place(), own)
                  : Errand.any(errands, who.home().place(), own);
          new OrderLife(cast, this, errand, who, OrderLife.Halt.NONE, own).begin(at);
        }
      }
    }
    if (days > 7) {
      underWay(cast, neighbours, end, random);
    }
  }

  /// One at each stage when practice begins, and one that is late.
  private void underWay(
      Cast cast, List<Families.Neighbour> neighbours, Instant end, Random random) {
    int[] minutes = {6, 9, 24, 75, 95, 150, 220, 300};
    OrderLife.Halt[] halts = OrderLife.Halt.values();
    for (int at = 0; at < minutes.length; at++) {
      Errand errand;
      Families.Neighbour who;
      do {
        who = neighbours.get(random.nextInt(neighbours.size()));
        errand = Errand.any(errands, who.home().place(), random);
      } while (errand.item().isEmpty());
      new OrderLife(cast, this, errand, who, halts[at], new Random(random.nextLong()))
          .begin(end.minus(Duration.ofMinutes(minutes[at])));
    }
    Families.Neighbour who = neighbours.get(random.nextInt(neighbours.size()));
    Errand late = Errand.any(errands, who.home().place(), random);
    new OrderLife(cast, this, late, who, OrderLife.Halt.RECEIVED, new Random(random.nextLong()))
        .begin(end.minus(Duration.ofDays(4)));
  }

  /// Prices, skills, firms and the dates of the buildings.
  private void equip(Cast cast, List<Families.Neighbour> neighbours, Instant end, int days) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    EstateId estate = manager.estate();
    LocalDate first = end.atZone(cast.hours().zone()).toLocalDate().minusDays(days + 30L);
    Instant now = end.minus(Duration.ofDays(days));
    for (Resource each : errands.each("prices")) {
      prices.add(
          manager,
          Phrase.of(each.text("name"), each.text("en")),
          Quote.LineKind.valueOf(each.text("kind")),
          each.text("measure"),
          new BigDecimal(each.text("price")),
          first,
          now);
    }
    for (String line : errands.texts("skills")) {
      String[] words = line.split(" ");
      cast.crew().everybody().stream()
          .filter(each -> each.name().equals(words[0]))
          .forEach(
              each ->
                  setup.skills(
                      estate,
                      each.staff(),
                      Arrays.stream(words).skip(1).map(Trade::valueOf).toList()));
    }
    setup.firm(estate, new WarrantyFirm(Warranty.Firm.DEVELOPER, "春晖置业有限公司", "0000-8800001 林工"));
    setup.firm(estate, new WarrantyFirm(Warranty.Firm.CONTRACTOR, "春晖建设工程有限公司", "0000-8800002 金工"));
    neighbours.stream()
        .map(Families.Neighbour::home)
        .collect(
            Collectors.toMap(
                each -> each.place().building(), Street.Home::handedOver, (one, _) -> one))
        .forEach((building, day) -> completions.record(estate, building, day.minusDays(40)));
  }

  /// A line at the price of the day.
  Quote.Line line(EstateId estate, String item, Instant now, ZoneId zone) {
    PriceList.Item found =
        prices.on(estate, now.atZone(zone).toLocalDate()).stream()
            .filter(each -> each.name().zh().equals(item))
            .findFirst()
            .orElseThrow();
    return new Quote.Line(
        found.kind(), found.id(), item, found.measure(), BigDecimal.ONE, found.price(), false);
  }
}
