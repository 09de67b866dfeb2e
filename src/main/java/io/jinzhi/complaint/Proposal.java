package io.jinzhi.complaint;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;

/// The grade that the handbook's definitions give, and why. The receptionist decides.
public record Proposal(Grade grade, Clause clause, Phrase why) {

  /// @param reports how often this unit has reported the matter within the look-back, this time
  ///     included (T-12)
  /// @param several from how many on it counts as "several times"
  public static Proposal of(Answers answers, Channel channel, int reports, int several) {
    if (answers.serious()) {
      return new Proposal(
          Grade.MAJOR,
          Clause.CMP_12,
          Phrase.of("造成严重经济损失或人身伤害", "There is serious economic loss or personal injury"));
    }
    if (reports >= several) {
      return new Proposal(
          Grade.MAJOR,
          Clause.CMP_11,
          Phrase.of("同一事项第 {0} 次反映，仍未解决", "Reported for the {0}. time and still unsolved")
              .with(reports));
    }
    if (answers.repeated()) {
      return new Proposal(
          Grade.MAJOR,
          Clause.CMP_11,
          Phrase.of(
              "承诺或约定的服务未兑现，多次反映未解决", "A promised service was not delivered, raised several times"));
    }
    if (answers.fault()) {
      return new Proposal(
          Grade.IMPORTANT,
          Clause.CMP_14,
          Phrase.of("服务不到位或有过失", "The service was inadequate or somebody was at fault"));
    }
    if (channel == Channel.HOTLINE) {
      return new Proposal(
          Grade.IMPORTANT,
          Clause.CMP_14,
          Phrase.of("外部热线转来，至少按重要办理", "Came through the public hotline: important at least"));
    }
    return new Proposal(
        Grade.MINOR,
        Clause.CMP_15,
        Phrase.of("设施、设备或管理水平所限，轻微不便，易于改进", "A slight inconvenience that is easily improved"));
  }
}
