package io.jinzhi.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whom a complaint is about neither sees nor makes the callback on it.
class CallbackConflictTest extends CallbackStory {
  @Autowired Recusals recusals;

  @Test
  void a_callback_is_hidden_from_whom_its_complaint_is_about_and_from_nobody_else() {
    Actor about = another(Role.AMBASSADOR, "林悦");
    Completed done = completed(CallbackKind.COMPLAINT, "3-2-1201", false);
    recusals.hide(home.estate, about.staff(), done.source().number());
    services.report(List.of(done), now());
    String number = on(done.source().number()).number();
    assertThat(shown(ambassador)).contains(number);
    assertThat(shown(about)).doesNotContain(number);
    assertThat(board.find(ambassador, number).number()).isEqualTo(number);
    assertThatThrownBy(() -> board.find(about, number)).isInstanceOf(Missing.class);
    assertThat(list.link(about, number)).isEmpty();
    assertThat(recusals.hiddenFrom(about)).contains(number);
  }

  private List<String> shown(Actor actor) {
    var filter = new CallbackList.Filter(CallbackList.Show.OPEN, null, null, null, false, 0);
    return list.page(actor, filter).stream().map(Callback::number).toList();
  }
}
