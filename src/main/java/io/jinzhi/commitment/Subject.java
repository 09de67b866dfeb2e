package io.jinzhi.commitment;

import java.util.UUID;

/// What is owed something: a complaint, a callback, a month.
///
/// @param kind the owner module's word for it, such as `COMPLAINT`
/// @param number what people call it
public record Subject(String kind, UUID id, String number) {}
