package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MonthTest extends ComplaintStory {
  @Autowired MonthDesk months;
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private void duties() {
    months.openUpTo(now());
  }

  @Test
  @Clause({"CMP-33", "CMP-04"})
  void statistics_go_to_the_director_before_the_thirtieth_and_the_thirtieth_still_counts() {
    duties();
    var promise = promise("2026-11", "CMP-33");
    assertThat(promise.holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(promise.target()).isEqualTo(local("2026-11-30T00:00"));
    assertThat(promise.due()).isEqualTo(local("2026-12-01T00:00"));
    registered(MINOR);
    registered(MAJOR);
    assertThat(months.counts(home.estate, NOVEMBER))
        .contains(
            new MonthView.Count("grade", "MAJOR", 1), new MonthView.Count("grade", "MINOR", 1));
    months.submit(manager, NOVEMBER, "电梯投诉集中在三栋", now());
    kept("2026-11", "CMP-33");
  }

  @Test
  @Clause("CMP-34")
  void the_forms_count_as_handed_in_when_the_company_office_has_signed_for_them() {
    duties();
    var office = home.at(Role.COMPANY_OFFICE);
    refused("NOT_HANDED_OVER", () -> months.receive(office, NOVEMBER, now()));
    String number = registered(MINOR);
    returned(number);
    reply(number);
    opinion(number, true);
    desk.close(reception, number, "", now());
    months.handOver(manager, NOVEMBER, now());
    assertThat(promise("2026-11", "CMP-34").open()).isTrue();
    months.receive(office, NOVEMBER, now());
    kept("2026-11", "CMP-34");
    assertThat(months.find(home.estate, NOVEMBER).forms()).isEqualTo(1);
  }

  @Test
  @Clause("CMP-46")
  void opinion_forms_are_collated_once_a_month() {
    duties();
    months.collate(reception, NOVEMBER, now());
    kept("2026-11", "CMP-46");
    refused("ALREADY_DONE", () -> months.collate(reception, NOVEMBER, now()));
  }

  @Test
  void a_month_that_passed_while_the_program_was_down_is_opened_all_the_same() {
    duties();
    set("2027-01-05T09:00");
    duties();
    sweep.settle();
    assertThat(promise("2026-12", "CMP-33").broken()).isEqualTo(local("2026-12-31T00:00"));
    assertThat(promise("2027-01", "CMP-33").open()).isTrue();
  }
}
