package io.jinzhi.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.jinzhi.database.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The typeface of the forms, and those that fill its gaps: TrueType files that somebody put into
/// the home's folder `fonts`, such as one with rare surnames. They are opened with the first form.
///
/// Noto Sans SC Regular is shipped whole (10.5 MB): it is even in print and has the rare characters
/// of names; a smaller one costs both. There is no bold, which would double the weight.
@Component
class Fonts {

  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final String SHIPPED = "NotoSansSC-Regular.ttf";

  /// Printed for a character that no font has: the printer's own sign for a missing letter.
  static final String MISSING = "〓";

  private final Home home;
  private final BitSet known = new BitSet();
  private final List<Path> files = new ArrayList<>();
  private final Map<Integer, List<Integer>> twins = new HashMap<>();

  Fonts(Home home) {
    this.home = home;
  }

  void use(PdfRendererBuilder builder) {
    load();
    for (int i = 0; i < files.size(); i++) {
      builder.useFont(files.get(i).toFile(), family(i));
    }
  }

  /// The families for a style sheet, in the order in which they are asked for a character.
  String families() {
    load();
    StringBuilder families = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      families.append(i == 0 ? "" : ", ").append(family(i));
    }
    return families.toString();
  }

  private static String family(int index) {
    return "paper" + index;
  }

  /// The text with a visible sign for each character that cannot be printed. Characters that XML
  /// forbids go.
  String printable(String text) {
    load();
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\t' || known.get(point)) {
                out.appendCodePoint(point);
              } else if (!invisible(point)) {
                out.append(MISSING);
              }
            });
    return out.toString();
  }

  private static boolean invisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK -> true;
      default -> false;
    };
  }

  /// The glyphs of the shipped font that stand for several characters.
  Map<Integer, List<Integer>> twins() {
    load();
    return twins;
  }

  private void twin(int[] first, int glyph, int point) {
    if (first[glyph] == 0) {
      first[glyph] = point;
    } else {
      twins.computeIfAbsent(glyph, _ -> new ArrayList<>(List.of(first[glyph]))).add(point);
    }
  }

  private synchronized void load() {
    if (!files.isEmpty()) {
      return;
    }
    try {
      List<Path> found = new ArrayList<>();
      found.add(unpacked());
      try (var own = Files.list(home.folder("fonts"))) {
        own.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
            .sorted()
            .forEach(found::add);
      }
      for (Path file : found) {
        if (learn(file)) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// On disk, so that it is read in pieces and not held in memory.
  private Path unpacked() throws IOException {
    Path file = home.folder("cache").resolve(SHIPPED);
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the font is not in the jar");
      }
      Path fresh = Files.createTempFile(home.folder("cache"), "font", ".ttf");
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private boolean learn(Path file) throws IOException {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      int[] first = new int[font.getNumberOfGlyphs()];
      for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
        int glyph = glyphs.getGlyphId(point);
        if (glyph != 0) {
          known.set(point);
          if (files.isEmpty()) {
            twin(first, glyph, point);
          }
        }
      }
      return true;
    } catch (IOException e) {
      if (file.getFileName().toString().equals(SHIPPED)) {
        throw e;
      }
      LOG.warn("font {} cannot be read: {}", file, e.getMessage());
      return false;
    }
  }
}
