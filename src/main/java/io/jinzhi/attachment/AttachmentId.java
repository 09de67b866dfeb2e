package io.jinzhi.attachment;

import java.util.UUID;

/// A kept file.
public record AttachmentId(UUID value) {}
