package io.jinzhi.vault;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The folder `files/vault` of the home, which backups take along sealed as it is: for each estate
/// 256 folders by the household file's last two digits, in them one for each file.
class FolderStorage implements Storage {
  private static final String ROOT = "files/vault";

  /// Estate, two digits, file, paper.
  private static final int DEPTH = 4;

  private final Home home;

  FolderStorage(Home home) {
    this.home = home;
  }

  @Override
  public Path draft() throws IOException {
    return Files.createTempFile(home.folder(ROOT + "/incoming"), "sealed", ".part");
  }

  @Override
  public void keep(Place place, Path draft) throws IOException {
    flush(draft, StandardOpenOption.WRITE);
    Path folder = folder(place);
    boolean first = !Files.isDirectory(folder);
    Files.createDirectories(folder);
    Files.move(draft, path(place), StandardCopyOption.ATOMIC_MOVE);
    flush(folder, StandardOpenOption.READ);
    if (first) {
      flush(folder.resolve(".."), StandardOpenOption.READ);
    }
  }

  /// A name is as durable as the bytes only once its folder is; not every system can do this.
  private static void flush(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    } catch (IOException e) {
      if (how == StandardOpenOption.WRITE) {
        throw e;
      }
    }
  }

  @Override
  public InputStream open(Place place) throws IOException {
    return Files.newInputStream(path(place));
  }

  @Override
  public void remove(Place place) throws IOException {
    Files.deleteIfExists(path(place));
  }

  @Override
  public void each(Consumer<Place> visitor) throws IOException {
    Path root = home.folder(ROOT);
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      files
          .map(root::relativize)
          .filter(name -> name.getNameCount() == DEPTH)
          .forEach(
              name ->
                  visitor.accept(
                      new Place(new EstateId(uuid(name, 0)), uuid(name, 2), uuid(name, 3))));
    }
  }

  private static UUID uuid(Path name, int at) {
    return UUID.fromString(name.getName(at).toString());
  }

  private Path path(Place place) {
    return folder(place).resolve(place.object().toString());
  }

  private Path folder(Place place) {
    String file = place.file().toString();
    return home.resolve(ROOT)
        .resolve(place.estate().value().toString())
        .resolve(file.substring(34))
        .resolve(file);
  }
}
