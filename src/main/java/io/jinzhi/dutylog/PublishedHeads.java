package io.jinzhi.dutylog;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The heads of the chain, outside the database: a line each in `seals/<estate>.log` of the home,
/// and in the program's log. Whoever cuts the chain's end or brings back an old database would have
/// to change these too; copy them elsewhere.
@Component
class PublishedHeads {

  record Head(long n, String hash, Instant at) {}

  private static final Logger LOG = LoggerFactory.getLogger(PublishedHeads.class);
  private final Home home;

  PublishedHeads(Home home) {
    this.home = home;
  }

  /// @param at when it was sealed, on the estate's clock
  void publish(EstateId estate, long n, byte[] hash, Instant at) {
    String hex = HexFormat.of().formatHex(hash);
    ByteBuffer line =
        ByteBuffer.wrap("%d %s %s%n".formatted(n, hex, at).getBytes(StandardCharsets.US_ASCII));
    try (FileChannel file =
        FileChannel.open(file(estate), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info("duty log {} sealed to {} {}", estate.value(), n, hex);
  }

  /// All that were published here, oldest first; a half-written last line does not count.
  List<Head> of(EstateId estate) {
    try {
      if (!Files.exists(file(estate))) {
        return List.of();
      }
      return Files.readAllLines(file(estate), StandardCharsets.US_ASCII).stream()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[1].length() == 64)
          .map(parts -> new Head(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The estates whose heads were published here.
  List<EstateId> estates() {
    try (var files = Files.list(home.folder("seals"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.length() == 40 && name.endsWith(".log"))
          .map(name -> new EstateId(UUID.fromString(name.substring(0, 36))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Head> last(EstateId estate) {
    return of(estate).stream().reduce((before, after) -> after);
  }

  private Path file(EstateId estate) {
    return home.folder("seals").resolve(estate.value() + ".log");
  }
}
