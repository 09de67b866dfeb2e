package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.callback.CallbackDesk;
import io.jinzhi.callback.CallbackRecord;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallbackTest extends ComplaintStory {
  @Autowired CallbackDesk callbacks;

  private String closed(Answers answers) {
    String number = registered(answers);
    returned(number);
    reply(number);
    opinion(number, true);
    desk.close(manager, number, "", now());
    return jdbc.sql(
            "select number from callback where estate_id = :estate and source_number = :number")
        .param("estate", home.estate.value())
        .param("number", number)
        .query(String.class)
        .single();
  }

  private static CallbackRecord said() {
    return new CallbackRecord(
        CallbackRecord.Method.PHONE,
        "好",
        "电梯不再停",
        CallbackRecord.Satisfaction.SATISFIED,
        "来得慢了些",
        "定期保养",
        "13800008812 10:05");
  }

  @Test
  @Clause({"CMP-32", "CBK-16"})
  void a_filed_complaint_is_called_back_from_a_week_to_a_month_after_with_the_five_points() {
    String callback = closed(MINOR);
    var promise = promise(callback, "CMP-32");
    assertThat(promise.holder().role()).isEqualTo(Role.AMBASSADOR);
    assertThat(promise.opened()).isEqualTo(local("2026-11-30T00:00"));
    assertThat(promise.due()).isEqualTo(local("2026-12-24T00:00"));
    assertThatThrownBy(() -> callbacks.record(ambassador, callback, said(), now()))
        .hasMessageContaining("TOO_EARLY");
    set("2026-12-01T10:00");
    callbacks.record(ambassador, callback, said(), now());
    kept(callback, "CMP-32");
    assertThat(log.forSubject(home.estate, callback).getFirst().text().zh())
        .contains("好", "电梯不再停", "满意", "来得慢了些", "定期保养");
    assertThatThrownBy(() -> callbacks.record(ambassador, callback, said(), now()))
        .hasMessageContaining("ALREADY_MADE");
  }

  @Test
  @Clause("CMP-32")
  void the_manager_calls_back_on_a_major_complaint() {
    assertThat(promise(closed(MAJOR), "CMP-32").holder().role()).isEqualTo(Role.CS_MANAGER);
  }
}
