package io.jinzhi.violation;

import io.jinzhi.language.Phrase;

/// What the definition of VIO-02 gives: general is what has cost nobody anything and is only a
/// latent risk; everything else is serious.
public record Judging(ViolationGrade severity, Phrase why) {

  /// @param loss whether residents or the company have come to harm
  /// @param danger whether life or the structure is in danger now
  public static Judging of(boolean loss, boolean danger) {
    if (danger) {
      return new Judging(
          ViolationGrade.SERIOUS, Phrase.of("正在危及人身或房屋结构", "Life or the structure is in danger"));
    }
    return loss
        ? new Judging(ViolationGrade.SERIOUS, Phrase.of("已给住户或公司造成损失", "Somebody has come to harm"))
        : new Judging(
            ViolationGrade.GENERAL,
            Phrase.of("没有造成损失，只是潜在隐患", "Nobody has come to harm; a latent risk only"));
  }
}
