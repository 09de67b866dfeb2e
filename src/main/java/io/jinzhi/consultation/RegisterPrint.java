package io.jinzhi.consultation;

import io.jinzhi.estate.Estates;
import io.jinzhi.paper.ArchiveRegisterPaper;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The access register on paper (档案查阅登记表): one request, or a month.
@ConsultationController
class RegisterPrint {
  private final ConsultationBoard board;
  private final ConsultationList list;
  private final ConsultationAnswers answers;
  private final Printer printer;

  RegisterPrint(
      ConsultationBoard board,
      ConsultationList list,
      ConsultationAnswers answers,
      Printer printer) {
    this.board = board;
    this.list = list;
    this.answers = answers;
    this.printer = printer;
  }

  @Component
  record Printer(Paper paper, Printing printing, Estates estates) {}

  @GetMapping("/{number}/form.pdf")
  @May.See
  ResponseEntity<byte[]> one(@PathVariable String number, Actor actor) {
    Instant now = answers.now();
    Consultation it = board.find(actor, number, now);
    return printer
        .printing()
        .answer(
            actor.estate(),
            new ArchiveRegisterPaper("", List.of(line(it))),
            it.number(),
            ConsultationAnswers.page(actor, it.number()),
            actor.name(),
            now);
  }

  /// @param month such as `2026-11`; the present one where it is left out
  @GetMapping("/register.pdf")
  @Allowed({
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.ARCHIVE_KEEPER,
    Role.AUDITOR
  })
  ResponseEntity<byte[]> month(@RequestParam @Nullable String month, Actor actor) {
    Instant now = answers.now();
    ZoneId zone = printer.estates().estate(actor.estate()).zone();
    YearMonth which = which(month, now, zone);
    List<ArchiveRegisterPaper.Line> lines =
        list
            .between(
                actor.estate(),
                which.atDay(1).atStartOfDay(zone).toInstant(),
                which.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
            .stream()
            .filter(each -> !actor.is(Role.ARCHIVE_KEEPER) || each.standing().second() != null)
            .map(RegisterPrint::line)
            .toList();
    var form = new ArchiveRegisterPaper(which.getYear() + "年" + which.getMonthValue() + "月", lines);
    var sheet = printer.printing().sheet(actor.estate(), which.toString(), null, actor.name(), now);
    return printer
        .printing()
        .answer("archive-register-" + which + ".pdf", printer.paper().print(form, sheet));
  }

  private static YearMonth which(@Nullable String month, Instant now, ZoneId zone) {
    if (month == null || month.isBlank()) {
      return YearMonth.from(now.atZone(zone));
    }
    try {
      YearMonth which = YearMonth.parse(month.strip());
      if (which.getYear() > 2000 && which.getYear() < 2100) {
        return which;
      }
    } catch (DateTimeException e) {
      // Answered below like a month too far away.
    }
    throw new Invalid("month", io.jinzhi.language.Phrase.of("请写成 2026-11", "Write it as 2026-11"));
  }

  private static ArchiveRegisterPaper.Line line(Consultation it) {
    Wish wish = it.wish();
    Standing now = it.standing();
    Opinion opinion = now.opinion();
    Standing.No no = now.no();
    Room room = now.room();
    Ended ended = now.ended();
    Released out = now.released();
    return new ArchiveRegisterPaper.Line(
        it.number(),
        new ArchiveRegisterPaper.Asked(
            it.asker().at(),
            wish.reader(),
            wish.identity(),
            wish.from(),
            wish.contact(),
            it.file().unitCode(),
            it.file().number(),
            wish.papers(),
            wish.reason(),
            wish.use().label().zh() + (wish.copies() > 0 ? " " + wish.copies() + " 份" : "")),
        new ArchiveRegisterPaper.Decided(
            signed(now.first()),
            opinion != null ? opinion.words() : no != null ? "不批准：" + no.reason() : "",
            opinion == null ? "" : opinion.pages().text(),
            signed(now.second())),
        new ArchiveRegisterPaper.Taken(
            out == null ? "" : out.name(),
            room == null || room.companionName() == null ? "" : room.companionName(),
            room == null ? null : room.opened(),
            ended == null ? null : ended.back(),
            opinion == null ? "" : now.copies() + " / " + opinion.copies(),
            ended == null || ended.checked() == null ? "" : String.valueOf(ended.checked()),
            room == null
                ? null
                : new SignaturePaper.Signed(it.asker().name(), room.opened(), "第二重验证")));
  }

  private static @Nullable SignaturePaper signed(@Nullable Hand hand) {
    return hand == null ? null : new SignaturePaper.Signed(hand.label(), hand.at(), "本人登录签名");
  }
}
