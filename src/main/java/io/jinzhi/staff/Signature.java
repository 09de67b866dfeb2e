package io.jinzhi.staff;

import java.time.Instant;

/// A colleague's signature (签名): who, under which name, when, and how it was made sure that it was
/// they. Use cases that need one take it as a parameter; only [Signing] makes one for a request.
///
/// @param at on the estate's clock
/// @param how `PASSWORD` entered for this signature, `RECENT` entered shortly before, `TOKEN` of a
///     program that acts for this person; other makers, such as practice, use words of their own
public record Signature(StaffId who, String name, Instant at, String how) {}
