package io.jinzhi.attachment;

import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Where the bytes lie. A folder by default; an object store can take its place.
interface FileStore {

  /// Of each file there is the kept version and, of pictures, a small one.
  enum Version {
    KEPT(""),
    THUMB(".thumb");

    final String suffix;

    Version(String suffix) {
      this.suffix = suffix;
    }
  }

  /// An empty file to write to; on the same volume, so that keeping it is one step.
  Path draft() throws IOException;

  /// Puts a draft in its place, on disk when this returns. The draft is gone afterwards.
  void keep(EstateId estate, UUID id, Version version, Path draft) throws IOException;

  InputStream open(EstateId estate, UUID id, Version version) throws IOException;

  /// Removes all versions; nothing happens if there are none.
  void remove(EstateId estate, UUID id);

  /// Moves a draft to where nobody opens it.
  void quarantine(UUID id, Path draft) throws IOException;

  /// The estates that have files.
  List<EstateId> estates() throws IOException;

  void each(EstateId estate, Consumer<UUID> visitor) throws IOException;
}
