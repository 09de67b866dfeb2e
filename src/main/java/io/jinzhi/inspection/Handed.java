package io.jinzhi.inspection;

import java.util.UUID;

/// What a finding became.
///
/// @param subjectKind such as `WORK_ORDER`
/// @param number what people call it
/// @param path its page
public record Handed(String subjectKind, UUID subject, String number, String path) {}
