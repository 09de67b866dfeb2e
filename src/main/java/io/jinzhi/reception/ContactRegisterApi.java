package io.jinzhi.reception;

import io.jinzhi.contact.ContactForm;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Contacts from programs, with what comes of them.
@RestController
@RequestMapping("/api/v1/contacts")
class ContactRegisterApi {
  private final Intake intake;
  private final InstantSource clock;

  ContactRegisterApi(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /// @param order the work order that was opened; null where there is none
  record Created(String number, @Nullable String order) {}

  @PostMapping
  @Allowed.CustomerService
  ResponseEntity<Created> register(@RequestBody ContactForm form, Actor actor) {
    var slip = new Intake.Slip(null, form.name(), form.phone(), form.call(), null);
    Intake.Recorded recorded =
        intake.record(actor, form, slip, WorkForm.Fields.NONE, clock.instant());
    return ResponseEntity.created(URI.create("/api/v1/contacts/" + recorded.number()))
        .body(new Created(recorded.number(), recorded.order()));
  }
}
