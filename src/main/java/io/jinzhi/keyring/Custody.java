package io.jinzhi.keyring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 业主托管钥匙委托书 as it stands.
record Custody(
    UUID id,
    String number,
    UUID key,
    String unitCode,
    String owner,
    @Nullable String phone,
    int pieces,
    String reason,
    String conditions,
    Signed signed,
    Instant at,
    String by,
    @Nullable Ended ended) {

  record Ended(Instant at, String to, String by) {}
}
