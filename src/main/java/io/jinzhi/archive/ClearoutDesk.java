package io.jinzhi.archive;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The clear-out of March (ARC-17 to ARC-19): the list of what ended by 31 December, an appraisal
/// of each paper, the director's approval, and only then destruction.
@Service
public class ClearoutDesk {
  private final ClearoutRows rows;
  private final ClearoutList list;
  private final Shredder shredder;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Ledger ledger;

  ClearoutDesk(
      ClearoutRows rows,
      ClearoutList list,
      Shredder shredder,
      Commitments commitments,
      Handbook handbook,
      Ledger ledger) {
    this.rows = rows;
    this.list = list;
    this.shredder = shredder;
    this.commitments = commitments;
    this.handbook = handbook;
    this.ledger = ledger;
  }

  /// Makes the list of a year. What is on it stays; what is missing comes on.
  @Transactional
  public void open(Estate estate, int year, Instant now) {
    var clearout = rows.open(estate.id(), year, now);
    int years = handbook.rule(estate.id(), Clause.ARC_26, now).number("archive.former.years");
    list.add(estate.id(), clearout.id(), LocalDate.of(year - 1, 12, 31), years);
    if (!now.isBefore(due(estate, year).limit())) {
      // An archive that is taken over later owes nothing for a March that is gone.
      return;
    }
    commitments.promise(
        estate.id(),
        clearout.subject(),
        List.of(
            new Promise(
                handbook.rule(estate.id(), Clause.ARC_17, now),
                Desk.of(Role.ARCHIVE_KEEPER),
                1,
                YearMonth.of(year, 3).atDay(1).atStartOfDay(estate.zone()).toInstant(),
                due(estate, year))));
  }

  private static Deadline due(Estate estate, int year) {
    return Deadline.at(LocalDate.of(year, 4, 1).atStartOfDay(estate.zone()).toInstant());
  }

  ClearoutRows.Clearout find(EstateId estate, int year) {
    return rows.find(estate, year).orElseThrow(() -> new Missing("clear-out " + year));
  }

  List<ClearoutList.Item> items(EstateId estate, ClearoutRows.Clearout clearout) {
    return list.of(estate, clearout.id());
  }

  List<ClearoutRows.Clearout> all(EstateId estate) {
    return rows.all(estate);
  }

  /// Says of a paper whether it is worth keeping, and why (ARC-18).
  ///
  /// @param position null: of everything that was not appraised yet
  @Transactional
  public void appraise(
      Actor actor, int year, @Nullable Integer position, boolean noValue, String why, Instant now) {
    ClearoutRows.Clearout clearout = find(actor.estate(), year);
    if (clearout.submitted() != null) {
      throw new Refused("SUBMITTED", Phrase.of("清单已经报批", "The list was handed up already"));
    }
    if (list.appraise(actor.estate(), clearout.id(), position, noValue, why, actor.name(), now)
        == 0) {
      throw new Missing("line");
    }
  }

  /// Hands the appraised list to the director.
  @Transactional
  public void submit(Actor actor, Estate estate, int year, Instant now) {
    ClearoutRows.Clearout clearout = find(actor.estate(), year);
    long left =
        list.of(actor.estate(), clearout.id()).stream()
            .filter(each -> each.noValue() == null)
            .count();
    if (left > 0) {
      throw new Refused(
          "NOT_APPRAISED", Phrase.of("还有 {0} 份未鉴定", "{0} papers were not appraised").with(left));
    }
    if (!rows.submit(actor.estate(), clearout.id(), actor.staff().value(), actor.name(), now)) {
      throw new Refused("SUBMITTED", Phrase.of("清单已经报批", "The list was handed up already"));
    }
    ledger.write(
        Deed.by(actor, Act.APPRAISED, now)
            .because(Phrase.of("清理清单鉴定完毕，报主任批准", "appraised, handed to the director"))
            .under(clearout.number()));
    Deadline due = due(estate, year);
    commitments.promise(
        actor.estate(),
        clearout.subject(),
        List.of(
            new Promise(
                handbook.rule(actor.estate(), Clause.ARC_19, now),
                Desk.of(Role.CENTRE_DIRECTOR),
                clearout.version() / 2 + 1,
                now,
                now.isBefore(due.limit()) ? due : Deadline.at(now.plusSeconds(86_400)))));
  }

  /// The director's approval (ARC-19): of the list as it stands.
  ///
  /// @throws Refused for whoever handed it up
  @Transactional
  public void approve(Actor actor, int year, String opinion, Instant now) {
    ClearoutRows.Clearout clearout = find(actor.estate(), year);
    if (actor.staff().value().equals(clearout.submittedById())) {
      throw new Refused("SAME_PERSON", Phrase.of("报批人不能自己批准", "Not by whoever handed it up"));
    }
    if (!rows.approve(
        actor.estate(), clearout.id(), actor.staff().value(), actor.name(), opinion, now)) {
      throw new Refused("NOT_SUBMITTED", Phrase.of("没有待批的清单", "There is no list to approve"));
    }
    commitments.keep(
        actor.estate(),
        clearout.subject(),
        Clause.ARC_19,
        Phrase.of("主任批准", "Approved"),
        actor,
        now);
    ledger.write(
        Deed.by(actor, Act.APPROVED, now)
            .because(Phrase.of("批准销毁：{0}", "destruction approved: {0}").with(opinion))
            .under(clearout.number()));
  }

  /// The director wants it appraised again.
  @Transactional
  public void sendBack(Actor actor, int year, String opinion, Instant now) {
    ClearoutRows.Clearout clearout = find(actor.estate(), year);
    if (!rows.sendBack(actor.estate(), clearout.id(), opinion)) {
      throw new Refused("NOT_SUBMITTED", Phrase.of("没有待批的清单", "There is no list to approve"));
    }
    commitments.release(
        actor.estate(),
        clearout.subject(),
        List.of(Clause.ARC_19),
        Phrase.of("退回重新鉴定", "Sent back"),
        actor.name(),
        now);
    ledger.write(
        Deed.by(actor, Act.REFUSED, now)
            .because(Phrase.of("退回：{0}", "sent back: {0}").with(opinion))
            .under(clearout.number()));
  }

  /// Destroys what has no value: the keys are forgotten, and with them every copy and backup.
  ///
  /// @throws Refused without the director's approval
  @Transactional
  public void destroy(Actor actor, int year, Instant now) {
    EstateId estate = actor.estate();
    ClearoutRows.Clearout clearout = find(estate, year);
    if (!rows.destroyed(estate, clearout.id(), actor.name(), now)) {
      throw new Refused(
          "NOT_APPROVED",
          Phrase.of("未经主任批准，不能销毁", "Nothing is destroyed without the director's approval"));
    }
    int count = shredder.destroy(actor, clearout, list.of(estate, clearout.id()), now);
    commitments.keep(
        estate,
        clearout.subject(),
        Clause.ARC_17,
        Phrase.of("清理完毕，销毁 {0} 份", "Cleared out: {0} papers destroyed").with(count),
        actor,
        now);
  }
}
