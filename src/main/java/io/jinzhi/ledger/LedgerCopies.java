package io.jinzhi.ledger;

import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Verification;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.paper.LedgerPaper;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ledger as it leaves the screen: on paper, or as a table. Taking it along is written down.
@Component
class LedgerCopies {
  static final int MOST_PRINTED = 2_000;
  static final int MOST_EXPORTED = 50_000;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final LedgerRows rows;
  private final Ledger ledger;
  private final Verification verification;
  private final Paper paper;
  private final Printing printing;
  private final Estates estates;

  LedgerCopies(
      LedgerRows rows,
      Ledger ledger,
      Verification verification,
      Paper paper,
      Printing printing,
      Estates estates) {
    this.rows = rows;
    this.ledger = ledger;
    this.verification = verification;
    this.paper = paper;
    this.printing = printing;
    this.estates = estates;
  }

  /// @throws Refused for more than 2,000 lines
  @Transactional
  public byte[] pdf(Actor actor, LedgerQuery query, Instant now) {
    Estate estate = estates.estate(actor.estate());
    List<LedgerLine> lines = lines(actor, query, MOST_PRINTED, now);
    ChainProof proof = verification.verify(LedgerChain.TABLE, actor.estate());
    Phrase broken = proof.broken();
    String words =
        broken == null
            ? "已封存 %1$d 条，全部相符 %1$d sealed, all match".formatted(proof.sealed())
            : "✗ " + broken.zh() + " " + broken.en();
    Sheet sheet = printing.sheet(actor.estate(), "TZ-" + estate.day(now), null, actor.name(), now);
    return paper.print(
        new LedgerPaper(query.words(), words, lines.stream().map(LedgerCopies::row).toList()),
        sheet);
  }

  /// With a byte order mark, so that office programs read it as UTF-8. No cell begins a formula.
  ///
  /// @throws Refused for more than 50,000 lines
  @Transactional
  public byte[] csv(Actor actor, LedgerQuery query, Instant now) {
    ZoneId zone = estates.estate(actor.estate()).zone();
    StringBuilder out = new StringBuilder("\uFEFF");
    try (var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
      csv.printRecord(
          "时间 Time",
          "事项 Act",
          "档案 File",
          "页 Page",
          "何人 Who",
          "陪同 Beside",
          "事由 Reason",
          "单号 Under",
          "封存号 Seal");
      for (LedgerLine line : lines(actor, query, MOST_EXPORTED, now)) {
        csv.printRecord(
            SECOND.format(line.at().atZone(zone)),
            line.act().label().zh(),
            safe(line.fileNumber()),
            Objects.requireNonNullElse(line.page(), ""),
            safe(line.by().name()),
            safe(line.companion()),
            safe(line.reason().zh()),
            safe(line.reference()),
            Objects.requireNonNullElse(line.seal(), ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<LedgerLine> lines(Actor actor, LedgerQuery query, int most, Instant now) {
    LedgerFilter filter = query.filter(actor, estates.estate(actor.estate()).zone());
    int count = rows.count(actor.estate(), filter);
    if (count > most) {
      throw new Refused(
          "TOO_MANY",
          Phrase.of(
                  "共 {0} 条，一次最多 {1} 条，请缩小范围", "{0} lines; at most {1} at a time, please narrow it")
              .with(count, most));
    }
    List<LedgerLine> lines = rows.list(actor.estate(), filter, most, 0);
    ledger.write(Deed.by(actor, Act.LEDGER_EXPORTED, now).because(query.words()));
    return lines;
  }

  /// What a spreadsheet would take for a formula becomes text again.
  static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return "=+-@\t\r\n|%＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static LedgerPaper.Line row(LedgerLine line) {
    String file = Objects.requireNonNullElse(line.fileNumber(), "");
    String beside = line.companion() == null ? "" : "（" + line.companion() + "）";
    return new LedgerPaper.Line(
        line.at(),
        line.act().label().zh(),
        line.page() == null ? file : file + " 第" + line.page() + "页",
        line.by().name() + beside,
        line.reason().zh(),
        Objects.requireNonNullElse(line.reference(), ""));
  }
}
