package io.jinzhi.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address as a square of dots.
public final class QrCode {

  private static final int DOT = 6;

  private QrCode() {}

  /// A PNG, as the `src` of an image.
  public static String data(String address) {
    try (var out = new ByteArrayOutputStream()) {
      BitMatrix dots =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      2,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      int side = dots.getWidth() * DOT;
      var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < side; x++) {
        for (int y = 0; y < side; y++) {
          image.setRGB(x, y, dots.get(x / DOT, y / DOT) ? 0 : 0xFFFFFF);
        }
      }
      ImageIO.write(image, "png", out);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (WriterException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
