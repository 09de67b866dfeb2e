package io.jinzhi.practice;

import io.jinzhi.archive.Binding;
import io.jinzhi.archive.Cabinets;
import io.jinzhi.archive.CheckDesk;
import io.jinzhi.archive.ClearoutDesk;
import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.PaperKind;
import io.jinzhi.archive.Part;
import io.jinzhi.archive.ShelfPlace;
import io.jinzhi.archive.Stock;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.estate.Estate;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.vault.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The archive: folders of all households taken over, checks on the 30th, sheets put in, and the
/// list of a March.
@Component
@Profile("practice")
class ArchiveRoom {
  private static final long SEED = 20_260_704L;
  private static final int BOUND = 24;
  private static final int SOLD = 4;
  private static final List<PaperKind> HANDOVER =
      Arrays.stream(PaperKind.values()).filter(each -> each.part() == Part.HANDOVER).toList();
  private static final List<PaperKind> FIT_OUT =
      Arrays.stream(PaperKind.values()).filter(each -> each.part() == Part.FIT_OUT).toList();

  private final Stock stock;
  private final Binding binding;
  private final CheckDesk checks;
  private final ClearoutDesk clearouts;
  private final Errands errands;

  /// What is done beside the papers themselves.
  @Component
  @Profile("practice")
  record Errands(Cabinets cabinets, Rotation rotation, Sweep sweep) {}

  ArchiveRoom(
      Stock stock, Binding binding, CheckDesk checks, ClearoutDesk clearouts, Errands errands) {
    this.stock = stock;
    this.binding = binding;
    this.checks = checks;
    this.clearouts = clearouts;
    this.errands = errands;
  }

  /// @param first of the days that are lived through
  void plan(Cast cast, Estate estate, LocalDate first, Instant end) {
    Actor keeper = cast.crew().one(Role.ARCHIVE_KEEPER);
    LocalDate last = LocalDate.ofInstant(end, estate.zone());
    cast.agenda().at(at(cast, first, 8, 30), now -> errands.sweep().settle());
    cast.then(at(cast, first, 8, 40), now -> takeOver(keeper, now));
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      check(cast, month, keeper);
    }
    for (LocalDate day = first.plusDays(3); day.isBefore(last); day = day.plusDays(6)) {
      unlocked(cast, day, keeper);
    }
    cast.then(end.minus(Duration.ofHours(27)), now -> listOfMarch(estate, keeper, last, now));
    cast.agenda().at(end.minus(Duration.ofHours(1)), now -> binding.some(BOUND, now));
  }

  private void takeOver(Actor keeper, Instant now) {
    Random random = new Random(SEED);
    List<HouseholdFile> present = stock.present(keeper.estate());
    List<Stock.Sheets> folders = new ArrayList<>();
    for (HouseholdFile each : present) {
      LocalDate handedOver = each.handedOver();
      if (handedOver != null) {
        folders.add(new Stock.Sheets(each, place(each), handedOver, sheets(random)));
      }
    }
    stock.takeOver(keeper, folders, now);
    for (int sold = 1; sold <= SOLD && sold * 17 < folders.size(); sold++) {
      HouseholdFile file = folders.get(sold * 17).file();
      int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
      stock.soldBefore(keeper, file, LocalDate.of(year - 4, 2 + sold, 10 + sold));
    }
  }

  private static ShelfPlace place(HouseholdFile file) {
    String[] parts = file.unitCode().split("-");
    String layer = parts.length > 2 ? parts[1] : "1";
    return new ShelfPlace(file.zone(), parts[0], layer);
  }

  /// Most folders are complete.
  private static List<PaperKind> sheets(Random random) {
    List<PaperKind> sheets = new ArrayList<>(HANDOVER);
    if (random.nextInt(100) < 12) {
      sheets.remove(random.nextInt(sheets.size()));
    }
    if (random.nextInt(100) < 30) {
      sheets.addAll(FIT_OUT);
      if (random.nextInt(100) < 10) {
        sheets.removeLast();
      }
    }
    return sheets;
  }

  private void check(Cast cast, YearMonth month, Actor keeper) {
    LocalDate day = month.atDay(Math.min(30, month.lengthOfMonth()));
    boolean faulty = month.getMonthValue() % 2 == 0;
    cast.then(
        at(cast, day, 10, 0),
        now -> {
          checks.start(keeper, month, now);
          for (int n = 1; n <= checks.sampleSize(keeper.estate(), month); n++) {
            boolean there = !(faulty && n % 9 == 4);
            checks.look(keeper, month, n, there, faulty && n == 7 ? "封面破损，需更换" : null, now);
          }
        });
    cast.agenda().at(at(cast, day, 14, 40), now -> changeKeys(keeper, now));
    cast.then(
        at(cast, day, 15, 20),
        now -> checks.report(keeper, month, faulty ? "有缺件和错架，已列补救" : "架位无误，缺件已通知补交", now));
    cast.then(
        at(cast, day.plusDays(1), 9, 15),
        now -> checks.acknowledge(cast.crew().one(Role.CS_MANAGER), month, "已阅，缺件请尽快补收", now));
    cast.then(
        at(cast, day.plusDays(4), 11, 0),
        now -> checks.remedyAll(keeper, month, faulty ? 2 : 0, "已向业主补收，随增补归档", now));
  }

  private void changeKeys(Actor keeper, Instant now) {
    errands.rotation().start(keeper, now);
    errands.rotation().go(keeper.estate(), now);
  }

  private void unlocked(Cast cast, LocalDate day, Actor keeper) {
    String cabinet = String.valueOf(1 + day.getDayOfMonth() % 12);
    cast.then(
        at(cast, day, 14, 5),
        now -> errands.cabinets().unlock(keeper, cabinet, Cabinets.Why.ADD, "收楼补件归档", now));
    cast.then(
        at(cast, day, 14, 25),
        now ->
            errands
                .cabinets()
                .open(keeper.estate())
                .forEach(each -> errands.cabinets().lock(keeper, each.id(), now)));
  }

  /// What was left over from March is handed to the director.
  private void listOfMarch(Estate estate, Actor keeper, LocalDate last, Instant now) {
    int year = last.getMonthValue() < 3 ? last.getYear() - 1 : last.getYear();
    clearouts.open(estate, year, now);
    clearouts.appraise(keeper, year, 1, false, "有未结的渗漏赔偿，续存", now);
    clearouts.appraise(keeper, year, null, true, "期满，无保存价值", now);
    clearouts.submit(keeper, estate, year, now);
  }

  private static Instant at(Cast cast, LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(cast.hours().zone()).toInstant();
  }
}
