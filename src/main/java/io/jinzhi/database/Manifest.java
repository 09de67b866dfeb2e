package io.jinzhi.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Which files a backup holds, and the SHA-256 of each; for a folder, [#FOLDER] stands instead. Its
/// form is that of `sha256sum`, so that a backup can be checked without this program.
record Manifest(Map<String, String> entries) {

  static final String NAME = "manifest";
  private static final String FOLDER = "-";
  private static final String GAP = "  ";

  Manifest() {
    this(new TreeMap<>());
  }

  static Manifest read(Path backup) throws IOException {
    Path file = backup.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new StartRefused(
          "%s 不是完整的备份:没有清单文件 %s。".formatted(backup, NAME),
          "%s is no complete backup: it has no %s.".formatted(backup, NAME));
    }
    var manifest = new Manifest();
    for (String line : Files.readAllLines(file)) {
      int gap = line.indexOf(GAP);
      manifest.entries.put(line.substring(gap + GAP.length()), line.substring(0, gap));
    }
    return manifest;
  }

  void write(Path backup) throws IOException {
    var lines = new StringBuilder();
    entries.forEach((name, sum) -> lines.append(sum).append(GAP).append(name).append('\n'));
    Path file = backup.resolve(NAME);
    Files.writeString(file, lines);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  boolean isFolder(String name) {
    return FOLDER.equals(entries.get(name));
  }

  void addFolder(Path backup, String name) throws IOException {
    Files.createDirectories(backup.resolve(name));
    entries.put(name, FOLDER);
  }

  /// Copies a file into the backup, and remembers what was copied even if it changes meanwhile.
  void addFile(Path backup, String name, Path source) throws IOException {
    entries.put(name, copy(source, backup.resolve(name)));
  }

  void addText(Path backup, String name, String text) throws IOException {
    Files.writeString(backup.resolve(name), text);
    entries.put(name, sum(backup.resolve(name)));
  }

  /// Copies a file out of the backup, and refuses when it isn't what was put in.
  void extract(Path backup, String name, Path target) throws IOException {
    if (!copy(backup.resolve(name), target).equals(entries.get(name))) {
      throw new StartRefused(
          "备份已损坏:%s 与清单不符。".formatted(name),
          "The backup is damaged: %s isn't what the manifest says.".formatted(name));
    }
  }

  private static String copy(Path source, Path target) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(source), sha256());
        var channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      in.transferTo(out);
      channel.force(true);
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(sha256().digest(in.readAllBytes()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
