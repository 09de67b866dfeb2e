package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The two steps of an import: the preview, and the confirmation that does all of it or nothing.
@Component
class Importing {
  private static final Phrase STALE =
      Phrase.of(
          "预览之后登记资料有变动，什么都没有导入：请重新预览，核对后再确认",
          "The books changed after the preview and nothing was imported: preview again and check");

  private final Uploads uploads;
  private final UploadRows rows;
  private final HouseholdPlanner households;
  private final StaffPlanner staff;
  private final Books books;
  private final TransactionTemplate transaction;

  Importing(
      Uploads uploads,
      UploadRows rows,
      HouseholdPlanner households,
      StaffPlanner staff,
      Books books,
      TransactionTemplate transaction) {
    this.uploads = uploads;
    this.rows = rows;
    this.households = households;
    this.staff = staff;
    this.books = books;
    this.transaction = transaction;
  }

  /// What a plan rests on.
  @Component
  static class Books {
    private final Register register;
    private final StaffRoll roll;
    private final Estates estates;

    Books(Register register, StaffRoll roll, Estates estates) {
      this.register = register;
      this.roll = roll;
      this.estates = estates;
    }

    String basis(Upload upload, long edition) {
      EstateId estate = upload.estate();
      return upload.kind() == Kind.HOUSEHOLDS
          ? "register " + edition
          : "roll " + List.of(roll.departments(estate), roll.members(estate)).hashCode();
    }
  }

  /// @throws Missing when there is no such upload
  Upload upload(EstateId estate, UUID id) {
    return uploads.find(estate, id).orElseThrow(() -> new Missing("upload"));
  }

  /// Reads the file and writes the preview.
  void preview(Upload upload, Instant now) {
    List<Table> tables = tables(upload);
    String basis = books.basis(upload, books.register.edition(upload.estate()));
    Plan plan = plan(upload, tables, now, (done, total) -> uploads.progress(upload, done, total));
    transaction.executeWithoutResult(
        each -> {
          rows.replace(upload, plan.rows());
          uploads.preview(upload, plan, basis);
        });
  }

  /// Does what the preview said, in one transaction.
  ///
  /// @throws Refused when the books are not those of the preview any more
  void apply(Upload upload, String by, Instant now) {
    List<Table> tables = tables(upload);
    transaction.executeWithoutResult(
        each -> {
          long edition = books.register.heldEdition(upload.estate());
          if (!books.basis(upload, edition).equals(upload.basis())) {
            throw new Refused("STALE_PREVIEW", STALE);
          }
          // The reading of the rows is the first half of the way.
          Plan plan =
              plan(upload, tables, now, (done, total) -> uploads.progress(upload, done, 2 * total));
          plan.writing().write((done, total) -> uploads.progress(upload, total + done, 2 * total));
          uploads.applied(upload, by, now);
        });
  }

  private List<Table> tables(Upload upload) {
    byte[] content = uploads.content(upload);
    if (content == null) {
      throw new Refused(
          "ALREADY_IMPORTED", Phrase.of("这份文件已经导入过", "The file was imported already"));
    }
    return TableReader.read(content);
  }

  private Plan plan(Upload upload, List<Table> tables, Instant now, Plan.Progress progress) {
    return upload.kind() == Kind.HOUSEHOLDS
        ? households.plan(
            upload.estate(), tables, books.estates.estate(upload.estate()).day(now), progress)
        : staff.plan(upload.estate(), upload.kind(), tables);
  }

  /// Takes a file in; it is read in the background.
  Upload take(Actor actor, Kind kind, String fileName, byte[] content, Instant now) {
    FileGate.check(content);
    String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cc}\\p{Cf}\"]", "").strip();
    String shown = name.isEmpty() ? "import" : name.length() > 120 ? name.substring(0, 120) : name;
    return upload(actor.estate(), uploads.add(actor, kind, shown, content, now));
  }
}
