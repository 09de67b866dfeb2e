package io.jinzhi.consultation;

import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.TestPapers;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Residents;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.ledger.LedgerFilter;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A neighbourhood in which 王秀梅's file has eight pages, on a clock that the story sets.
abstract class ConsultationStory extends Story {
  @Autowired ConsultationDesk desk;
  @Autowired Deciding deciding;
  @Autowired ReadingRoom room;
  @Autowired Copies copies;
  @Autowired DelegationDesk delegations;
  @Autowired ConsultationBoard board;
  @Autowired ConsultationList list;
  @Autowired Consultations store;
  @Autowired Ledger ledger;
  @Autowired Residents residents;
  @Autowired TestPapers papers;
  @Autowired TransactionTemplate transaction;

  Actor keeper;
  Actor resident;
  HouseholdFile file;

  @BeforeEach
  void an_owner_has_a_file() {
    keeper = another(Role.ARCHIVE_KEEPER, "方静");
    PersonId owner = home.owner(residents);
    resident = new Actor(home.estate, new StaffId(owner.value()), "王秀梅", Role.RESIDENT, null);
    file = papers.open(home.estate, home.flat, now());
    papers.add(keeper, file, 8, now());
  }

  static Asking asking(String where, Basis basis, Use use) {
    return new Asking(
        where,
        "收楼证明书",
        "核对漏水责任",
        basis,
        use,
        use == Use.COPY ? 2 : 0,
        false,
        null,
        null,
        "工程部",
        "8801");
  }

  String asked(Actor who) {
    return desk.ask(who, asking("3-2-1201", Basis.SERVICE, Use.COPY), now());
  }

  Signature signed(Actor who) {
    return Neighbourhood.signature(who, now());
  }

  Opinion opinion(String pages) {
    return new Opinion("准看", PageSet.parse("pages", pages), 2, now().plus(Duration.ofHours(8)), 30);
  }

  String registered(Actor who) {
    String number = asked(who);
    deciding.register(manager, number, null, signed(manager), now());
    return number;
  }

  String approved(Actor who) {
    String number = registered(who);
    deciding.approve(director, number, opinion("2-4"), signed(director), now());
    return number;
  }

  String released(Actor who) {
    String number = approved(who);
    room.release(keeper, number, signed(keeper), now());
    return number;
  }

  UUID opened(Actor who, String number) {
    return room.open(who, number, signed(who), signed(reception), now());
  }

  Consultation find(String number) {
    return store.find(home.estate, number).orElseThrow();
  }

  Room room(String number) {
    return Objects.requireNonNull(find(number).standing().room());
  }

  Ended ended(String number) {
    return Objects.requireNonNull(find(number).standing().ended());
  }

  Stage stage(String number) {
    return find(number).stage();
  }

  /// What the ledger says of a request, the oldest first: `PAGE_READ 3`.
  List<String> lines(String number) {
    return ledger
        .read(home.estate, LedgerFilter.of(director).under(number), 1)
        .lines()
        .reversed()
        .stream()
        .map(each -> each.act() + (each.page() == null ? "" : " " + each.page()))
        .toList();
  }
}
