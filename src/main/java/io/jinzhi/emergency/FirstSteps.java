package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.Optional;

/// What is done first, by kind (EMG-02, EMG-05 to EMG-14).
final class FirstSteps {
  static final Phrase FINDER = Phrase.of("发现人", "Whoever finds it");
  static final Phrase MONITOR = Phrase.of("监控岗", "Control room");
  static final Phrase ENGINEER = Phrase.of("工程", "Engineering");
  static final Phrase GUARD = Phrase.of("秩序", "Security");
  static final Phrase DESK = Phrase.of("前台", "Front desk");
  static final Phrase COMMAND = Phrase.of("现场指挥", "Commander");

  private FirstSteps() {}

  static List<FirstStep> of(EmergencyKind kind) {
    return switch (kind) {
      case FIRE -> PeopleSteps.FIRE;
      case LIFT -> PlantSteps.LIFT;
      case FLOOD -> PlantSteps.FLOOD;
      case GAS -> PlantSteps.GAS;
      case POWER -> PlantSteps.POWER;
      case CRIME -> PeopleSteps.CRIME;
      case FALLING -> PeopleSteps.FALLING;
      case STORM -> PlantSteps.STORM;
      case ILLNESS -> PeopleSteps.ILLNESS;
      case ACCIDENT -> PeopleSteps.ACCIDENT;
      case OTHER -> PeopleSteps.OTHER;
    };
  }

  static Optional<FirstStep> of(EmergencyKind kind, String code) {
    return of(kind).stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
