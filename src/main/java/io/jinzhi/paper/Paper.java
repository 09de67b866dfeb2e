package io.jinzhi.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.jinzhi.web.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.springframework.stereotype.Service;

/// Prints forms to A4 as PDF, with the fonts inside.
@Service
public class Paper {

  private final Fonts fonts;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /// One form at a time: a form takes a tenth of a second and some twenty megabytes.
  private final Semaphore turn = new Semaphore(1, true);

  Paper(Fonts fonts) {
    this.fonts = fonts;
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /// The form as a PDF document. A character that no font has prints as 〓.
  public byte[] print(FilledForm filled, Sheet sheet) {
    String link = sheet.link();
    Frame frame =
        new Frame(
            sheet,
            filled.form().label(),
            link == null ? null : QrCode.data(link),
            fonts.families());
    return pdf(filled.form().template(), Map.of("frame", frame, "form", filled));
  }

  byte[] pdf(String template, Map<String, Object> model) {
    StringOutput xhtml = new StringOutput();
    templates.render(template, model, xhtml);
    String text = fonts.printable(xhtml.toString());
    BitSet written = new BitSet();
    text.codePoints().forEach(written::set);
    turn.acquireUninterruptibly();
    try (var out = new ByteArrayOutputStream(64 * 1024)) {
      var builder = new PdfRendererBuilder();
      builder.useFastMode();
      fonts.use(builder);
      builder.withProducer("Jinzhi");
      builder.withHtmlContent(text, null);
      builder.toStream(out);
      builder.run();
      return Letters.tell(out.toByteArray(), fonts.twins(), written::get);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.release();
    }
  }
}
