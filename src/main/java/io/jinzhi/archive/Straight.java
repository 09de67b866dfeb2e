package io.jinzhi.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/// How much a photographed sheet leans, and turning it. Lines of print make dark and light rows:
/// at the angle at which it stands straight, rows differ the most.
final class Straight {
  private static final int SMALL = 500;
  private static final int MOST = 80;

  private Straight() {}

  /// By how many tenths of a degree it leans clockwise, at most 8°; 0 where nothing tells.
  static int lean(BufferedImage page) {
    double scale = (double) SMALL / Math.max(page.getWidth(), page.getHeight());
    int width = Math.max(8, (int) (page.getWidth() * scale));
    int height = Math.max(8, (int) (page.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.dispose();
    int[] dark = dark(small);
    double upright = contrast(small, dark, 0);
    double best = upright;
    int angle = 0;
    for (int tenths = -MOST; tenths <= MOST; tenths += 4) {
      double found = contrast(small, dark, tenths);
      if (found > best) {
        best = found;
        angle = tenths;
      }
    }
    return best > upright * 1.15 ? angle : 0;
  }

  /// Where ink is, as x and y one after the other: darker than its surroundings.
  private static int[] dark(BufferedImage small) {
    var pixels = small.getRaster();
    long sum = 0;
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        sum += pixels.getSample(x, y, 0);
      }
    }
    double limit = 0.7 * sum / ((double) small.getWidth() * small.getHeight());
    var points = IntStream.builder();
    for (int y = 0; y < small.getHeight(); y++) {
      for (int x = 0; x < small.getWidth(); x++) {
        if (pixels.getSample(x, y, 0) < limit) {
          points.add(x).add(y);
        }
      }
    }
    return points.build().toArray();
  }

  private static double contrast(BufferedImage small, int[] dark, int tenths) {
    double lean = Math.tan(Math.toRadians(tenths / 10.0));
    int slack = small.getWidth() / 6;
    int[] rows = new int[small.getHeight() + 2 * slack + 2];
    for (int i = 0; i < dark.length; i += 2) {
      int row = (int) Math.round(dark[i + 1] - lean * dark[i]) + slack;
      if (row >= 0 && row < rows.length) {
        rows[row]++;
      }
    }
    double energy = 0;
    for (int i = 1; i < rows.length; i++) {
      double step = rows[i] - rows[i - 1];
      energy += step * step;
    }
    return energy;
  }

  /// The page turned clockwise, on white.
  static BufferedImage turned(BufferedImage page, double degrees) {
    double angle = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(angle));
    double cos = Math.abs(Math.cos(angle));
    int width = (int) Math.round(page.getWidth() * cos + page.getHeight() * sin);
    int height = (int) Math.round(page.getWidth() * sin + page.getHeight() * cos);
    var out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.translate(width / 2.0, height / 2.0);
    pen.rotate(angle);
    pen.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
    pen.dispose();
    return out;
  }
}
