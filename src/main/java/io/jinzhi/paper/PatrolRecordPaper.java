package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 巡查记录 of one round; 防火巡查记录 where it is a fire patrol.
///
/// @param topics the round's own checklist, in words
/// @param talked with which residents
/// @param checked by the manager; null for the pen
public record PatrolRecordPaper(
    boolean fire,
    LocalDate day,
    String window,
    Instant opens,
    Instant closes,
    String area,
    @Nullable String patroller,
    @Nullable Instant started,
    @Nullable Instant ended,
    List<Stop> stops,
    List<String> topics,
    List<Found> findings,
    @Nullable String talked,
    @Nullable String remarks,
    @Nullable SignaturePaper signed,
    @Nullable SignaturePaper checked)
    implements FilledForm {

  /// @param at null where nobody came by
  public record Stop(String name, @Nullable Instant at, String how, String result) {}

  /// @param becameOf an order's number, or where it stands
  public record Found(String number, String kind, String what, String becameOf, int photos) {}

  @Override
  public PaperForm form() {
    return fire ? PaperForm.FIRE_PATROL_RECORD : PaperForm.PATROL_RECORD;
  }
}
