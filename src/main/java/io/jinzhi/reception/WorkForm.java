package io.jinzhi.reception;

import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.NewContact;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.web.Checks;
import io.jinzhi.workorder.BuildingPart;
import io.jinzhi.workorder.OrderChannel;
import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.Request;
import io.jinzhi.workorder.Sorting;
import io.jinzhi.workorder.Urgency;
import io.jinzhi.workorder.WorkOrderDesk;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens the work order that a contact asks for (FD-03). Somebody who leaves neither name nor
/// number gets none, because nobody could sign it or be called back: the contact itself is followed
/// then.
@Component
class WorkForm {
  private final WorkOrderDesk orders;
  private final Units units;

  WorkForm(WorkOrderDesk orders, Units units) {
    this.orders = orders;
    this.units = units;
  }

  /// What the order asks besides.
  ///
  /// @param situation inside the unit or a common part; a room means inside where nothing is said
  record Fields(@Nullable String component, @Nullable String urgency, @Nullable String situation) {
    static final Fields NONE = new Fields(null, null, null);

    static Fields of(Map<String, String> sent) {
      return new Fields(sent.get("component"), sent.get("urgency"), sent.get("situation"));
    }
  }

  /// @return the number of the new order; null where the contact itself is followed
  @Nullable String open(Actor actor, NewContact said, Fields fields, Instant now) {
    String name = said.who().name();
    String phone = said.who().phone();
    if (!said.kind().work() || name == null || phone == null) {
      return null;
    }
    Checks checks = new Checks();
    BuildingPart part =
        checks.one("component", or(fields.component(), "OTHER"), BuildingPart.class);
    Urgency urgency = checks.one("urgency", or(fields.urgency(), "NONE"), Urgency.class);
    String code = said.who().unitCode();
    Sorting.Place place =
        checks.one(
            "situation",
            code == null ? "COMMON" : or(fields.situation(), "PRIVATE"),
            Sorting.Place.class);
    checks.required("words", said.words(), 4000);
    checks.done();
    Unit unit = code == null ? null : units.byCode(actor.estate(), code).orElse(null);
    String where = said.place();
    Request request =
        new Request(
            kind(said.kind()),
            channel(said),
            new Request.Where(
                said.who().unit(),
                code,
                unit == null ? null : unit.place().building(),
                where == null ? Objects.requireNonNull(place).label().zh() : where),
            new Request.Who(said.who().person(), name, phone),
            said.words(),
            Objects.requireNonNull(part),
            Objects.requireNonNull(place),
            Sorting.Side.UNKNOWN,
            Objects.requireNonNull(urgency),
            null,
            null,
            null,
            null);
    DepartmentId to = said.department();
    return to == null ? orders.record(actor, request, now) : orders.record(actor, request, to, now);
  }

  private static OrderKind kind(ContactKind kind) {
    return switch (kind) {
      case HELP -> OrderKind.HELP;
      case SERVICE -> OrderKind.SPECIAL_SERVICE;
      default -> OrderKind.REPAIR;
    };
  }

  private static OrderChannel channel(NewContact said) {
    return switch (said.channel()) {
      case CALL -> OrderChannel.CALL;
      case VISIT -> OrderChannel.VISIT;
      case LETTER, MESSAGE -> OrderChannel.MESSAGE;
    };
  }

  private static String or(@Nullable String typed, String usual) {
    return typed == null || typed.isBlank() ? usual : typed.strip();
  }
}
