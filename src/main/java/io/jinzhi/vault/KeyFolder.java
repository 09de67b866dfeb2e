package io.jinzhi.vault;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The folder `keys` of the home, which no backup takes along: the key-encryption keys, each sealed
/// by the root key, and what the root key itself is brought back from. Everything is written to the
/// second folder as well, where one is named, before it counts.
@Component
class KeyFolder {
  static final String NAME = "keys";

  private final List<Path> folders = new ArrayList<>();

  KeyFolder(Home home, VaultProperties properties) {
    folders.add(home.resolve(NAME));
    properties.keyCopy().ifPresent(folders::add);
  }

  Path path() {
    return folders.getFirst();
  }

  void write(EstateId estate, UUID key, byte[] sealed) throws IOException {
    write(name(estate, key), sealed);
  }

  Optional<byte[]> read(EstateId estate, UUID key) throws IOException {
    return read(name(estate, key));
  }

  void delete(EstateId estate, UUID key) throws IOException {
    delete(name(estate, key));
  }

  private static String name(EstateId estate, UUID key) {
    return estate.value() + "/" + key + ".key";
  }

  /// On disk in every folder when this returns.
  void write(String name, byte[] content) throws IOException {
    for (Path folder : folders) {
      Path file = folder.resolve(name);
      Path holder = holder(folder, name);
      make(holder);
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(part);
      restrict(part, "rw-------");
      Files.write(part, content, StandardOpenOption.WRITE);
      flush(part, StandardOpenOption.WRITE);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      flush(holder, StandardOpenOption.READ);
    }
  }

  Optional<byte[]> read(String name) throws IOException {
    for (Path folder : folders) {
      if (Files.exists(folder.resolve(name))) {
        return Optional.of(Files.readAllBytes(folder.resolve(name)));
      }
    }
    return Optional.empty();
  }

  void delete(String name) throws IOException {
    for (Path folder : folders) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /// Adds a line to a file, on disk when this returns. One that a crash left half-written is ended.
  void append(String name, String line) throws IOException {
    for (Path folder : folders) {
      Path file = folder.resolve(name);
      Path holder = holder(folder, name);
      make(holder);
      boolean torn = Files.exists(file) && !endsALine(file);
      Files.writeString(
          file,
          (torn ? "\n" : "") + line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      flush(file, StandardOpenOption.WRITE);
      flush(holder, StandardOpenOption.READ);
    }
  }

  private static boolean endsALine(Path file) throws IOException {
    try (var bytes = Files.newByteChannel(file)) {
      if (bytes.size() == 0) {
        return true;
      }
      var last = ByteBuffer.allocate(1);
      bytes.position(bytes.size() - 1).read(last);
      return last.get(0) == '\n';
    }
  }

  private static Path holder(Path folder, String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? folder : folder.resolve(name.substring(0, slash));
  }

  private static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (UnsupportedOperationException windows) {
      // There the profile of the service's own account protects it.
    }
  }

  private static void flush(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    } catch (IOException e) {
      if (how == StandardOpenOption.WRITE) {
        throw e;
      }
    }
  }
}
