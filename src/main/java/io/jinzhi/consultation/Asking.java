package io.jinzhi.consultation;

import org.jspecify.annotations.Nullable;

/// What somebody fills in who asks (ARC-20).
///
/// @param file room or archive number
/// @param papers by name from the contents, or what there is on a matter
/// @param visitor for somebody without an account, who is the reader
/// @param identity of the reader
/// @param from unit or department of the reader
public record Asking(
    String file,
    String papers,
    String reason,
    Basis basis,
    Use use,
    int copies,
    boolean visitor,
    @Nullable String reader,
    @Nullable String identity,
    @Nullable String from,
    @Nullable String contact) {}
