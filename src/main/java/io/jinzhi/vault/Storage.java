package io.jinzhi.vault;

import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/// Where the sealed bytes lie: a folder, or an object store.
interface Storage {

  /// Of whom the bytes are.
  record Place(EstateId estate, UUID file, UUID object) {}

  /// An empty file for sealed bytes, near to where they will lie.
  Path draft() throws IOException;

  /// Puts a draft in its place, durable when this returns. The draft is gone afterwards.
  void keep(Place place, Path draft) throws IOException;

  /// @throws java.nio.file.NoSuchFileException when there is nothing
  InputStream open(Place place) throws IOException;

  /// Removes the bytes; nothing happens if there are none.
  void remove(Place place) throws IOException;

  void each(Consumer<Place> visitor) throws IOException;
}
