package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the keeper says of a paper.
///
/// @param name its own name, where the kind does not say enough
/// @param sheet whether there is a sheet that goes into the cabinet
/// @param replaces the paper that it takes the place of
record Details(
    PaperKind kind,
    Phrase name,
    LocalDate dated,
    boolean original,
    boolean sheet,
    @Nullable LocalDate leaseUntil,
    @Nullable String remark,
    @Nullable UUID replaces,
    int pages) {

  /// As it is typed.
  record Form(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String dated,
      @Nullable String copy,
      @Nullable String sheet,
      @Nullable String leaseUntil,
      @Nullable String remark,
      @Nullable String replaces,
      @Nullable Integer pages) {

    Details checked(LocalDate today) {
      Checks checks = new Checks();
      PaperKind what = checks.one("kind", kind, PaperKind.class);
      String own = checks.optional("name", name, 60);
      String on = checks.required("dated", dated, 20);
      String words = checks.optional("remark", remark, 200);
      String until = checks.optional("leaseUntil", leaseUntil, 20);
      String other = checks.optional("replaces", replaces, 40);
      boolean letting = what == PaperKind.TENANT_REGISTER;
      checks.that(
          !letting || until != null,
          "leaseUntil",
          Phrase.of(
              "请填租期的最后一天：租户资料在其后保管三年",
              "The last day of the lease: the paper is kept for three years after it"));
      checks.that(
          what != PaperKind.LATER_PAPER || own != null,
          "name",
          Phrase.of("请写明是什么资料", "Say what paper it is"));
      int many = pages == null ? 1 : pages;
      checks.that(
          many >= 1 && many <= 999, "pages", Phrase.of("页数为 1 至 999", "Pages: from 1 to 999"));
      checks.done();
      PaperKind chosen = Objects.requireNonNull(what);
      LocalDate day = day("dated", on);
      if (day.isAfter(today)) {
        throw new Invalid("dated", Phrase.of("日期还没到", "That day has not come yet"));
      }
      return new Details(
          chosen,
          own == null ? chosen.label() : Phrase.of(own, own),
          day,
          !"true".equals(copy),
          "true".equals(sheet),
          until == null || !letting ? null : day("leaseUntil", until),
          words,
          other == null ? null : id(other),
          many);
    }

    private static LocalDate day(String field, String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1980 || day.getYear() > 2100) {
          throw new DateTimeException("far away");
        }
        return day;
      } catch (DateTimeException e) {
        throw new Invalid(field, Phrase.of("请写成 2026-11-23", "Write it as 2026-11-23"));
      }
    }

    private static UUID id(String text) {
      try {
        return UUID.fromString(text);
      } catch (IllegalArgumentException e) {
        throw new Invalid("replaces", Phrase.of("没有这份资料", "There is no such paper"));
      }
    }
  }

  Filing.Draft draft(FileId file, PaperRows.Form form) {
    return new Filing.Draft(
        file, kind.name(), name, kind.part(), form, dated, original, leaseUntil, remark);
  }
}
