package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the pages of an import show.
///
/// @param only which rows are shown: an outcome, `WARNED` or `ALL`
public record ImportView(
    UUID id,
    String fileName,
    Phrase kind,
    Phrase stage,
    boolean preview,
    boolean running,
    boolean interrupted,
    boolean applied,
    @Nullable Phrase problem,
    Phrase notes,
    int percent,
    int done,
    String by,
    Instant at,
    String only,
    int from,
    List<Tab> tabs,
    List<Row> rows) {

  public record Tab(String only, Phrase label, int count) {}

  /// @param css of the badge
  public record Row(
      String sheet,
      int line,
      String subject,
      Phrase outcome,
      String css,
      Phrase does,
      Phrase says) {}

  static List<ImportView> of(List<Upload> uploads, Instant now) {
    return uploads.stream().map(each -> of(each, now)).toList();
  }

  static ImportView of(Upload upload, Instant now) {
    return of(upload, Map.of(), List.of(), "ALL", 0, now);
  }

  static ImportView of(
      Upload upload,
      Map<String, Integer> counts,
      List<UploadRows.Shown> rows,
      String only,
      int from,
      Instant now) {
    return new ImportView(
        upload.id(),
        upload.fileName(),
        upload.kind().label(),
        upload.interrupted(now) ? Phrase.of("中断了", "Interrupted") : upload.stage().label(),
        upload.stage() == Upload.Stage.PREVIEW,
        upload.running(now),
        upload.interrupted(now),
        upload.stage() == Upload.Stage.APPLIED,
        upload.problem(),
        upload.notes(),
        upload.percent(),
        upload.done(),
        upload.by(),
        upload.at(),
        only,
        from,
        tabs(counts),
        rows.stream().map(ImportView::row).toList());
  }

  private static List<Tab> tabs(Map<String, Integer> counts) {
    return List.of(
        tab("ALL", "全部", "All", counts),
        tab("MAKE", "新增", "Made", counts),
        tab("CHANGE", "更新", "Changed", counts),
        tab("SAME", "不变", "Unchanged", counts),
        tab("WARNED", "有提示", "With findings", counts),
        tab("REFUSE", "拒绝", "Refused", counts));
  }

  private static Tab tab(String only, String zh, String en, Map<String, Integer> counts) {
    return new Tab(only, Phrase.of(zh, en), Objects.requireNonNullElse(counts.get(only), 0));
  }

  private static Row row(UploadRows.Shown row) {
    String css =
        switch (row.outcome()) {
          case MAKE -> "ok";
          case CHANGE -> "warn";
          case SAME -> "";
          case REFUSE -> "late";
        };
    return new Row(
        row.sheet(), row.line(), row.subject(), row.outcome().label(), css, row.does(), row.says());
  }

  public int count(String which) {
    return tabs.stream().filter(each -> each.only().equals(which)).mapToInt(Tab::count).sum();
  }

  public @Nullable String previous() {
    return from == 0 ? null : address(from / UploadPages.PAGE);
  }

  public @Nullable String next() {
    return from + UploadPages.PAGE < count(only) ? address(from / UploadPages.PAGE + 2) : null;
  }

  private String address(int page) {
    return "/import/uploads/" + id + "?only=" + only + "&page=" + page;
  }
}
