package io.jinzhi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Makes a printed form readable for programs: for searching, copying and reading aloud. Where one
/// glyph stands for several characters (the 门 of a word and the radical ⻔), the PDF says that it is
/// the first; this says which one was written.
final class Letters {

  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]+)>");
  private static final int BLOCK = 100;

  private Letters() {}

  /// @param twins for a glyph that stands for several characters, all of them
  /// @param written whether a character is in the text
  static byte[] tell(byte[] pdf, Map<Integer, List<Integer>> twins, IntPredicate written)
      throws IOException {
    Set<COSStream> done = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null) {
          continue;
        }
        for (COSBase each : fonts.getValues()) {
          COSBase font = each instanceof org.apache.pdfbox.cos.COSObject o ? o.getObject() : each;
          if (font instanceof COSDictionary dictionary
              && dictionary.getNameAsString(COSName.BASE_FONT, "").contains("NotoSansSC")
              && dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map
              && done.add(map)) {
            rewrite(map, twins, written);
          }
        }
      }
      var out = new ByteArrayOutputStream(pdf.length);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void rewrite(
      COSStream map, Map<Integer, List<Integer>> twins, IntPredicate written) throws IOException {
    String text;
    try (InputStream in = map.createInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
    TreeMap<Integer, String> letters = new TreeMap<>();
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int from = Integer.parseInt(range.group(1), 16);
      int to = Integer.parseInt(range.group(2), 16);
      int first = codePoint(range.group(3));
      for (int glyph = from; glyph <= to; glyph++) {
        int listed = first + glyph - from;
        int letter =
            twins.getOrDefault(glyph, List.of()).stream()
                .filter(written::test)
                .findFirst()
                .orElse(listed);
        letters.put(glyph, Character.toString(letter));
      }
    }
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(cmap(letters).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static int codePoint(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16BE).codePointAt(0);
  }

  private static String cmap(TreeMap<Integer, String> letters) {
    StringBuilder out =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Integer, String>> all = List.copyOf(letters.entrySet());
    for (int at = 0; at < all.size(); at += BLOCK) {
      var block = all.subList(at, Math.min(at + BLOCK, all.size()));
      out.append(block.size()).append(" beginbfchar\n");
      for (var letter : block) {
        byte[] utf16 = letter.getValue().getBytes(StandardCharsets.UTF_16BE);
        out.append("<%04X> <%s>%n".formatted(letter.getKey(), HexFormat.of().formatHex(utf16)));
      }
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
