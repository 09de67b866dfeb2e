package io.jinzhi.vault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// scrypt (RFC 7914), which makes guessing a passphrase cost memory. The platform has only PBKDF2,
/// and the libraries that have more weigh more than everything else here.
final class Scrypt {
  private Scrypt() {}

  /// @param cost a power of two; memory is 128 · cost · block bytes
  static byte[] derive(byte[] words, byte[] salt, int cost, int block, int lanes, int length)
      throws GeneralSecurityException {
    int[] all = ints(pbkdf2(words, salt, lanes * 128 * block));
    int[] lane = new int[32 * block];
    for (int i = 0; i < lanes; i++) {
      System.arraycopy(all, i * lane.length, lane, 0, lane.length);
      mix(lane, cost, block);
      System.arraycopy(lane, 0, all, i * lane.length, lane.length);
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * all.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(all);
    return pbkdf2(words, bytes.array(), length);
  }

  private static int[] ints(byte[] bytes) {
    int[] made = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(made);
    return made;
  }

  /// With HMAC-SHA-256 and one round. The platform's own takes only texts for words.
  private static byte[] pbkdf2(byte[] words, byte[] salt, int length)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(words.length == 0 ? new byte[1] : words, "HmacSHA256"));
    ByteBuffer out = ByteBuffer.allocate((length + 31) / 32 * 32);
    for (int i = 1; out.hasRemaining(); i++) {
      mac.update(salt);
      mac.update(ByteBuffer.allocate(4).putInt(i).array());
      out.put(mac.doFinal());
    }
    return Arrays.copyOf(out.array(), length);
  }

  private static void mix(int[] lane, int cost, int block) {
    int[][] seen = new int[cost][];
    int[] other = new int[lane.length];
    for (int i = 0; i < cost; i++) {
      seen[i] = lane.clone();
      blocks(lane, other, block);
    }
    for (int i = 0; i < cost; i++) {
      int[] at = seen[lane[lane.length - 16] & (cost - 1)];
      for (int k = 0; k < lane.length; k++) {
        lane[k] ^= at[k];
      }
      blocks(lane, other, block);
    }
  }

  private static void blocks(int[] lane, int[] out, int block) {
    int[] x = Arrays.copyOfRange(lane, lane.length - 16, lane.length);
    for (int i = 0; i < 2 * block; i++) {
      for (int k = 0; k < 16; k++) {
        x[k] ^= lane[16 * i + k];
      }
      salsa(x);
      int to = (i / 2 + (i % 2) * block) * 16;
      System.arraycopy(x, 0, out, to, 16);
    }
    System.arraycopy(out, 0, lane, 0, lane.length);
  }

  private static void salsa(int[] block) {
    int[] x = block.clone();
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 4; i++) {
        quarter(x, 5 * i % 16, (5 * i + 4) % 16, (5 * i + 8) % 16, (5 * i + 12) % 16);
      }
      for (int i = 0; i < 4; i++) {
        int row = 4 * i;
        quarter(x, row + i, row + (i + 1) % 4, row + (i + 2) % 4, row + (i + 3) % 4);
      }
    }
    for (int i = 0; i < 16; i++) {
      block[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
