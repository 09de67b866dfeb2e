package io.jinzhi.consultation;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.archive.FileId;
import io.jinzhi.archive.PageImage;
import io.jinzhi.archive.Shelf;
import io.jinzhi.database.Columns;
import io.jinzhi.estate.Estates;
import io.jinzhi.ledger.Act;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Copies on paper, strictly as the opinion allows (ARC-24): the keeper prints them, each is
/// counted and each of its pages is a line of the ledger. A copy is fetched once and kept
/// nowhere.
@Service
public class Copies {
  private final ConsultationFile file;
  private final LedgerLines ledger;
  private final Shelf shelf;
  private final Watermark watermark;
  private final Estates estates;
  private final JdbcClient jdbc;

  Copies(
      ConsultationFile file,
      LedgerLines ledger,
      Shelf shelf,
      Watermark watermark,
      Estates estates,
      JdbcClient jdbc) {
    this.file = file;
    this.ledger = ledger;
    this.shelf = shelf;
    this.watermark = watermark;
    this.estates = estates;
    this.jdbc = jdbc;
  }

  /// Counts one copy; [#fetch] prints it.
  ///
  /// @param pages null: all that are allowed
  /// @return the how-manieth copy
  @Transactional
  public int make(Actor keeper, String number, @Nullable PageSet pages, Instant now) {
    Consultation held = file.hold(keeper, number, now);
    Opinion opinion = held.standing().opinion();
    PageSet wanted = pages == null && opinion != null ? opinion.pages() : pages;
    if (wanted == null) {
      throw Refusal.NOT_APPROVED.asProblem();
    }
    Consultation it = file.take(held, keeper, now, each -> each.visit().copy(wanted, now));
    for (int page : wanted.pages()) {
      PageImage image = shelf.page(it.estate(), new FileId(it.file().id()), page);
      ledger.page(it, Act.PAGE_COPIED, image.paper(), page, keeper, now);
    }
    jdbc.sql(
            """
            insert into consultation_copy (estate_id, consultation_id, nth, pages, made_by,
              made_by_name, made_at)
            values (:estate, :id, :nth, :pages::int[], :by, :name, :now)
            """)
        .param("estate", it.estate().value())
        .param("id", it.id())
        .param("nth", it.standing().copies())
        .param("pages", SavedColumns.array(wanted))
        .param("by", keeper.staff().value())
        .param("name", keeper.name())
        .param("now", at(now))
        .update();
    return it.standing().copies();
  }

  /// The copy as a document of pictures, for whoever made it, once.
  ///
  /// @throws Missing the second time, and for a copy that is not this keeper's
  @Transactional
  public byte[] fetch(Actor keeper, String number, int nth, Instant now) {
    Consultation it = file.hold(keeper, number, now);
    PageSet pages =
        jdbc.sql(
                """
                update consultation_copy set fetched_at = :now
                where estate_id = :estate and consultation_id = :id and nth = :nth
                  and made_by = :by and fetched_at is null
                returning pages
                """)
            .param("now", at(now))
            .param("estate", it.estate().value())
            .param("id", it.id())
            .param("nth", nth)
            .param("by", keeper.staff().value())
            .query((row, index) -> ConsultationRows.pages(row, "pages"))
            .optional()
            .orElseThrow(() -> new Missing("copy " + nth + " of " + number));
    if (it.visit().over(now)) {
      throw Refusal.EXPIRED.asProblem();
    }
    ZoneId zone = estates.estate(it.estate()).zone();
    List<byte[]> images = new ArrayList<>();
    for (int page : pages.pages()) {
      byte[] image = shelf.page(it.estate(), new FileId(it.file().id()), page).bytes();
      images.add(watermark.on(image, it, zone, now, "复印件第 " + nth + " 份 · " + it.wish().reader()));
    }
    return PicturePdf.of(images);
  }

  /// @param fetched whether it was printed
  public record Copy(int nth, String pages, String by, Instant at, boolean fetched) {}

  List<Copy> of(Consultation it) {
    return jdbc.sql(
            """
            select * from consultation_copy where estate_id = :estate and consultation_id = :id
            order by nth
            """)
        .param("estate", it.estate().value())
        .param("id", it.id())
        .query(
            (row, index) ->
                new Copy(
                    row.getInt("nth"),
                    ConsultationRows.pages(row, "pages").text(),
                    row.getString("made_by_name"),
                    Columns.instant(row, "made_at"),
                    row.getObject("fetched_at") != null))
        .list();
  }
}
