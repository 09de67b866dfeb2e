package io.jinzhi.practice;

import java.util.random.RandomGenerator;

/// Names put together from characters, and telephone numbers of a block that the practice
/// neighbourhood keeps to itself: each is given once.
final class Names {
  private static final int BLOCK = 10_000;

  /// Has no common factor with the block, so it walks through all of it.
  private static final int STRIDE = 4_637;

  private final RandomGenerator random;
  private final String surnames;
  private final String men;
  private final String women;
  private final String taken;
  private int given;

  Names(Resource resource, RandomGenerator random) {
    this.random = random;
    surnames = resource.text("surnames");
    men = resource.text("men");
    women = resource.text("women");
    taken = resource.part("resident").text("phone");
  }

  String surname() {
    return one(surnames);
  }

  String man(String surname) {
    return surname + given(men);
  }

  String woman(String surname) {
    return surname + given(women);
  }

  String somebody(String surname) {
    return random.nextBoolean() ? man(surname) : woman(surname);
  }

  /// Counted, not collected.
  String phone() {
    String phone;
    do {
      phone = "1380000%04d".formatted(given++ * STRIDE % BLOCK);
    } while (phone.equals(taken));
    if (given >= BLOCK) {
      throw new IllegalStateException("no telephone numbers left");
    }
    return phone;
  }

  private String given(String characters) {
    String first = one(characters);
    return random.nextInt(100) < 30 ? first : first + one(characters);
  }

  private String one(String characters) {
    int at = random.nextInt(characters.length());
    return characters.substring(at, at + 1);
  }
}
