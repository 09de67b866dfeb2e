package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/// Copies a home while the application works on it. PostgreSQL is told that its files are being
/// copied; the log that it writes meanwhile goes along, and makes the copy whole when it starts.
final class Backup {

  static final String DATA = "data";
  static final String FILES = "files";
  static final String PASSWORD = "password";

  private static final String CONTROL = "global/pg_control";

  /// What PostgreSQL makes anew: only the folders themselves are kept.
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_wal/archive_status",
          "pg_wal/summaries",
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", CONTROL);

  private final Home home;
  private final Path data;
  private final Path unfinished;
  private final Manifest manifest = new Manifest();

  private Backup(Home home, Path unfinished) {
    this.home = home;
    this.data = home.resolve("database").resolve("data");
    this.unfinished = unfinished;
  }

  static void main(String[] arguments) {
    Command.run(
        () -> {
          var target = Path.of(arguments[1]).toAbsolutePath();
          int files = of(new Home(Path.of(arguments[0])), target);
          return """
              备份完成:%d 个文件 → %s
              档案钥匙目录 keys 不在备份里，请另存他处。
              Backup complete: %d files
              The folder keys, with the archive's keys, is left out: keep a copy of it elsewhere."""
              .formatted(files, target, files);
        });
  }

  /// Makes the backup and says how many files it holds. Under its final name it is always whole.
  static int of(Home home, Path target) throws IOException, SQLException {
    if (!Folders.isEmpty(target)) {
      throw new StartRefused(
          "%s 不是空目录;每次备份请用一个新目录。".formatted(target),
          "%s isn't empty. Give each backup a new folder.".formatted(target));
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
    var backup = new Backup(home, unfinished);
    try (var access = ServerAccess.to(home);
        var connection = access.connect()) {
      backup.copyDatabase(connection);
    }
    backup.copyAttachments();
    backup.manifest.write(unfinished);
    Files.deleteIfExists(target);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    return backup.manifest.entries().size();
  }

  private void copyDatabase(Connection connection) throws IOException, SQLException {
    String slot = "backup_" + ProcessHandle.current().pid();
    // The slot keeps the log from being reused before it is copied; it ends with the connection.
    ask(connection, "select pg_create_physical_replication_slot('%s', true, true)".formatted(slot));
    String first = ask(connection, "select pg_walfile_name(pg_backup_start('jinzhi', true))");
    manifest.addFolder(unfinished, DATA);
    copyTree(data, DATA);
    manifest.addFile(unfinished, DATA + "/" + CONTROL, data.resolve(CONTROL));
    String last;
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(false)")) {
      row.next();
      last = row.getString("last");
      manifest.addText(unfinished, DATA + "/backup_label", row.getString("labelfile"));
    }
    copyLog(first, last);
    manifest.addFile(unfinished, PASSWORD, Cluster.passwordFile(home.resolve("database")));
  }

  private void copyLog(String first, String last) throws IOException {
    try (var segments = Files.newDirectoryStream(data.resolve("pg_wal"))) {
      for (Path segment : segments) {
        String name = segment.getFileName().toString();
        boolean needed = name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        if (name.endsWith(".history") || needed && name.length() == first.length()) {
          manifest.addFile(unfinished, DATA + "/pg_wal/" + name, segment);
        }
      }
    }
  }

  /// After the database, because an attachment is stored before the row that names it.
  private void copyAttachments() throws IOException {
    Path files = home.resolve(FILES);
    if (Files.isDirectory(files)) {
      manifest.addFolder(unfinished, FILES);
      copyTree(files, FILES);
    }
  }

  private void copyTree(Path root, String under) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path name = root.relativize(folder);
            if (under.equals(DATA) && isMadeAnew(name)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root)) {
              manifest.addFolder(unfinished, under + "/" + name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path name = root.relativize(file);
            if (attributes.isRegularFile() && !(under.equals(DATA) && isLeftOut(name))) {
              copyUnlessGone(file, under + "/" + name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private static boolean isMadeAnew(Path folder) {
    boolean inside = folder.getParent() != null && EMPTY.contains(folder.getParent().toString());
    return inside && !EMPTY.contains(folder.toString()) || folder.endsWith("pgsql_tmp");
  }

  private static boolean isLeftOut(Path name) {
    return name.getParent() != null && EMPTY.contains(name.getParent().toString())
        || LEFT_OUT.contains(name.toString())
        || name.getFileName().toString().startsWith("pg_internal.init");
  }

  /// A table that is dropped during the backup takes its file away; the log knows of it.
  private void copyUnlessGone(Path file, String name) throws IOException {
    try {
      manifest.addFile(unfinished, name, file);
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(unfinished.resolve(name));
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
