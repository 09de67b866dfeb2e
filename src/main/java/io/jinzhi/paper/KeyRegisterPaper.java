package io.jinzhi.paper;

import java.time.LocalDate;
import java.util.List;

/// 钥匙借用登记表 of a period: a row a loan.
public record KeyRegisterPaper(LocalDate from, LocalDate to, List<Line> lines)
    implements FilledForm {

  /// @param key its code and class
  /// @param consent who approved, and when and how the owner agreed
  /// @param security what was shown, or the deposit
  public record Line(
      String number,
      String key,
      String unit,
      int pieces,
      String borrower,
      String identity,
      String purpose,
      String consent,
      String out,
      String due,
      String security,
      String returned,
      String checked) {

    public List<String> cells() {
      return List.of(
          number,
          key,
          unit,
          String.valueOf(pieces),
          borrower,
          identity,
          purpose,
          consent,
          out,
          due,
          security,
          returned,
          checked);
    }
  }

  @Override
  public PaperForm form() {
    return PaperForm.KEY_REGISTER;
  }
}
