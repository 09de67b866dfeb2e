package io.jinzhi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds all that one installation owns: `database/`, `files/`, `log/`.
public record Home(Path path) {

  public Home {
    path = path.toAbsolutePath().normalize();
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  /// A folder inside the home, made when it is missing.
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
