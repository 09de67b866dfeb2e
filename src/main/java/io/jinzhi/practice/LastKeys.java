package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.estate.Units;
import io.jinzhi.keyring.Entry;
import io.jinzhi.keyring.EntryDesk;
import io.jinzhi.keyring.LoanDesk;
import io.jinzhi.keyring.Loss;
import io.jinzhi.keyring.LossDesk;
import io.jinzhi.keyring.NewLoan;
import io.jinzhi.keyring.Signed;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// How the keys stand when practice begins: two out, one overdue, one lost, one entry in need.
@Component
@Profile("practice")
class LastKeys {
  private final LoanDesk loans;
  private final LossDesk losses;
  private final EntryDesk entries;
  private final Units units;

  LastKeys(LoanDesk loans, LossDesk losses, EntryDesk entries, Units units) {
    this.loans = loans;
    this.losses = losses;
    this.entries = entries;
    this.units = units;
  }

  void plan(Cast cast, Keykeeping.Cabinet cabinet, List<Families.Neighbour> people, Instant end) {
    Random random = new Random(7);
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    cast.then(
        end.minus(Duration.ofMinutes(100)),
        now -> lend(reception, cabinet.rooms().get(0), "检修水泵", random, null, now));
    cast.then(
        end.minus(Duration.ofMinutes(50)),
        now ->
            loans.lend(
                reception,
                cabinet.homes().get(0),
                loan("修卫生间漏水", random, Keykeeping.agreed(now), signature(manager, now), null),
                now));
    cast.then(
        end.minus(Duration.ofMinutes(150)),
        now ->
            lend(
                reception,
                cabinet.rooms().get(1),
                "电梯维保",
                random,
                end.minus(Duration.ofMinutes(40)),
                now));
    cast.then(
        end.minus(Duration.ofHours(22)), now -> lose(reception, manager, cabinet, random, now));
    cast.then(end.minus(Duration.ofDays(9)), now -> enter(cast, reception, people.get(3), now));
  }

  private void lend(
      Actor by, String code, String purpose, Random random, @Nullable Instant due, Instant now) {
    loans.lend(by, code, loan(purpose, random, null, null, due), now);
  }

  private static NewLoan loan(
      String purpose,
      Random random,
      NewLoan.@Nullable Consent consent,
      io.jinzhi.staff.@Nullable Signature approval,
      @Nullable Instant due) {
    return new NewLoan(
        1, Keykeeping.stranger(random), purpose, null, consent, approval, 0, due, Signed.onPaper());
  }

  private void lose(
      Actor reception, Actor manager, Keykeeping.Cabinet cabinet, Random random, Instant now) {
    String code = cabinet.homes().get(1);
    loans.lend(
        reception,
        code,
        loan("更换水龙头", random, Keykeeping.agreed(now), signature(manager, now), null),
        now);
    String number = losses.report(reception, code, "施工人员称在来路上遗失，已沿路找过", Loss.Payer.BORROWER, now);
    losses.tellOwner(reception, number, "电话告知业主，同意换锁", now);
  }

  private void enter(Cast cast, Actor reception, Families.Neighbour who, Instant now) {
    String leader = cast.crew().head(cast.crew().department("security")).name();
    String number =
        entries.open(
            reception,
            new EntryDesk.NewEntry(
                Entry.Danger.LEAK,
                units.unit(reception.estate(), who.home().unit()),
                null,
                "楼下天花板大量滴水，敲门无人应",
                leader,
                List.of(new Entry.Person("马师傅", "工程部"), new Entry.Person("楼下住户", "邻居")),
                "居委会工作人员到场",
                now,
                "电话三次无人接听",
                now),
            now);
    cast.then(
        now.plusSeconds(1500),
        t ->
            entries.leave(
                reception,
                number,
                new Entry.Left(t, "关闭户内总阀，吸干积水", "未搬动物品", "值班室硬盘", "换上备用锁芯，贴封条"),
                t));
    cast.then(now.plusSeconds(2700), t -> entries.tellOwner(reception, number, "电话告知业主，表示感谢", t));
  }
}
