package io.jinzhi.paper;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 个人信息答复书: what a resident asked about their own data, and what they are told.
///
/// @param notice the version of the privacy notice that they were given; empty for none
/// @param parts everything that is held, where that was asked
public record DataAnswerPaper(
    Phrase kind,
    Phrase state,
    String name,
    String unit,
    Instant receivedAt,
    String identity,
    String wish,
    String answer,
    String answeredBy,
    @Nullable Instant answeredAt,
    String notice,
    List<Part> parts)
    implements FilledForm {

  public record Part(Phrase title, List<Row> rows) {}

  public record Row(String number, String day, String text) {}

  @Override
  public PaperForm form() {
    return PaperForm.DATA_ANSWER;
  }
}
