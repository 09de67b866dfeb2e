package io.jinzhi.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Splits a secret so that any two of three parts bring it back, and one alone says nothing about
/// it: for each byte a random straight line over the field of 256 elements (polynomial 0x11B),
// whose
/// value at 0 is the byte (Shamir 1979).
final class Shamir {

  /// @param at where on the lines: 1 to 3
  record Share(int at, byte[] values) {}

  static final int PARTS = 3;
  static final int ENOUGH = 2;

  private Shamir() {}

  static List<Share> split(byte[] secret) {
    byte[] slope = new byte[secret.length];
    new SecureRandom().nextBytes(slope);
    List<Share> shares = new ArrayList<>();
    for (int at = 1; at <= PARTS; at++) {
      byte[] values = new byte[secret.length];
      for (int i = 0; i < secret.length; i++) {
        values[i] = (byte) (secret[i] ^ times(slope[i] & 0xff, at));
      }
      shares.add(new Share(at, values));
    }
    return shares;
  }

  /// @throws IllegalArgumentException unless two different ones are given
  static byte[] join(List<Share> shares) {
    Set<Integer> places = new HashSet<>();
    shares.forEach(each -> places.add(each.at()));
    if (places.size() < ENOUGH || places.size() != shares.size()) {
      throw new IllegalArgumentException("two different shares are needed");
    }
    Share one = shares.get(0);
    Share two = shares.get(1);
    // The value at 0 of the line through both: weights x2/(x1+x2) and x1/(x1+x2).
    int apart = inverse(one.at() ^ two.at());
    int first = times(two.at(), apart);
    int second = times(one.at(), apart);
    byte[] secret = new byte[one.values().length];
    for (int i = 0; i < secret.length; i++) {
      secret[i] =
          (byte) (times(one.values()[i] & 0xff, first) ^ times(two.values()[i] & 0xff, second));
    }
    return secret;
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int bit = 0; bit < 8; bit++) {
      product ^= -(b >> bit & 1) & a;
      a = (a << 1) ^ (-(a >> 7) & 0x11b);
    }
    return product;
  }

  /// By Fermat: a to the 254th.
  private static int inverse(int a) {
    int power = 1;
    for (int i = 0; i < 254; i++) {
      power = times(power, a);
    }
    return power;
  }
}
