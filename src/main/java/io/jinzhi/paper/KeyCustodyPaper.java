package io.jinzhi.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 业主托管钥匙委托书, in two parts: one for the file, one for the owner.
///
/// @param conditions to whom and when the key may be handed out
/// @param signed by the owner; null for the pen
/// @param taken by whoever took the key
public record KeyCustodyPaper(
    LocalDate day,
    String unit,
    String owner,
    String phone,
    int pieces,
    String reason,
    String conditions,
    @Nullable SignaturePaper signed,
    SignaturePaper taken)
    implements FilledForm {

  @Override
  public PaperForm form() {
    return PaperForm.KEY_CUSTODY;
  }
}
