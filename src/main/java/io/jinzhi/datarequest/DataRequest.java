package io.jinzhi.datarequest;

import io.jinzhi.estate.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request of a resident about their own data.
///
/// @param field of a correction: `NAME` or `PHONE`
/// @param wanted what it should say
/// @param byResident whether they asked with their own account, and not at the desk
/// @param identity how it was made sure who asks; null while it is not
public record DataRequest(
    UUID id,
    String number,
    RequestKind kind,
    PersonId person,
    String unitCode,
    String wish,
    @Nullable String field,
    @Nullable String wanted,
    boolean byResident,
    Instant receivedAt,
    String receivedBy,
    @Nullable String identity,
    RequestState state,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    int version) {

  /// The word under which promises and log lines name it.
  public static final String KIND = "DATA_REQUEST";

  public String link() {
    return "/data-requests/" + number;
  }
}
