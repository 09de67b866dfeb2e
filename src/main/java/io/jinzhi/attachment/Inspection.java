package io.jinzhi.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// The checks and the redrawing of [Attachments] for those who may leave nothing in plain on the
/// disk: everything happens in memory, and nothing is kept.
@Component
public class Inspection {

  /// What a file is by its content.
  public enum Found {
    PICTURE,
    PDF
  }

  private final Pictures pictures;

  Inspection(Pictures pictures) {
    this.pictures = pictures;
  }

  /// @throws NotAccepted if it is too big (20 MB), not JPEG, PNG or PDF, cut off or dangerous
  public Found look(byte[] content) {
    try {
      if (content.length > Attachments.MOST_BYTES) {
        throw NotAccepted.tooBig();
      }
      if (Sniffed.infected(new ByteArrayInputStream(content))) {
        throw NotAccepted.infected();
      }
      return Sniffed.whole(content) == Sniffed.PDF ? Found.PDF : Found.PICTURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A picture as it was meant to be seen, with nothing in it but pixels.
  ///
  /// @param longestSide in pixels
  /// @throws NotAccepted if it is too large to be drawn, or broken
  public BufferedImage upright(byte[] picture, int longestSide) {
    try {
      return pictures.upright(picture, Sniffed.whole(picture), longestSide);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is kept: JPEG, in memory.
  public byte[] jpeg(BufferedImage image) {
    try {
      return Pictures.jpeg(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
