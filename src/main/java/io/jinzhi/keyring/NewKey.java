package io.jinzhi.keyring;

import io.jinzhi.estate.UnitId;
import org.jspecify.annotations.Nullable;

/// A ring of keys about to be hung up, checked.
///
/// @param owned whether the home has an owner who has to agree to each use
public record NewKey(
    KeyClass kind,
    @Nullable KeyRoom room,
    @Nullable String name,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    int pieces,
    boolean owned) {}
