package io.jinzhi.archive;

import java.util.UUID;

/// One page to look at. Whoever gets it has checked the right to read it, writes the look into the
/// ledger, and keeps no copy.
///
/// @param paper the paper that it belongs to
/// @param bytes of a JPEG
public record PageImage(UUID paper, int page, byte[] bytes) {
  public static final String MEDIA_TYPE = "image/jpeg";
}
