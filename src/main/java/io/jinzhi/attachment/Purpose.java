package io.jinzhi.attachment;

import io.jinzhi.language.Phrase;

/// What a file is kept for.
public enum Purpose {
  PHOTO("照片", "Photo", 1_600),
  SCAN("扫描件", "Scan", 2_400),
  SIGNATURE("签名", "Signature", 1_600),
  PAPER("表单", "Form", 2_400);

  private final Phrase label;
  private final int longestSide;

  Purpose(String zh, String en, int longestSide) {
    label = Phrase.of(zh, en);
    this.longestSide = longestSide;
  }

  public Phrase label() {
    return label;
  }

  /// Pixels of the kept picture's longer side: paper has small print.
  int longestSide() {
    return longestSide;
  }
}
