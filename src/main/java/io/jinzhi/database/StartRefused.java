package io.jinzhi.database;

/// Why the application can't start, in words for whoever started it.
final class StartRefused extends RuntimeException {

  StartRefused(String chinese, String english) {
    super(chinese + System.lineSeparator() + english);
  }
}
