package io.jinzhi.staff;

import io.jinzhi.language.Phrase;

/// A department of the service centre.
///
/// @param code a short stable name for programs and imports, such as `engineering`
public record Department(DepartmentId id, String code, Phrase name) {}
