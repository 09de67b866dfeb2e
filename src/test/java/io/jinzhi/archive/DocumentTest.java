package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

/// A document before it is sealed.
class DocumentTest {

  @Test
  void a_document_loses_what_would_do_something_when_it_is_opened() throws IOException {
    byte[] armed;
    try (PDDocument document = Loader.loadPDF(ArchiveStory.pdf("harmless words"));
        var out = new ByteArrayOutputStream()) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      document.save(out);
      armed = out.toByteArray();
    }
    try (Document document = Document.open(armed);
        PDDocument clean = Loader.loadPDF(document.harmless(armed))) {
      assertThat(clean.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
          .isFalse();
    }
    byte[] plain = ArchiveStory.pdf("x");
    try (Document document = Document.open(plain)) {
      assertThat(document.harmless(plain)).isSameAs(plain);
    }
  }
}
