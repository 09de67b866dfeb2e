package io.jinzhi.consultation;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/// Draws reader, time and request number into the pixels of a page, all over it.
@Component
class Watermark {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int WIDEST = 1600;
  private static final float QUALITY = 0.85f;

  /// @param reader whose copy it is
  byte[] on(byte[] image, Consultation it, ZoneId zone, Instant now, String reader) {
    String words = reader + "  " + MINUTE.format(now.atZone(zone)) + "  " + it.number();
    try {
      BufferedImage page = ImageIO.read(new ByteArrayInputStream(image));
      return jpeg(marked(Objects.requireNonNull(page, "no picture"), words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage marked(BufferedImage page, String words) {
    double scale = Math.min(1, (double) WIDEST / Math.max(page.getWidth(), 1));
    int width = (int) Math.round(page.getWidth() * scale);
    int height = (int) Math.round(page.getHeight() * scale);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.setFont(Shipped.FONT.deriveFont((float) Math.max(14, width / 42)));
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.3f));
    pen.setColor(new Color(150, 30, 30));
    pen.rotate(-Math.PI / 7, width / 2.0, height / 2.0);
    int step = pen.getFontMetrics().stringWidth(words) + width / 12;
    int line = height / 9;
    int row = 0;
    for (int y = -height; y < 2 * height; y += line) {
      for (int x = -width - (row % 2) * step / 2; x < 2 * width; x += step) {
        pen.drawString(words, x, y);
      }
      row++;
    }
    pen.dispose();
    return out;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new ByteArrayOutputStream(256 * 1024);
        var sink = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(sink);
      writer.write(null, new IIOImage(image, null, null), how);
      sink.flush();
      return out.toByteArray();
    } finally {
      writer.dispose();
    }
  }

  /// Read with the first page: it is a large file.
  private static final class Shipped {
    static final Font FONT = read();

    private static Font read() {
      try (InputStream in = Watermark.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
        return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("the shipped font cannot be read", e);
      }
    }
  }
}
