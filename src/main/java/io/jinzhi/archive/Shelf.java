package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Recusals;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// What stands on the shelf: files and their contents lists for whoever may ask for them, and one
/// page for whoever may read it. This class checks no rights: its caller has, and writes the look
/// into the ledger.
@Service
public class Shelf {
  private static final int SHORTEST = 2;

  private final FileRows files;
  private final PaperRows papers;
  private final PageRows pages;
  private final Strongbox box;
  private final Sealing sealing;
  private final Recusals recusals;

  Shelf(
      FileRows files,
      PaperRows papers,
      PageRows pages,
      Strongbox box,
      Sealing sealing,
      Recusals recusals) {
    this.files = files;
    this.papers = papers;
    this.pages = pages;
    this.box = box;
    this.sealing = sealing;
    this.recusals = recusals;
  }

  /// By its number.
  public Optional<HouseholdFile> find(EstateId estate, String number) {
    return files.find(estate, number);
  }

  /// @throws Missing when the estate has no such file
  public HouseholdFile file(EstateId estate, FileId file) {
    return files.file(estate, file).orElseThrow(() -> new Missing("file"));
  }

  /// The present owner's, then those of former ones.
  public List<HouseholdFile> ofUnit(EstateId estate, UnitId unit) {
    return files.ofUnit(estate, unit);
  }

  /// The contents list: three parts in their order, the newest on top (ARC-09, ARC-10). Names,
  /// dates and pages; what was replaced, moved or destroyed is said.
  public List<Entry> contents(EstateId estate, FileId file) {
    return papers.contents(estate, file);
  }

  /// The same without papers about cases that are hidden from this reader.
  public List<Entry> contents(Actor reader, FileId file) {
    Set<String> hidden = recusals.hiddenFrom(reader);
    return papers.contents(reader.estate(), file).stream()
        .filter(each -> each.source() == null || !hidden.contains(each.source()))
        .toList();
  }

  /// One page, by its number in the file.
  ///
  /// @throws Missing when the file has no such page
  /// @throws Refused when its paper is gone, or is on the shelf only
  public PageImage page(EstateId estate, FileId file, int page) {
    PaperRows.Held paper =
        papers.atPage(estate, file, page).orElseThrow(() -> gone(estate, file, page));
    if (paper.form() == PaperRows.Form.SHELF) {
      throw new Refused(
          "ON_SHELF_ONLY",
          Phrase.of("这一份只有纸质件，请到档案室查阅", "This paper is only on the shelf: read it there"));
    }
    int position = page - papers.pageFrom(estate, paper.id()) + 1;
    return new PageImage(paper.id(), page, image(paper, position));
  }

  byte[] image(PaperRows.Held paper, int position) {
    var drawn = pages.find(paper.estate(), paper.id(), position);
    if (drawn.isPresent()) {
      return box.read(paper.estate(), paper.file(), drawn.get().object());
    }
    if (paper.object() == null || position > paper.pages()) {
      throw new Missing("page");
    }
    return sealing.drawn(paper, position);
  }

  private RuntimeException gone(EstateId estate, FileId file, int page) {
    return papers.contents(estate, file).stream()
        .filter(each -> each.from() > 0 && each.from() <= page && each.to() >= page)
        .findFirst()
        .<RuntimeException>map(
            each ->
                new Refused(
                    "PAPER_GONE",
                    Phrase.of("这一份{0}", "This paper: {1}")
                        .with(each.state().label().zh(), each.state().label().en())))
        .orElseGet(() -> new Missing("page"));
  }

  /// The pages on which these words are typed. Papers are searched one by one while they are open
  /// to the reader; there is no index of what they say. Scans and photos have no typed words.
  ///
  /// @param words two characters at least
  public List<Integer> search(EstateId estate, FileId file, String words) {
    String wanted = plain(words);
    List<Integer> found = new ArrayList<>();
    if (wanted.length() < SHORTEST) {
      return found;
    }
    for (PaperRows.Held paper : papers.filed(estate, file)) {
      int from = papers.pageFrom(estate, paper.id());
      List<String> said = sealing.words(paper);
      for (int at = 0; at < said.size(); at++) {
        if (plain(said.get(at)).contains(wanted)) {
          found.add(from + at);
        }
      }
    }
    return found;
  }

  private static String plain(String words) {
    return words.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
