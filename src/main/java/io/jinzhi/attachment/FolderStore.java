package io.jinzhi.attachment;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The folder `files` of the home: for each estate 256 folders, by the id's last two digits.
@Component
class FolderStore implements FileStore {

  private final Home home;

  FolderStore(Home home) {
    this.home = home;
  }

  @Override
  public Path draft() throws IOException {
    return Files.createTempFile(home.folder("files/incoming"), "draft", ".part");
  }

  @Override
  public void keep(EstateId estate, UUID id, Version version, Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Path folder = Files.createDirectories(folder(estate, id));
    Files.move(draft, folder.resolve(id + version.suffix), StandardCopyOption.ATOMIC_MOVE);
    flush(folder);
  }

  /// The name is as durable as the bytes only once its folder is; not every system can do this.
  private static void flush(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Windows refuses to open a folder: its file system writes names at once.
    }
  }

  @Override
  public InputStream open(EstateId estate, UUID id, Version version) throws IOException {
    return Files.newInputStream(folder(estate, id).resolve(id + version.suffix));
  }

  @Override
  public void remove(EstateId estate, UUID id) {
    try {
      for (Version version : Version.values()) {
        Files.deleteIfExists(folder(estate, id).resolve(id + version.suffix));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void quarantine(UUID id, Path draft) throws IOException {
    Path place = home.folder("files/quarantine").resolve(id + ".bin");
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public List<EstateId> estates() throws IOException {
    try (var folders = Files.list(home.folder("files"))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.length() == 36)
          .map(name -> new EstateId(UUID.fromString(name)))
          .toList();
    }
  }

  @Override
  public void each(EstateId estate, Consumer<UUID> visitor) throws IOException {
    Path root = home.folder("files/" + estate.value());
    for (int i = 0; i < 256; i++) {
      Path folder = root.resolve("%02x".formatted(i));
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.length() == 36)
              .forEach(name -> visitor.accept(UUID.fromString(name)));
        }
      }
    }
  }

  private Path folder(EstateId estate, UUID id) {
    return home.resolve("files")
        .resolve(estate.value().toString())
        .resolve(id.toString().substring(34));
  }
}
