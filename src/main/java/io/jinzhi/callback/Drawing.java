package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Makes callbacks of what was drawn: a form with its number, the promises of those who make it,
/// and word to them (CBK-17).
@Component
class Drawing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Quotas quotas;
  private final Callbacks callbacks;
  private final Windows windows;
  private final Commitments commitments;
  private final Telling telling;
  private final Made made;

  Drawing(
      Quotas quotas,
      Callbacks callbacks,
      Windows windows,
      Commitments commitments,
      Telling telling,
      Made made) {
    this.quotas = quotas;
    this.callbacks = callbacks;
    this.windows = windows;
    this.commitments = commitments;
    this.telling = telling;
    this.made = made;
  }

  /// What a new callback is called, and where it is put.
  @Component
  record Made(NumberSeries series, Ids ids, JdbcTemplate batch, Recusals recusals) {}

  /// By lot.
  List<Callback> lot(EstateId estate, Quota quota, Collection<Integer> positions, Instant now) {
    if (positions.isEmpty()) {
      return List.of();
    }
    List<Quotas.Item> items = quotas.chosen(estate, quota, positions);
    quotas.mark(estate, ids(items), Draw.State.LOT, quota.issued());
    quotas.count(estate, quota, 0, 0, items.size());
    return open(estate, items, Callback.Why.LOT, now);
  }

  /// Besides the lot.
  List<Callback> must(EstateId estate, List<Quotas.Item> items, Callback.Why why, Instant now) {
    if (items.isEmpty()) {
      return List.of();
    }
    quotas.mark(estate, ids(items), Draw.State.MUST, 0);
    return open(estate, items, why, now);
  }

  /// Whether the same agreement was called back on in mid-term: then it is at its end, too.
  boolean drewMiddle(EstateId estate, Quotas.Item end) {
    return callbacks.holdOf(estate, end.what().source().id()).stream()
        .anyMatch(
            each ->
                each.source().phase() == Completed.Phase.MID
                    && each.state() != CallbackState.WITHDRAWN);
  }

  private static List<UUID> ids(List<Quotas.Item> items) {
    return items.stream().map(Quotas.Item::id).toList();
  }

  private List<Callback> open(
      EstateId estate, List<Quotas.Item> items, Callback.Why why, Instant now) {
    LocalDate day = windows.days(estate).day(now);
    List<Callback> opened = new ArrayList<>();
    List<Windows.Window> when = new ArrayList<>();
    for (Quotas.Item item : items) {
      Windows.Window window = windows.of(item.what(), now);
      long serial = made.series().next(estate.value(), "HF", day);
      when.add(window);
      opened.add(callback(item, "HF-%s-%03d".formatted(DAY.format(day), serial), why, window, now));
    }
    insert(estate, opened);
    hideFromWhomItIsAbout(estate, opened);
    for (int i = 0; i < opened.size(); i++) {
      promise(estate, opened.get(i), when.get(i), now);
    }
    telling.drawn(estate, opened, now);
    return opened;
  }

  private void hideFromWhomItIsAbout(EstateId estate, List<Callback> opened) {
    for (Callback each : opened) {
      if (each.kind() == CallbackKind.COMPLAINT) {
        made.recusals().hideLike(estate, each.number(), each.source().number());
      }
    }
  }

  private void promise(EstateId estate, Callback callback, Windows.Window window, Instant now) {
    Instant opens = window.opens().isBefore(now) ? now : window.opens();
    commitments.promise(
        estate,
        callback.subject(),
        callback.holders().stream()
            .map(each -> new Promise(window.rule(), each, 1, opens, window.deadline()))
            .toList());
  }

  private Callback callback(
      Quotas.Item item, String number, Callback.Why why, Windows.Window window, Instant now) {
    Completed what = item.what();
    boolean complaint = what.kind() == CallbackKind.COMPLAINT;
    return new Callback(
        made.ids().next(),
        number,
        item.id(),
        item.month(),
        what.kind(),
        what.source(),
        what.title(),
        what.resident(),
        what.major(),
        what.department(),
        complaint && what.major() ? Role.CS_MANAGER : Role.AMBASSADOR,
        complaint && !what.major() && what.department() != null,
        why,
        window.opens(),
        window.deadline().limit(),
        now,
        CallbackState.DRAWN,
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
        1);
  }

  private void insert(EstateId estate, List<Callback> callbacks) {
    made.batch()
        .batchUpdate(
            """
            insert into callback (estate_id, id, number, item_id, month, kind, phase, source_kind,
              source_id, source_number, link, title, grade, unit_id, unit_code, building,
              building_key, person_id, resident, contact, department_id, caller_role, joint, why,
              opens_at, due_at, drawn_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?)
            """,
            callbacks.stream().map(each -> row(estate, each)).toList());
  }

  private static Object[] row(EstateId estate, Callback callback) {
    var resident = callback.resident();
    var department = callback.department();
    return new @Nullable Object[] {
      estate.value(),
      callback.id(),
      callback.number(),
      callback.item(),
      callback.month(),
      callback.kind().name(),
      callback.source().phase().column(),
      callback.source().kind(),
      callback.source().id(),
      callback.source().number(),
      callback.source().link(),
      callback.title(),
      callback.major() ? "MAJOR" : null,
      resident.unit() == null ? null : resident.unit().value(),
      resident.unitCode(),
      callback.building().name(),
      callback.building().key(),
      resident.person() == null ? null : resident.person().value(),
      resident.name(),
      resident.contact(),
      department == null ? null : department.value(),
      callback.caller().name(),
      callback.joint(),
      callback.why().name(),
      at(callback.opens()),
      at(callback.due()),
      at(callback.drawn()),
      callback.state().name()
    };
  }
}
