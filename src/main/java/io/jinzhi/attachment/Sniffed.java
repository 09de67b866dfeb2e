package io.jinzhi.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a file is by its content. Whatever else it may claim to be is not asked.
enum Sniffed {
  JPEG("image/jpeg", ".jpg"),
  PNG("image/png", ".png"),
  PDF("application/pdf", ".pdf");

  private static final byte[] TEST_VIRUS =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  final String mediaType;
  final String extension;

  Sniffed(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  static Sniffed of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(16);
    }
    Sniffed kind = of(head);
    if (kind == PDF && !endsAsPdf(file)) {
      throw NotAccepted.broken();
    }
    return kind;
  }

  /// The same for what is in memory.
  static Sniffed whole(byte[] content) {
    Sniffed kind = of(Arrays.copyOf(content, Math.min(16, content.length)));
    int tail = Math.max(0, content.length - 1_024);
    if (kind == PDF
        && !new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1)
            .contains("%%EOF")) {
      throw NotAccepted.broken();
    }
    return kind;
  }

  private static Sniffed of(byte[] head) {
    if (head.length == 0) {
      throw NotAccepted.broken();
    }
    if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return PNG;
    }
    if (starts(head, 0, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    boolean heic = starts(head, 4, 'f', 't', 'y', 'p');
    boolean webp = starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P');
    throw heic || webp ? NotAccepted.phoneFormat() : NotAccepted.kind();
  }

  /// Whether the harmless signature that scanners are tested with is anywhere in the file.
  static boolean infected(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return infected(in);
    }
  }

  static boolean infected(InputStream in) throws IOException {
    byte[] window = new byte[64 * 1024];
    int carried = 0;
    for (int read; (read = in.read(window, carried, window.length - carried)) > 0; ) {
      int filled = carried + read;
      for (int at = 0; at + TEST_VIRUS.length <= filled; at++) {
        if (window[at] == TEST_VIRUS[0] && matches(window, at)) {
          return true;
        }
      }
      carried = Math.min(filled, TEST_VIRUS.length - 1);
      System.arraycopy(window, filled - carried, window, 0, carried);
    }
    return false;
  }

  private static boolean matches(byte[] window, int at) {
    for (int i = 0; i < TEST_VIRUS.length; i++) {
      if (window[at + i] != TEST_VIRUS[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsAsPdf(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(1_024, in.length());
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  private static boolean starts(byte[] head, int from, int... wanted) {
    if (head.length < from + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((head[from + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
