package io.jinzhi.datarequest;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data request, for programs and pages.
///
/// @param name masked
/// @param target by when it should be answered; `due` by when it must be; both null once it is
/// @param kept of an erasure that is still open: what will have to stay, and why
public record RequestJson(
    String number,
    RequestKind kind,
    RequestState state,
    String unit,
    String name,
    String wish,
    @Nullable String field,
    @Nullable String wanted,
    boolean byResident,
    Instant receivedAt,
    String receivedBy,
    @Nullable String identity,
    @Nullable Instant target,
    @Nullable Instant due,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    List<Phrase> kept,
    List<DataRequests.Line> story) {

  public String link() {
    return "/data-requests/" + number;
  }
}
