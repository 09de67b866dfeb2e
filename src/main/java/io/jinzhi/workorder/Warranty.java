package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when a component of one unit is covered, by both tables and in words (REP-04). The later
/// end counts for the owner. The developer's term is never shorter than what is left of the
/// contractor's at delivery, nor than the law's least.
///
/// @param contractorUntil the last day by the contractor's table, from completion acceptance
/// @param developerUntil the last day by the developer's table, from delivery to the owner
/// @param lifelong covered as long as the building is designed to stand
/// @param by whose table gives the later end; null where nothing covers it
public record Warranty(
    BuildingPart component,
    @Nullable LocalDate contractorUntil,
    @Nullable LocalDate developerUntil,
    boolean lifelong,
    @Nullable Firm by,
    Phrase words) {

  /// Who has to make good.
  public enum Firm {
    DEVELOPER("开发单位", "Developer", "开发单位保修表", "developer's table"),
    CONTRACTOR("施工单位", "Contractor", "施工单位保修表", "contractor's table");

    private final Phrase label;
    private final Phrase table;

    Firm(String zh, String en, String tableZh, String tableEn) {
      label = Phrase.of(zh, en);
      table = Phrase.of(tableZh, tableEn);
    }

    public Phrase label() {
      return label;
    }

    Phrase table() {
      return table;
    }
  }

  /// @param completed completion acceptance of the building; null where it is not known
  /// @param delivered delivery of the unit to its owner; null for common parts or where not known
  /// @param season when the estate's city heats
  static Warranty of(
      BuildingPart component,
      @Nullable LocalDate completed,
      @Nullable LocalDate delivered,
      HeatingSeason season) {
    if (component.contractor().kind() == Term.Kind.LIFE) {
      return new Warranty(
          component,
          null,
          null,
          true,
          Firm.CONTRACTOR,
          words(
              component, Phrase.of("设计使用年限内，施工单位保修表", "for its design life, contractor's table")));
    }
    LocalDate contractor =
        completed == null ? null : component.contractor().until(completed, season);
    LocalDate least = delivered == null ? null : component.developer().until(delivered, season);
    LocalDate developer = delivered == null ? null : later(least, contractor);
    if (developer != null && developer.isBefore(delivered)) {
      developer = null;
    }
    LocalDate end = later(contractor, developer);
    if (end == null) {
      return new Warranty(component, null, null, false, null, none(component, completed));
    }
    Firm by = end.equals(contractor) ? Firm.CONTRACTOR : Firm.DEVELOPER;
    Phrase until =
        Phrase.of("到 " + end + "，" + by.table().zh(), "until " + end + ", " + by.table().en());
    return new Warranty(component, contractor, developer, false, by, words(component, until));
  }

  /// The last day still counts.
  public boolean covers(LocalDate day) {
    LocalDate end = until();
    return lifelong || (end != null && !day.isAfter(end));
  }

  /// The later of the two ends; null where there is none.
  public @Nullable LocalDate until() {
    return later(contractorUntil, developerUntil);
  }

  private static Phrase none(BuildingPart component, @Nullable LocalDate completed) {
    boolean listed =
        component.contractor().kind() != Term.Kind.NONE
            || component.developer().kind() != Term.Kind.NONE;
    return words(
        component,
        listed && completed == null
            ? Phrase.of("竣工和交付日期未登记，算不出保修期", "no date of completion or delivery is recorded")
            : Phrase.of("不在保修范围", "not in the warranty tables"));
  }

  private static Phrase words(BuildingPart component, Phrase until) {
    return Phrase.of(
        component.label().zh() + "：" + until.zh(), component.label().en() + ": " + until.en());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null) {
      return other;
    }
    return other == null || one.isAfter(other) ? one : other;
  }
}
