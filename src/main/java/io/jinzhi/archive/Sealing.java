package io.jinzhi.archive;

import io.jinzhi.attachment.Inspection;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts papers and the pictures of their pages into the vault. A document is sealed at once; its
/// pages are drawn in the background, or when somebody wants one sooner.
@Component
class Sealing {
  private static final char PAGE_END = '\f';

  private final Strongbox box;
  private final PageRows pages;
  private final Inspection inspection;
  private final Ids ids;

  Sealing(Strongbox box, PageRows pages, Inspection inspection, Ids ids) {
    this.box = box;
    this.pages = pages;
    this.inspection = inspection;
    this.ids = ids;
  }

  /// A document; its pages have no pictures yet.
  ///
  /// @return how many pages it has
  int document(EstateId estate, FileId file, UUID paper, byte[] pdf) {
    try (Document document = Document.open(pdf)) {
      UUID object = ids.next();
      var sealed = box.put(estate, file, object, document.harmless(pdf));
      pages.document(estate, paper, object, sealed, document.pages());
      return document.pages();
    }
  }

  /// A page as a picture.
  void page(EstateId estate, FileId file, UUID paper, int position, BufferedImage image, int lean) {
    UUID object = ids.next();
    var sealed = box.put(estate, file, object, inspection.jpeg(image));
    pages.put(estate, paper, position, object, sealed, lean);
  }

  /// Draws every page of a sealed document, and seals its words beside it.
  void draw(PaperRows.Held paper) {
    UUID object = paper.object();
    if (object == null) {
      return;
    }
    EstateId estate = paper.estate();
    byte[] pdf = box.read(estate, paper.file(), object);
    try (Document document = Document.open(pdf)) {
      StringBuilder words = new StringBuilder();
      for (int page = 1; page <= document.pages(); page++) {
        page(estate, paper.file(), paper.id(), page, document.draw(page), 0);
        words.append(document.words(page)).append(PAGE_END);
      }
      pages.rendered(estate, paper.id(), words(estate, paper.file(), words.toString()));
    }
  }

  private @Nullable UUID words(EstateId estate, FileId file, String words) {
    if (words.isBlank()) {
      return null;
    }
    UUID object = ids.next();
    box.put(estate, file, object, words.getBytes(StandardCharsets.UTF_8));
    return object;
  }

  /// One page, drawn now, of a document whose pages have no pictures yet.
  byte[] drawn(PaperRows.Held paper, int position) {
    UUID object = Objects.requireNonNull(paper.object());
    byte[] pdf = box.read(paper.estate(), paper.file(), object);
    try (Document document = Document.open(pdf)) {
      return inspection.jpeg(document.draw(position));
    }
  }

  /// The typed words of a paper, page by page; empty for scans and photos.
  List<String> words(PaperRows.Held paper) {
    UUID text = paper.text();
    if (text == null) {
      return List.of();
    }
    String words = new String(box.read(paper.estate(), paper.file(), text), StandardCharsets.UTF_8);
    return List.of(words.split(String.valueOf(PAGE_END)));
  }

  /// Everything of a paper that lies in the vault.
  List<UUID> objects(PaperRows.Held paper) {
    List<UUID> objects = new ArrayList<>();
    UUID object = paper.object();
    UUID text = paper.text();
    if (object != null) {
      objects.add(object);
    }
    if (text != null) {
      objects.add(text);
    }
    pages.of(paper.estate(), paper.id()).forEach(each -> objects.add(each.object()));
    return objects;
  }
}
