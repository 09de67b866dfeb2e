package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.staff.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Reading a form leaves no trace and no name; printing it in clear has a reason on record.
class PrintingTest extends RealDoor {

  private int looks(String number) {
    return jdbc.sql(
            """
            select count(*) from complaint_event e
            join complaint c on c.estate_id = e.estate_id and c.id = e.complaint_id
            where c.estate_id = :estate and c.number = :number and e.kind = 'ContactShown'
            """)
        .param("estate", home.estate.value())
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_form_in_clear_is_asked_for_with_its_reason_and_reading_one_writes_nothing()
      throws Exception {
    String number = registered();
    for (String form : new String[] {"form.pdf", "opinion-form.pdf"}) {
      String path = "/complaints/" + number + "/" + form;
      int before = looks(number);
      assertThat(page(desk(), path).body()).startsWith("%PDF");
      assertThat(get(desk(), "/api/v1" + path).body()).startsWith("%PDF");
      assertThat(looks(number)).isEqualTo(before);
      var refused = form(desk(), path, Map.of("reason", " "));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(looks(number)).isEqualTo(before);
      var clear = form(desk(), path, Map.of("reason", "随表送工程部"));
      assertThat(clear.statusCode()).isEqualTo(200);
      assertThat(clear.body()).startsWith("%PDF");
      assertThat(looks(number)).isEqualTo(before + 1);
      assertThat(form(home.at(Role.DEPT_MANAGER), path, Map.of("reason", "看看")).statusCode())
          .isEqualTo(403);
    }
  }
}
