package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 过户: a unit changes hands (ARC-25, ARC-26).
@Controller
class TransferPages {
  private final Transfers transfers;
  private final ArchiveAnswers answers;

  TransferPages(Transfers transfers, ArchiveAnswers answers) {
    this.transfers = transfers;
    this.answers = answers;
  }

  /// @param since the first day of the new owner
  record TransferForm(@Nullable String buyer, @Nullable String phone, @Nullable String since) {}

  @PostMapping({"/archive/files/{number}/transfer", "/api/v1/archive/files/{number}/transfer"})
  @Allowed(Role.ARCHIVE_KEEPER)
  Outcome<FileJson> transfer(@PathVariable String number, @Sent TransferForm form, Actor actor) {
    Checks checks = new Checks();
    String buyer = checks.required("buyer", form.buyer(), 60);
    String phone = checks.required("phone", form.phone(), 20);
    String since = checks.required("since", form.since(), 20);
    checks.that(phone.matches("[0-9]{3,20}"), "phone", Phrase.of("电话只填数字", "Digits only, please"));
    checks.done();
    LocalDate day = day(since);
    if (day.isAfter(answers.today(actor))) {
      throw new Invalid("since", Phrase.of("日期还没到", "That day has not come yet"));
    }
    HouseholdFile file = answers.file(actor, number);
    return answers.outcome(actor, transfers.sold(actor, file, buyer, phone, day, answers.now()));
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1980) {
        throw new DateTimeException("far away");
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid("since", Phrase.of("请写成 2026-11-23", "Write it as 2026-11-23"));
    }
  }
}
