package io.jinzhi.vault;

import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register of destruction, outside the database and outside the backups: the file `destroyed`
/// in the folder of keys, without which no restored paper opens. So nobody can bring papers back
/// and leave the register behind.
@Component
class Register {

  /// @param object null: the whole file
  record Line(Instant at, EstateId estate, UUID file, @Nullable UUID object) {}

  private static final String NAME = "destroyed";
  private static final String UUID_TEXT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern LINE =
      Pattern.compile("(\\S+) " + UUID_TEXT + " " + UUID_TEXT + " (?:-|" + UUID_TEXT + ") \\.");

  private final KeyFolder folder;

  Register(KeyFolder folder) {
    this.folder = folder;
  }

  /// On disk when this returns.
  void write(Line line) throws IOException {
    UUID object = line.object();
    folder.append(
        NAME,
        "%s %s %s %s ."
            .formatted(
                line.at(), line.estate().value(), line.file(), object == null ? "-" : object));
  }

  /// Oldest first; a half-written line does not count.
  List<Line> lines() throws IOException {
    return folder
        .read(NAME)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("")
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(
            found ->
                new Line(
                    Instant.parse(found.group(1)),
                    new EstateId(UUID.fromString(found.group(2))),
                    UUID.fromString(found.group(3)),
                    found.group(4) == null ? null : UUID.fromString(found.group(4))))
        .toList();
  }
}
