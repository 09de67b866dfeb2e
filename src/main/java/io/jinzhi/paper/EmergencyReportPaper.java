package io.jinzhi.paper;

import org.jspecify.annotations.Nullable;

/// 紧急突发事件报告, signed level by level.
///
/// @param found when and by whom
/// @param chain to whom it was reported, and when; who set the level and who commanded
/// @param outside who was called and who came
/// @param department null for the pen, as the others
public record EmergencyReportPaper(
    String number,
    boolean drill,
    String kind,
    String level,
    String place,
    String found,
    String ended,
    String chain,
    String course,
    String cause,
    String measures,
    String people,
    String damage,
    String outside,
    String result,
    String followUp,
    @Nullable SignaturePaper department,
    @Nullable SignaturePaper director,
    @Nullable SignaturePaper general)
    implements FilledForm {

  @Override
  public PaperForm form() {
    return PaperForm.EMERGENCY_REPORT;
  }
}
