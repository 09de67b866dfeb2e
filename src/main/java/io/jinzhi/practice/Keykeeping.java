package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.signature;
import static io.jinzhi.practice.Watches.at;

import io.jinzhi.commitment.Sweep;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.keyring.BanDesk;
import io.jinzhi.keyring.CountDesk;
import io.jinzhi.keyring.IdKind;
import io.jinzhi.keyring.KeyClass;
import io.jinzhi.keyring.KeyCount;
import io.jinzhi.keyring.KeyDesk;
import io.jinzhi.keyring.KeyRoom;
import io.jinzhi.keyring.LoanDesk;
import io.jinzhi.keyring.NewCustody;
import io.jinzhi.keyring.NewKey;
import io.jinzhi.keyring.NewLoan;
import io.jinzhi.keyring.Signed;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The key cabinet: custody, one or two loans a day, the evening's count; at the end two keys are
/// out, one is overdue and one is lost.
@Component
@Profile("practice")
class Keykeeping {
  private static final List<String> ROOMS =
      List.of("地下室水泵房", "一号电梯机房", "二号电梯机房", "天台门", "风机房", "中水处理间", "会所活动室", "自行车棚");
  private static final List<String> WORK =
      List.of("检修水泵", "电梯维保", "检查天台防水", "清洗风机", "抄水表", "更换照明", "设备巡检");
  private static final List<String> AT_HOME = List.of("修卫生间漏水", "更换水龙头", "检查地暖", "修理窗户", "查看墙面渗水");
  private static final List<String> FIRMS = List.of("顺达维修", "恒通电梯", "安泰防水", "嘉和设备");
  private static final List<String> NAMES = List.of("赵立新", "钱国平", "孙志刚", "周海波", "吴春生", "郑和平");

  private final KeyDesk keys;
  private final LoanDesk loans;
  private final CountDesk counts;
  private final BanDesk bans;
  private final LastKeys last;
  private final Ground ground;

  Keykeeping(
      KeyDesk keys, LoanDesk loans, CountDesk counts, BanDesk bans, LastKeys last, Ground ground) {
    this.keys = keys;
    this.loans = loans;
    this.counts = counts;
    this.bans = bans;
    this.last = last;
    this.ground = ground;
  }

  @Component
  @Profile("practice")
  record Ground(Units units, Sweep sweep) {}

  /// What hangs in the cabinet, by code.
  record Cabinet(List<String> rooms, List<String> homes) {}

  void plan(
      Cast cast, List<Families.Neighbour> people, LocalDate first, Instant end, Random random) {
    Cabinet cabinet = new Cabinet(new ArrayList<>(), new ArrayList<>());
    LocalDate today = LocalDate.ofInstant(end, cast.hours().zone());
    cast.then(at(cast, first, 8, 10), now -> fill(cast, people, cabinet, now));
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      for (int left = 1 + random.nextInt(2); left > 0; left--) {
        Instant out = at(cast, day, 8, 30).plusSeconds(random.nextInt(7 * 3600));
        Random own = new Random(random.nextLong());
        if (out.isBefore(end.minus(Duration.ofHours(4)))) {
          cast.then(out, now -> lend(cast, cabinet, own, now));
        }
      }
      count(cast, day);
    }
    cast.then(
        end.minus(Duration.ofDays(20)),
        now ->
            bans.add(
                cast.crew().one(Role.CS_MANAGER),
                new BanDesk.Form("何永强", "顺达维修", "731X", null, "LEFT_FIRM", "单位来函告知已离职，本人已知"),
                now));
    last.plan(cast, cabinet, people, end);
  }

  private void fill(Cast cast, List<Families.Neighbour> people, Cabinet cabinet, Instant now) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    for (String name : ROOMS) {
      cabinet.rooms().add(room(manager, KeyClass.COMMON, KeyRoom.PLANT, name, now));
    }
    room(manager, KeyClass.COMMON, KeyRoom.POWER, "一号配电房", now);
    room(manager, KeyClass.COMMON, KeyRoom.FIRE, "消防控制室", now);
    room(manager, KeyClass.OFFICE, KeyRoom.OFFICE, "前台备用", now);
    room(manager, KeyClass.OFFICE, KeyRoom.STORE, "物料仓库", now);
    int undelivered = 0;
    int vacant = 0;
    for (Unit unit : ground.units().all(reception.estate())) {
      boolean open = unit.state() == UnitState.NOT_HANDED_OVER;
      if (open && undelivered++ < 6) {
        home(reception, KeyClass.UNDELIVERED, unit, false, now);
      } else if (unit.state() == UnitState.VACANT && vacant++ < 5) {
        home(reception, KeyClass.VACANT, unit, unit.handedOverOn() != null, now);
      }
    }
    for (int each = 0; each < 7; each++) {
      Families.Neighbour owner = people.get(each * 11 % people.size());
      cabinet
          .homes()
          .add(
              keys.entrust(
                  reception,
                  new NewKey(
                      each < 5 ? KeyClass.ENTRUSTED : KeyClass.DEFECT,
                      null,
                      null,
                      owner.home().unit(),
                      owner.home().place().code(),
                      1,
                      true),
                  new NewCustody(
                      owner.name(),
                      owner.phone(),
                      each < 5 ? "长期在外，委托开门维修" : "收楼遗漏整改",
                      "只交工程部和施工方，白天使用，用前电话联系",
                      Signed.onPaper()),
                  now));
    }
  }

  private String room(Actor manager, KeyClass kind, KeyRoom room, String name, Instant now) {
    return keys.register(manager, new NewKey(kind, room, name, null, null, 1, false), now);
  }

  private void home(Actor by, KeyClass kind, Unit unit, boolean owned, Instant now) {
    keys.register(by, new NewKey(kind, null, null, unit.id(), unit.code(), 2, owned), now);
  }

  private void lend(Cast cast, Cabinet cabinet, Random random, Instant now) {
    boolean home = random.nextInt(100) < 30;
    List<String> from = home ? cabinet.homes() : cabinet.rooms();
    String code = from.get(random.nextInt(from.size()));
    Actor reception = cast.anyone(Role.FRONT_DESK, random);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    List<String> work = home ? AT_HOME : WORK;
    NewLoan.Borrower who = random.nextInt(100) < 40 ? stranger(random) : colleague(cast, random);
    String number =
        loans.lend(
            reception,
            code,
            new NewLoan(
                1,
                who,
                work.get(random.nextInt(work.size())),
                null,
                home ? agreed(now) : null,
                home ? signature(manager, now) : null,
                0,
                null,
                Signed.onPaper()),
            now);
    boolean late = random.nextInt(100) < 5;
    Instant back =
        late
            ? at(cast, LocalDate.ofInstant(now, cast.hours().zone()), 18, 25)
            : now.plusSeconds(1800 + random.nextInt(5400));
    cast.then(back, t -> loans.takeBack(reception, number, brought(), t));
  }

  static NewLoan.Consent agreed(Instant now) {
    return new NewLoan.Consent(now.minusSeconds(300), NewLoan.How.CALL, "业主本人");
  }

  static LoanDesk.Return brought() {
    return new LoanDesk.Return(1, null, null, null, true, null, Signed.onPaper());
  }

  static NewLoan.Borrower stranger(Random random) {
    int at = random.nextInt(NAMES.size());
    return new NewLoan.Borrower(
        NAMES.get(at),
        FIRMS.get(at % FIRMS.size()),
        "1390000%04d".formatted(1000 + at),
        IdKind.ID_CARD,
        "%04d".formatted(1200 + at * 7),
        null);
  }

  private static NewLoan.Borrower colleague(Cast cast, Random random) {
    List<Actor> hands = cast.crew().at(Role.DEPT_STAFF);
    Actor who = hands.get(random.nextInt(hands.size()));
    return new NewLoan.Borrower(who.name(), "春晖物业服务有限公司", "内线", IdKind.WORK_CARD, "", who.staff());
  }

  private void count(Cast cast, LocalDate day) {
    cast.agenda().at(at(cast, day, 18, 35), now -> ground.sweep().settle());
    cast.then(at(cast, day, 18, 40), now -> open(cast, now, false));
    cast.then(at(cast, day, 18, 46), now -> open(cast, now, true));
  }

  /// What is open is counted, or checked by the manager; the month's from the 28th on.
  private void open(Cast cast, Instant now, boolean check) {
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    LocalDate today = LocalDate.ofInstant(now, cast.hours().zone());
    for (KeyCount each : counts.page(manager, 0)) {
      boolean due = each.kind() == KeyCount.Kind.DAILY || today.getDayOfMonth() >= 28;
      boolean here = !each.day().isAfter(today) || each.kind() == KeyCount.Kind.MONTHLY;
      if (due && here && !check && each.state() == KeyCount.State.OPEN) {
        counts.count(reception, each.number(), found(reception), signature(reception, now), now);
      } else if (check && each.state() == KeyCount.State.COUNTED) {
        counts.check(manager, each.number(), signature(manager, now), now);
      }
    }
  }

  private List<CountDesk.Found> found(Actor by) {
    return counts.stock(by).stream()
        .map(each -> new CountDesk.Found(each.kind(), each.in(), note(each)))
        .toList();
  }

  private static @Nullable String note(KeyCount.Stock stock) {
    return stock.out() == 0 ? null : "借出 " + stock.out();
  }
}
