package io.jinzhi.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Pictures to send.
final class Samples {

  private Samples() {}

  static byte[] jpeg(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 31 ^ y * 17) & 0xFFFFFF);
      }
    }
    return jpeg(image);
  }

  static byte[] jpeg(BufferedImage image) {
    return written(image, "jpeg");
  }

  static byte[] png(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
    image.setRGB(width / 2, height / 2, Color.BLACK.getRGB());
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same JPEG with an EXIF segment: the orientation, and words where a phone puts the place.
  static byte[] withExif(byte[] jpeg, int orientation, String words) {
    byte[] place = words.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer segment = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length);
    segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    segment.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.capacity());
    return whole.put(jpeg, 0, 2).put(segment.array()).put(jpeg, 2, jpeg.length - 2).array();
  }
}
