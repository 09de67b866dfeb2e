package io.jinzhi.vault;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts together what the page of the changes of key shows.
@Component
class RotationBoard {
  private static final int MOST = 24;

  private final RotationRows rows;
  private final KeyMonths months;
  private final KeyDuty duty;
  private final Keyring ring;

  RotationBoard(RotationRows rows, KeyMonths months, KeyDuty duty, Keyring ring) {
    this.rows = rows;
    this.months = months;
    this.duty = duty;
    this.ring = ring;
  }

  RotationView view(EstateId estate, Instant now) {
    List<RotationView.Owed> owed =
        months.owed(estate).stream()
            .map(
                each ->
                    new RotationView.Owed(
                        each.month().toString(),
                        duty.opens(estate, each.month(), now),
                        duty.due(estate, each.month(), now).limit()))
            .toList();
    return new RotationView(
        ring.unlocked(),
        rows.running(estate).map(RotationBoard::line).orElse(null),
        owed,
        rows.latest(estate, MOST).stream()
            .filter(each -> each.ended() != null)
            .map(RotationBoard::line)
            .toList(),
        duty.keeperLockedSince(estate, now).orElse(null));
  }

  private static RotationView.Line line(RotationRows.Rotation each) {
    return new RotationView.Line(
        each.from(),
        each.to(),
        each.files(),
        each.done(),
        each.unreadable(),
        each.started(),
        each.byName(),
        each.ended());
  }
}
