package io.jinzhi.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws pictures anew: upright, no larger than needed, and with nothing in them but pixels. Where
/// and by what a photo was taken is gone, and so is whatever was hidden behind the picture.
@Component
class Pictures {

  static final int THUMB = 320;
  private static final long MOST_PIXELS = 64_000_000;
  private static final int LONGEST_SIDE = 20_000;
  private static final float QUALITY = 0.85f;

  /// One picture at a time: the memory is bounded, whatever comes in at once.
  private final Semaphore turn = new Semaphore(1, true);

  record Size(int width, int height) {}

  /// Writes the kept version and the small one.
  ///
  /// @return the size of the kept one, in pixels
  /// @throws NotAccepted if it is too large to be drawn, or broken
  Size redraw(Path source, Sniffed kind, int longestSide, Path kept, Path thumb)
      throws IOException {
    Orientation held = kind == Sniffed.JPEG ? Orientation.of(source) : Orientation.UPRIGHT;
    turn.acquireUninterruptibly();
    try {
      BufferedImage raw = read(source, kind, longestSide);
      BufferedImage upright = draw(raw, held, longestSide, kind == Sniffed.PNG);
      raw.flush();
      write(upright, kind, kept);
      Size size = new Size(upright.getWidth(), upright.getHeight());
      BufferedImage small = upright;
      // By halves: a pixel of the small picture is then a mean of all those that it stands for.
      for (int side = longestSide / 2; side > THUMB; side /= 2) {
        small = draw(small, Orientation.UPRIGHT, side, kind == Sniffed.PNG);
      }
      write(draw(small, Orientation.UPRIGHT, THUMB, kind == Sniffed.PNG), kind, thumb);
      return size;
    } finally {
      turn.release();
    }
  }

  private static BufferedImage read(Path source, Sniffed kind, int longestSide) throws IOException {
    try (var in = new FileImageInputStream(source.toFile())) {
      return read(in, kind, longestSide);
    }
  }

  private static BufferedImage read(ImageInputStream in, Sniffed kind, int longestSide) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType).next();
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
        throw NotAccepted.tooManyPixels();
      }
      var warned = new AtomicBoolean();
      reader.addIIOReadWarningListener(
          (IIOReadWarningListener) (from, warning) -> warned.compareAndSet(false, cut(warning)));
      var wanted = reader.getDefaultReadParam();
      // Rows and columns are left out while reading, so that a huge picture is never whole in
      // memory: what is decoded has less than twice the wanted length.
      int step = Math.max(1, Math.max(width, height) / longestSide);
      wanted.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, wanted);
      if (warned.get()) {
        throw NotAccepted.broken();
      }
      return image;
    } catch (IOException | RuntimeException e) {
      if (e instanceof NotAccepted refused) {
        throw refused;
      }
      throw NotAccepted.broken();
    } finally {
      reader.dispose();
    }
  }

  /// The same wholly in memory, on white: nothing of it is ever on the disk.
  ///
  /// @throws NotAccepted if it is too large to be drawn, or broken
  BufferedImage upright(byte[] source, Sniffed kind, int longestSide) throws IOException {
    Orientation held =
        kind == Sniffed.JPEG
            ? Orientation.of(new ByteArrayInputStream(source))
            : Orientation.UPRIGHT;
    turn.acquireUninterruptibly();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(source))) {
      return draw(read(in, kind, longestSide), held, longestSide, false);
    } finally {
      turn.release();
    }
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream(256 * 1024);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      write(image, Sniffed.JPEG, out);
    }
    return bytes.toByteArray();
  }

  private static boolean cut(@Nullable String warning) {
    return warning != null && (warning.contains("remature") || warning.contains("runcated"));
  }

  private static BufferedImage draw(
      BufferedImage image, Orientation held, int longestSide, boolean transparent) {
    double scale =
        Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage out =
        new BufferedImage(
            held.sideways() ? height : width,
            held.sideways() ? width : height,
            transparent && image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_4BYTE_ABGR
                : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = out.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      if (!out.getColorModel().hasAlpha()) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, out.getWidth(), out.getHeight());
      }
      AffineTransform way = held.transform(width, height);
      way.scale((double) width / image.getWidth(), (double) height / image.getHeight());
      pen.drawImage(image, way, null);
    } finally {
      pen.dispose();
    }
    return out;
  }

  private static void write(BufferedImage image, Sniffed kind, Path to) throws IOException {
    try (var out = new FileImageOutputStream(to.toFile())) {
      write(image, kind, out);
    }
  }

  private static void write(BufferedImage image, Sniffed kind, ImageOutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType).next();
    try {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (kind == Sniffed.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
