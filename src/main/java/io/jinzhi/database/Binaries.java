package io.jinzhi.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the class path beside the data they serve.
record Binaries(Path folder) {

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /// Unpacks once for each content of the archive; a folder under its final name is complete.
  static Binaries unpack(Path parent) throws IOException {
    byte[] archive = archive();
    Path folder = parent.resolve("postgresql-" + fingerprint(archive));
    if (!Files.isDirectory(folder)) {
      Path unfinished = parent.resolve("postgresql.unpacking");
      Folders.delete(unfinished);
      extract(archive, Files.createDirectories(unfinished));
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(folder);
  }

  private static byte[] archive() throws IOException {
    String name = "/postgres-%s-%s.txz".formatted(system(), processor());
    try (InputStream in = Binaries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new StartRefused(
            "本程序没有带适用于此系统的 PostgreSQL(%s)。请用 JINZHI_DB_URL 指定一个外部 PostgreSQL。".formatted(name),
            "No PostgreSQL for this system is included (%s). Name an external one with JINZHI_DB_URL."
                .formatted(name));
      }
      return in.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "darwin";
    }
    return name.startsWith("win") ? "windows" : "linux";
  }

  private static String processor() {
    return switch (System.getProperty("os.arch", "")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }

  private static String fingerprint(byte[] archive) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void extract(byte[] archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        target.toFile().setExecutable(true, false);
      }
    }
  }
}
