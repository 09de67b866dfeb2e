package io.jinzhi.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks for words in every file of some folders.
final class Canary {
  private Canary() {}

  static List<Path> in(String words, List<Path> folders) throws IOException {
    byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (holds(file, wanted)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file);
      for (int at = 0; at <= content.length - wanted.length; at++) {
        if (content[at] == wanted[0]
            && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
          return true;
        }
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    return false;
  }
}
