package io.jinzhi.practice;

import io.jinzhi.archive.Entry;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.Shelf;
import io.jinzhi.consultation.Basis;
import io.jinzhi.consultation.ConsultationDesk;
import io.jinzhi.consultation.Copies;
import io.jinzhi.consultation.Deciding;
import io.jinzhi.consultation.PageSet;
import io.jinzhi.consultation.ReadingRoom;
import io.jinzhi.consultation.Use;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Requests to consult files: some settled in the months before, and one at each stage when
/// practice begins.
@Component
@Profile("practice")
class Consulting {
  private static final int TRIES = 150;

  /// Where a request stops.
  enum Halt {
    ASKED,
    CONSENT,
    REGISTERED,
    APPROVED,
    RELEASED,
    READING,
    CLOSED,
    RETURNED,
    REFUSED,
    WITHDRAWN
  }

  /// @param before how long before the end it begins
  record Plot(Duration before, Role asker, Basis basis, Use use, Halt halt, String reason) {
    static Plot of(String before, Role asker, Use use, Halt halt, String reason) {
      Basis basis =
          asker == Role.RESIDENT ? Basis.OWN : halt == Halt.CONSENT ? Basis.CONSENT : Basis.SERVICE;
      return new Plot(Duration.parse(before), asker, basis, use, halt, reason);
    }
  }

  private static final List<Plot> PLOTS =
      List.of(
          Plot.of("PT6H", Role.DEPT_MANAGER, Use.READ, Halt.CONSENT, "邻里纠纷，查隔墙资料"),
          Plot.of("P80D", Role.DEPT_STAFF, Use.READ, Halt.CLOSED, "核对交房时的漏水记录"),
          Plot.of("P66D", Role.FRONT_DESK, Use.COPY, Halt.RETURNED, "业主要求补办业主证"),
          Plot.of("P52D", Role.DEPT_MANAGER, Use.READ, Halt.REFUSED, "想了解业主联系方式"),
          Plot.of("P45D", Role.RESIDENT, Use.COPY, Halt.RETURNED, "房屋买卖，需收楼证明书"),
          Plot.of("P38D", Role.DEPT_STAFF, Use.READ, Halt.RETURNED, "核对装修图纸，查承重墙"),
          Plot.of("P24D", Role.FRONT_DESK, Use.READ, Halt.WITHDRAWN, "查钥匙签收"),
          Plot.of("P17D", Role.DEPT_MANAGER, Use.COPY, Halt.RETURNED, "违章处理复核"),
          Plot.of("P9D", Role.CS_MANAGER, Use.READ, Halt.RETURNED, "重大投诉调查"),
          Plot.of("PT5H", Role.AMBASSADOR, Use.READ, Halt.ASKED, "入户走访前核对家庭情况"),
          Plot.of("PT4H", Role.FRONT_DESK, Use.READ, Halt.ASKED, "业主来电核对收楼日期"),
          Plot.of("PT7H", Role.DEPT_MANAGER, Use.COPY, Halt.REGISTERED, "防水保修责任认定"),
          Plot.of("PT3H", Role.RESIDENT, Use.READ, Halt.RELEASED, "想看自家收楼资料"),
          Plot.of("PT2H", Role.DEPT_STAFF, Use.READ, Halt.APPROVED, "水管改动，查装修图"),
          Plot.of("PT50M", Role.FRONT_DESK, Use.COPY, Halt.RELEASED, "投诉回复核对原表"),
          Plot.of("PT44M", Role.DEPT_STAFF, Use.READ, Halt.CLOSED, "核对投诉处理表"),
          Plot.of("PT40M", Role.DEPT_STAFF, Use.READ, Halt.READING, "维修前核对处理经过"));

  /// Where it happens.
  @Component
  @Profile("practice")
  record Desks(
      ConsultationDesk asking, Deciding deciding, ReadingRoom room, Copies copies, Shelf shelf) {}

  private final Desks desks;

  Consulting(Desks desks) {
    this.desks = desks;
  }

  void plan(Cast cast, List<Families.Neighbour> neighbours, Instant end, int days, Random random) {
    Families.Neighbour owner = resident(neighbours);
    for (Plot each : PLOTS) {
      if (each.before().toDays() <= days) {
        Random own = new Random(random.nextLong());
        Instant at = end.minus(each.before());
        cast.then(
            each.before().toDays() == 0 ? at : cast.hours().atWork(at, own),
            now -> begin(cast, each, neighbours, owner, own, now));
      }
    }
  }

  private static Families.Neighbour resident(List<Families.Neighbour> neighbours) {
    String phone = Resource.read("neighbourhood").part("resident").text("phone");
    return neighbours.stream().filter(each -> each.phone().equals(phone)).findFirst().orElseThrow();
  }

  private void begin(
      Cast cast,
      Plot plot,
      List<Families.Neighbour> neighbours,
      Families.Neighbour owner,
      Random random,
      Instant now) {
    boolean own = plot.asker() == Role.RESIDENT;
    Actor asker =
        own
            ? new Actor(
                cast.crew().estate(),
                new StaffId(owner.person().value()),
                owner.name(),
                Role.RESIDENT,
                null)
            : cast.crew().one(plot.asker());
    HouseholdFile file =
        own || plot.halt() == Halt.CONSENT
            ? present(asker.estate(), owner)
            : any(asker.estate(), plot, neighbours, random);
    if (file != null) {
      new ConsultingLife(cast, desks, plot, file, pages(file), asker, random).begin(now);
    }
  }

  /// For a reading of these minutes a file that can be read on a screen, where there is one.
  private @Nullable HouseholdFile any(
      EstateId estate, Plot plot, List<Families.Neighbour> neighbours, Random random) {
    boolean reads = plot.before().toMinutes() <= 60;
    HouseholdFile found = null;
    for (int tries = 0; tries < TRIES; tries++) {
      HouseholdFile file = present(estate, neighbours.get(random.nextInt(neighbours.size())));
      if (file != null) {
        found = file;
        if (!reads || paper(file).filter(Entry::readable).isPresent()) {
          return file;
        }
      }
    }
    return found;
  }

  private @Nullable HouseholdFile present(EstateId estate, Families.Neighbour who) {
    return desks.shelf().ofUnit(estate, who.home().unit()).stream()
        .filter(each -> each.current() && paper(each).isPresent())
        .findFirst()
        .orElse(null);
  }

  private Optional<Entry> paper(HouseholdFile file) {
    return desks.shelf().contents(file.estate(), file.id()).stream()
        .filter(each -> each.from() > 0 && each.endedAt() == null)
        .max(Comparator.comparing(Entry::readable).thenComparing(Entry::from));
  }

  /// The first pages of one paper.
  private PageSet pages(HouseholdFile file) {
    Entry paper = paper(file).orElseThrow();
    return new PageSet(
        IntStream.rangeClosed(paper.from(), Math.min(paper.to(), paper.from() + 2))
            .boxed()
            .toList());
  }
}
