package io.jinzhi.chain;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The heads of the chains, outside the database: a line each in `<folder>/<estate>.log` of the
/// home, and in the program's log. Whoever cuts a chain's end or brings back an old database would
/// have to change these too; copy them elsewhere.
@Component
class PublishedHeads {

  /// @param signature null in a folder whose heads are not signed
  record Head(long n, String hash, Instant at, @Nullable Signature signature) {

    /// A line of the file; null for one that was only half written.
    static @Nullable Head read(String line) {
      String[] parts = line.split(" ");
      if (parts.length != 3 && parts.length != 5 || parts[1].length() != 64) {
        return null;
      }
      try {
        Signature signature = parts.length == 5 ? new Signature(parts[3], parts[4]) : null;
        return new Head(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), signature);
      } catch (NumberFormatException | DateTimeParseException _) {
        return null;
      }
    }

    String line() {
      String plain = n + " " + hash + " " + at;
      return signature == null ? plain : plain + " " + signature.key() + " " + signature.value();
    }

    /// What a signature stands under.
    String words(ChainedTable table, EstateId estate) {
      return "jinzhi " + table.stem() + " " + estate.value() + " " + n + " " + hash + " " + at;
    }
  }

  record Signature(String key, String value) {}

  private static final Logger LOG = LoggerFactory.getLogger(PublishedHeads.class);
  private final Home home;
  private final HeadKey key;

  PublishedHeads(Home home, HeadKey key) {
    this.home = home;
    this.key = key;
  }

  /// @param at when it was sealed, on the estate's clock
  void publish(ChainedTable table, EstateId estate, long n, byte[] hash, Instant at) {
    Head head = new Head(n, HexFormat.of().formatHex(hash), at, null);
    if (table.signed()) {
      var known = key.known();
      var signature = new Signature(known.id(), key.sign(head.words(table, estate)));
      head = new Head(n, head.hash(), at, signature);
      keep(table, known);
    }
    write(file(table, estate), head.line() + System.lineSeparator());
    LOG.info("{} {} sealed to {} {}", table.name().en(), estate.value(), n, head.hash());
  }

  private static void write(Path path, String text) {
    ByteBuffer line = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(ChainedTable table, HeadKey.Known known) {
    Path file = home.folder(table.folder()).resolve(known.id() + ".pem");
    if (!Files.exists(file)) {
      write(file, known.pem());
    }
  }

  /// The keys that have signed here.
  List<HeadKey.Known> keys(ChainedTable table) {
    return files(table, ".pem").stream().map(HeadKey.Known::read).toList();
  }

  /// All that were published here, oldest first; a half-written line does not count.
  List<Head> of(ChainedTable table, EstateId estate) {
    return read(file(table, estate));
  }

  static List<Head> read(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
              .map(Head::read)
              .filter(Objects::nonNull)
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The estates whose heads were published here.
  List<EstateId> estates(ChainedTable table) {
    return files(table, ".log").stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.length() == 40)
        .map(name -> new EstateId(UUID.fromString(name.substring(0, 36))))
        .toList();
  }

  private List<Path> files(ChainedTable table, String end) {
    try (var files = Files.list(home.folder(table.folder()))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Head> last(ChainedTable table, EstateId estate) {
    return of(table, estate).stream().reduce((before, after) -> after);
  }

  Path file(ChainedTable table, EstateId estate) {
    return home.folder(table.folder()).resolve(estate.value() + ".log");
  }
}
