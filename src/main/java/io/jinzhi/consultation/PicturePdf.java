package io.jinzhi.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Pictures as the pages of a document: no text layer, nothing to select.
final class PicturePdf {
  private PicturePdf() {}

  /// @param images JPEG
  static byte[] of(List<byte[]> images) {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (byte[] each : images) {
        PDImageXObject image = JPEGFactory.createFromByteArray(document, each);
        PDRectangle a4 = PDRectangle.A4;
        boolean wide = image.getWidth() > image.getHeight();
        PDRectangle paper = wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        PDPage page = new PDPage(paper);
        document.addPage(page);
        float scale =
            Math.min(paper.getWidth() / image.getWidth(), paper.getHeight() / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(
              image,
              (paper.getWidth() - width) / 2,
              (paper.getHeight() - height) / 2,
              width,
              height);
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
