package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import java.time.LocalDate;

/// The class that the rules give an order, with the reason in words (REP-02, REP-03, REP-16).
public record Sorting(Charge charge, Phrase why) {

  /// Where the fault is.
  public enum Place {
    COMMON("公共部位", "Common part"),
    PRIVATE("户内", "Inside the unit");

    private final Phrase label;

    Place(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// On which side of the meter a pipe or line is.
  public enum Side {
    BEFORE_METER("表前", "Before the meter"),
    AFTER_METER("表后", "After the meter"),
    UNKNOWN("不涉及或不清楚", "Not known");

    private final Phrase label;

    Side(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param rework the same fault was repaired within the rework days
  static Sorting of(
      OrderKind kind, Place place, Side side, Warranty warranty, boolean rework, LocalDate day) {
    if (rework) {
      return new Sorting(
          Charge.REWORK, Phrase.of("同一故障三十天内返修，免费", "the same fault again within 30 days is free"));
    }
    if (kind == OrderKind.HELP) {
      return new Sorting(Charge.SERVICE, Phrase.of("求助不收费", "help is free"));
    }
    if (kind == OrderKind.SPECIAL_SERVICE) {
      return new Sorting(
          Charge.PAID, Phrase.of("特约服务按价目收费", "special services go by the price list"));
    }
    if (place == Place.COMMON) {
      return new Sorting(
          Charge.COMMON, Phrase.of("公共部位，由物业承担", "a common part, borne by the company"));
    }
    if (warranty.component().metered() && side == Side.BEFORE_METER) {
      return new Sorting(
          Charge.COMMON, Phrase.of("在表前，不由业主负担", "before the meter, not the owner's"));
    }
    Phrase words = warranty.words();
    return warranty.covers(day)
        ? new Sorting(
            Charge.WARRANTY, Phrase.of("在保修期内——" + words.zh(), "in warranty: " + words.en()))
        : new Sorting(
            Charge.PAID,
            Phrase.of("户内且不在保修期——" + words.zh(), "private and not in warranty: " + words.en()));
  }
}
