package io.jinzhi.paper;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// 用户意见受理表: what the user says about how it was settled, signed.
public record OpinionFormPaper(
    YearMonth month,
    User user,
    LocalDate date,
    String matter,
    String process,
    String result,
    Opinion opinion,
    @Nullable SignaturePaper handler,
    @Nullable SignaturePaper reviewer,
    String callback)
    implements FilledForm {

  public record User(String unit, String name, String contact) {}

  /// @param satisfied null while not said
  public record Opinion(
      @Nullable Boolean satisfied, String words, @Nullable SignaturePaper signature) {}

  @Override
  public PaperForm form() {
    return PaperForm.OPINION;
  }

  public String monthWords() {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }
}
