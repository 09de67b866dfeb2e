package io.jinzhi.reception;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Story;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The console of a front desk, and one household that may call.
abstract class ConsoleStory extends Story {
  @Autowired Intake intake;
  @Autowired Residents residents;

  PersonId wang;

  @BeforeEach
  void a_household() {
    wang =
        home.owner(
            residents,
            new Residents.NewPhone("13812348812", null),
            new Residents.NewPhone("13987654321", "公司"));
  }

  static ComplaintForm form(@Nullable String name, @Nullable String contact) {
    return new ComplaintForm(
        "CALL",
        "3-2-1201",
        null,
        name,
        contact,
        "今天 9:30",
        "电梯",
        "engineering",
        null,
        null,
        "停了",
        "修好",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Intake.Slip stranger(@Nullable UUID draft) {
    return new Intake.Slip("", "过路人", "13700001111", null, draft);
  }

  int contactCount() {
    return jdbc.sql("select count(*) from contact where estate_id = :estate")
        .param("estate", home.estate.value())
        .query(Integer.class)
        .single();
  }
}
