package io.jinzhi.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Looks at a file before anything reads it: what it is, by its content, and how large it would
/// become.
final class FileGate {
  static final int LARGEST = 20 << 20;
  private static final long UNPACKED = 300L << 20;
  private static final int ENTRIES = 2_000;

  private FileGate() {}

  enum Format {
    XLSX,
    CSV
  }

  /// @throws NotTaken for what is too large or not a table
  static Format check(byte[] content) {
    if (content.length > LARGEST) {
      throw NotTaken.tooLarge();
    }
    if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw NotTaken.oldExcel();
    }
    if (starts(content, 'P', 'K')) {
      workbook(content);
      return Format.XLSX;
    }
    String text = text(content);
    if (text == null || !text.contains("\n") || !text.matches("(?s).*[,;\\t].*") || markup(text)) {
      throw NotTaken.kind();
    }
    return Format.CSV;
  }

  private static boolean starts(byte[] content, int... bytes) {
    for (int at = 0; at < bytes.length; at++) {
      if (content.length <= at || (content[at] & 0xff) != bytes[at]) {
        return false;
      }
    }
    return true;
  }

  private static boolean markup(String text) {
    String head = text.stripLeading();
    return head.startsWith("<") || head.startsWith("%PDF") || head.startsWith("{");
  }

  /// By what its directory says, then by counting what comes out without keeping any of it: a
  /// directory can lie.
  private static void workbook(byte[] content) {
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      long stated = entries.stream().mapToLong(each -> Math.max(0, each.getSize())).sum();
      if (entries.size() > ENTRIES || stated > UNPACKED) {
        throw NotTaken.tooLarge();
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw NotTaken.kind();
      }
      long size = 0;
      byte[] away = new byte[1 << 16];
      for (ZipArchiveEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read; (read = in.read(away)) > 0; ) {
            size += read;
            if (size > UNPACKED) {
              throw NotTaken.tooLarge();
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw NotTaken.kind();
    }
  }

  /// UTF-8, else GB18030 as Excel in China writes it; null where it is no text.
  static @Nullable String text(byte[] content) {
    for (byte each : content) {
      if (each == 0) {
        return null;
      }
    }
    String text = decoded(content, StandardCharsets.UTF_8);
    if (text == null) {
      text = decoded(content, Charset.forName("GB18030"));
    }
    return text == null || text.isEmpty() || text.charAt(0) != '\uFEFF' ? text : text.substring(1);
  }

  private static @Nullable String decoded(byte[] content, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
