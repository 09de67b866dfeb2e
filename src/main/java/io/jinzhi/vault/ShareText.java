package io.jinzhi.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/// A share as people keep it on paper: `JZ2-` and groups of four hexadecimal digits, the last two
/// groups being a checksum, so that a slip is told from a wrong share.
final class ShareText {
  private static final int LENGTH = 1 + Keys.ROOT + 4;

  private ShareText() {}

  static String of(Shamir.Share share) {
    byte[] all = new byte[LENGTH];
    all[0] = (byte) share.at();
    System.arraycopy(share.values(), 0, all, 1, Keys.ROOT);
    long sum = sum(all);
    for (int i = 0; i < 4; i++) {
      all[LENGTH - 1 - i] = (byte) (sum >> 8 * i);
    }
    String digits = HexFormat.of().withUpperCase().formatHex(all);
    return "JZ" + share.at() + "-" + digits.substring(2).replaceAll("(.{4})(?=.)", "$1-");
  }

  /// Empty when it was not typed as it was given out.
  static Optional<Shamir.Share> read(String typed) {
    String text = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (!text.matches("JZ[1-3][0-9A-F]{" + 2 * (LENGTH - 1) + "}")) {
      return Optional.empty();
    }
    byte[] all = HexFormat.of().parseHex("0" + text.substring(2));
    long sum = 0;
    for (int i = LENGTH - 4; i < LENGTH; i++) {
      sum = sum << 8 | all[i] & 0xff;
    }
    return sum == sum(all)
        ? Optional.of(new Shamir.Share(all[0], Arrays.copyOfRange(all, 1, 1 + Keys.ROOT)))
        : Optional.empty();
  }

  private static long sum(byte[] all) {
    CRC32 sum = new CRC32();
    sum.update(all, 0, LENGTH - 4);
    return sum.getValue();
  }
}
