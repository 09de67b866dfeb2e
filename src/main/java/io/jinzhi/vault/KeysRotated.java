package io.jinzhi.vault;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;

/// All keys of an estate's household files are wrapped by a new key-encryption key. Published in
// the
/// transaction that ends the rotation.
///
/// @param from the number of the key that was replaced
/// @param to the number of the new one
/// @param files how many files' keys were wrapped anew
/// @param by who asked for it
public record KeysRotated(
    EstateId estate,
    UUID rotation,
    int from,
    int to,
    long files,
    StaffId by,
    String byName,
    Instant at) {}
