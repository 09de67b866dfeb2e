package io.jinzhi.vault;

import io.jinzhi.estate.EstateId;
import java.nio.ByteBuffer;
import java.util.UUID;

/// What a key or a paper is bound to: opened as anything else, it does not open.
final class Bound {
  private Bound() {}

  static byte[] key(EstateId estate, UUID key) {
    return of((byte) 'K', estate.value(), key);
  }

  static byte[] file(EstateId estate, UUID file) {
    return of((byte) 'F', estate.value(), file);
  }

  static byte[] object(EstateId estate, UUID file, UUID object) {
    return of((byte) 'O', estate.value(), file, object);
  }

  private static byte[] of(byte kind, UUID... ids) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + 16 * ids.length).put(kind);
    for (UUID id : ids) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return bytes.array();
  }
}
