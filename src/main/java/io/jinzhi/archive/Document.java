package io.jinzhi.archive;

import io.jinzhi.attachment.NotAccepted;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// A PDF in memory: checked before anything in it is unpacked, then drawn page by page.
final class Document implements AutoCloseable {
  static final int MOST_PAGES = 200;
  static final int LONGEST_SIDE = 1_754;

  private static final long MOST_UNPACKED = 300L * 1024 * 1024;
  private static final long MOST_PIXELS = 64_000_000;
  private static final float DOTS = 150f / 72f;
  private static final List<String> ACTIVE =
      List.of("OpenAction", "AA", "AF", "JavaScript", "EmbeddedFiles");

  static {
    // What is inside a PDF is read by the picture library, which otherwise keeps it on the disk.
    ImageIO.setUseCache(false);
  }

  private final PDDocument document;

  private Document(PDDocument document) {
    this.document = document;
  }

  /// @throws NotAccepted if it is broken, locked, too long, or a bomb
  static Document open(byte[] pdf) {
    PDDocument document;
    try {
      document = Loader.loadPDF(pdf);
    } catch (InvalidPasswordException locked) {
      throw NotAccepted.encrypted();
    } catch (IOException | RuntimeException broken) {
      throw NotAccepted.broken();
    }
    Document open = new Document(document);
    try {
      open.check();
      return open;
    } catch (NotAccepted refused) {
      open.close();
      throw refused;
    } catch (RuntimeException broken) {
      open.close();
      throw NotAccepted.broken();
    }
  }

  private void check() {
    if (document.isEncrypted()) {
      throw NotAccepted.encrypted();
    }
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      throw NotAccepted.broken();
    }
    if (pages > MOST_PAGES) {
      throw NotAccepted.tooManyPages(MOST_PAGES);
    }
    long unpacked = 0;
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream) {
        if (pixels(stream) > MOST_PIXELS) {
          throw NotAccepted.tooManyPixels();
        }
        unpacked += unpacked(stream, MOST_UNPACKED - unpacked);
        if (unpacked >= MOST_UNPACKED) {
          throw NotAccepted.unpacksTooBig();
        }
      }
    }
  }

  private static long pixels(COSStream stream) {
    boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    return image ? (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0) : 0;
  }

  /// How much a packed stream holds, counted up to a limit and kept nowhere.
  private static long unpacked(COSStream stream, long most) {
    COSBase filter = stream.getFilters();
    COSBase first = filter instanceof COSArray all && all.size() > 0 ? all.getObject(0) : filter;
    if (!COSName.FLATE_DECODE.equals(first)) {
      return 0;
    }
    Inflater inflater = new Inflater();
    byte[] packed = new byte[16 * 1024];
    byte[] plain = new byte[64 * 1024];
    long total = 0;
    try (InputStream in = stream.createRawInputStream()) {
      for (int read; total < most && (read = in.read(packed)) > 0; ) {
        inflater.setInput(packed, 0, read);
        for (int made; total < most && (made = inflater.inflate(plain)) > 0; ) {
          total += made;
        }
      }
      return total;
    } catch (DataFormatException cutOff) {
      // The reader is more forgiving: what it makes of it is seen on the page.
      return total;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /// @param page from 1
  BufferedImage draw(int page) {
    try {
      PDRectangle box = document.getPage(page - 1).getCropBox();
      float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
      float scale = Math.min(DOTS, LONGEST_SIDE / longest);
      return new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
    } catch (IOException | RuntimeException broken) {
      throw NotAccepted.broken();
    }
  }

  /// The typed words of a page; empty for a scan.
  String words(int page) {
    try {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).strip();
    } catch (IOException | RuntimeException unreadable) {
      return "";
    }
  }

  /// What does something when it is opened goes: scripts, actions, files within the file.
  ///
  /// @param pdf the document as it came; returned as it is where there is nothing of the kind
  byte[] harmless(byte[] pdf) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    boolean changed = false;
    for (String each : ACTIVE) {
      COSName name = COSName.getPDFName(each);
      changed |= catalog.containsKey(name) || (names != null && names.containsKey(name));
      catalog.removeItem(name);
      if (names != null) {
        names.removeItem(name);
      }
    }
    if (!changed) {
      return pdf;
    }
    try (var out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
