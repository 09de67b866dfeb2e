package io.jinzhi.vault;

/// What was put into the vault.
///
/// @param bytes how many, in plain
/// @param sha256 of the plain bytes
public record Stored(long bytes, byte[] sha256) {}
