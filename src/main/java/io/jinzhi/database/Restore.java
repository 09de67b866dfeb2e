package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Makes a home from a backup, and starts it once to see that it lives.
final class Restore {

  private static final String ARRIVING = "restoring";
  private static final List<String> REPLACED = List.of("database", "files");

  private Restore() {}

  static void main(String[] arguments) {
    Command.run(
        () -> {
          var home = new Home(Path.of(arguments[0]));
          boolean force = arguments.length > 2 && arguments[2].equals("--force");
          int files = to(home, Path.of(arguments[1]), force);
          return "恢复完成:%d 个文件 → %s%nRestore complete: %d files".formatted(files, home, files);
        });
  }

  /// Restores and says how many files came back. What the home held before is moved aside with
  /// `force`, never deleted; without it, a home that holds anything is refused.
  static int to(Home home, Path backup, boolean force) throws IOException, SQLException {
    var manifest = Manifest.read(backup);
    try (var owner = HomeLock.take(home)) {
      if (!force && isUsed(home)) {
        throw new StartRefused(
            "目录 %s 中已有数据。确实要替换时请加 --force(原有数据会移到旁边)。".formatted(home),
            "The home %s holds data. To replace it, add --force (the old data is moved aside)."
                .formatted(home));
      }
      Path arriving = home.resolve(ARRIVING);
      Folders.delete(arriving);
      extract(manifest, backup, arriving);
      moveAside(home);
      Path database = Files.createDirectories(home.resolve("database"));
      move(arriving.resolve(Backup.PASSWORD), Cluster.passwordFile(database));
      move(arriving.resolve(Backup.DATA), database.resolve("data"));
      if (Files.exists(arriving.resolve(Backup.FILES))) {
        move(arriving.resolve(Backup.FILES), home.resolve("files"));
      }
      Folders.delete(arriving);
    }
    OwnServer.start(home, ServerSettings.durable(0)).close();
    return manifest.entries().size();
  }

  private static boolean isUsed(Home home) throws IOException {
    for (String name : REPLACED) {
      if (!Folders.isEmpty(home.resolve(name))) {
        return true;
      }
    }
    return false;
  }

  /// PostgreSQL serves no folder that others can read.
  private static void extract(Manifest manifest, Path backup, Path arriving) throws IOException {
    var privately = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(arriving);
    for (Map.Entry<String, String> entry : manifest.entries().entrySet()) {
      String name = entry.getKey();
      Path target = arriving.resolve(name).normalize();
      if (!target.startsWith(arriving)) {
        throw new IOException("The manifest reaches outside the backup: " + name);
      }
      if (manifest.isFolder(name)) {
        Files.createDirectory(target);
        Files.setPosixFilePermissions(target, privately);
      } else {
        manifest.extract(backup, name, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private static void moveAside(Home home) throws IOException {
    int number = 1;
    while (Files.exists(home.resolve("replaced-" + number))) {
      number++;
    }
    for (String name : REPLACED) {
      if (Files.exists(home.resolve(name))) {
        move(home.resolve(name), home.folder("replaced-" + number).resolve(name));
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
