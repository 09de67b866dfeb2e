package io.jinzhi.attachment;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a camera was held: values 1 to 8 of the EXIF tag, the one thing of it that is made use of.
record Orientation(int value) {

  private static final int TAG = 0x0112;
  static final Orientation UPRIGHT = new Orientation(1);

  /// Reads it from a JPEG; upright if it does not say, or says nonsense.
  static Orientation of(Path jpeg) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(jpeg))) {
      return of(in);
    }
  }

  static Orientation of(InputStream jpeg) throws IOException {
    var in = new DataInputStream(jpeg);
    try {
      in.skipNBytes(2);
      while (in.read() == 0xFF) {
        int marker = in.read();
        while (marker == 0xFF) {
          marker = in.read();
        }
        if (marker < 0xC0 || marker == 0xDA || marker == 0xD9) {
          return UPRIGHT;
        }
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
          return UPRIGHT;
        }
        if (marker != 0xE1) {
          in.skipNBytes(length);
          continue;
        }
        byte[] segment = in.readNBytes(length);
        if (segment.length > 14 && segment[0] == 'E' && segment[1] == 'x' && segment[2] == 'i') {
          return inTiff(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
        }
      }
      return UPRIGHT;
    } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException broken) {
      return UPRIGHT;
    }
  }

  private static Orientation inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  boolean sideways() {
    return value >= 5;
  }

  /// From the picture as stored, `width` by `height`, to the picture as seen.
  AffineTransform transform(double width, double height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
