package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The steps of a contact.
@ContactController
class ContactStepPages {
  private final ContactDesk desk;
  private final ContactIntake intake;
  private final ContactView.Views views;
  private final InstantSource clock;

  ContactStepPages(
      ContactDesk desk, ContactIntake intake, ContactView.Views views, InstantSource clock) {
    this.desk = desk;
    this.intake = intake;
    this.views = views;
    this.clock = clock;
  }

  /// @param settled whether the resident finds it done; only asked when they are told
  record Said(@Nullable String words, @Nullable Boolean settled) {
    String checked() {
      Checks checks = new Checks();
      String said = checks.required("words", words, ContactForm.LONGEST);
      checks.done();
      return said;
    }
  }

  record To(@Nullable String department) {}

  @PostMapping("/answer")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<ContactView> answer(@PathVariable String number, @Sent Said said, Actor actor) {
    desk.answer(actor, number, said.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/dispatch")
  @Allowed.CustomerService
  Outcome<ContactView> dispatch(@PathVariable String number, @Sent To to, Actor actor) {
    DepartmentId department = intake.department(actor.estate(), to.department());
    if (department == null) {
      throw new Invalid("department", Phrase.of("请选择部门", "Choose a department"));
    }
    desk.dispatch(actor, number, department, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/solution")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<ContactView> solve(@PathVariable String number, @Sent Said said, Actor actor) {
    desk.solve(actor, number, said.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/telling")
  @Allowed.CustomerService
  Outcome<ContactView> tell(@PathVariable String number, @Sent Said said, Actor actor) {
    boolean settled = !Boolean.FALSE.equals(said.settled());
    desk.tell(actor, number, settled, said.checked(), clock.instant());
    return outcome(actor, number);
  }

  private Outcome<ContactView> outcome(Actor actor, String number) {
    return new Outcome<>("/contacts/" + number, () -> views.of(actor, number, clock.instant()));
  }
}
