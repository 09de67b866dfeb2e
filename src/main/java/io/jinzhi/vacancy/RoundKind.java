package io.jinzhi.vacancy;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// What is gone round and how often (VAC-03, VAC-08), and the register that is brought up to the
/// units' state on the same day (VAC-01).
public enum RoundKind {
  REGISTER("核对空置房登记", "Register the vacant units", Clause.VAC_01, Role.FRONT_DESK),
  OUTSIDE("每日户外巡看", "Daily look from outside", Clause.VAC_03, Role.AMBASSADOR),
  INSIDE("每周户内巡查", "Weekly look inside", Clause.VAC_03, Role.AMBASSADOR),
  FULL("每月全面检查", "Monthly full inspection", Clause.VAC_03, Role.AMBASSADOR),
  CLEANING("定期清洁", "Cleaning", Clause.VAC_08, Role.AMBASSADOR),
  SPECIAL_BEFORE("灾害前专项检查", "Special check before", Clause.VAC_03, Role.AMBASSADOR),
  SPECIAL_AFTER("灾害后专项检查", "Special check after", Clause.VAC_03, Role.AMBASSADOR);

  private final Phrase label;
  private final Clause clause;
  private final Role holder;

  RoundKind(String zh, String en, Clause clause, Role holder) {
    this.label = Phrase.of(zh, en);
    this.clause = clause;
    this.holder = holder;
  }

  public Phrase label() {
    return label;
  }

  Clause clause() {
    return clause;
  }

  Role holder() {
    return holder;
  }

  public boolean special() {
    return this == SPECIAL_BEFORE || this == SPECIAL_AFTER;
  }

  /// How closely a unit has to be looked at for it; null where the unit is not on it. A home with
  /// an owner is looked at from outside, unless there is consent (VAC-10).
  @Nullable Look wanted(VacancyKind kind, boolean consent) {
    boolean free = !kind.owned() || consent;
    return switch (this) {
      case REGISTER -> null;
      case OUTSIDE -> Look.OUTSIDE;
      case INSIDE -> kind.owned() ? null : Look.INSIDE;
      case FULL -> free ? Look.FULL : Look.OUTSIDE;
      case SPECIAL_BEFORE, SPECIAL_AFTER -> free ? Look.INSIDE : Look.OUTSIDE;
      case CLEANING -> null;
    };
  }

  /// Whether a unit of the kind is on it.
  boolean covers(VacancyKind kind) {
    return this == CLEANING ? !kind.owned() : wanted(kind, false) != null;
  }
}
