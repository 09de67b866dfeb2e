package io.jinzhi.keyring;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.paper.KeyCustodyPaper;
import io.jinzhi.paper.KeyRegisterPaper;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The forms of this module, filled in. The whole register tells which home each key opens, so a
/// print of it is a look (KEY-03).
@Component
class KeyPapers {
  /// So many lines are a month of a large house; more would be no form any more.
  static final int MOST = 2_000;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Loans loans;
  private final Keys keys;
  private final Looks looks;
  private final LoanList list;
  private final Attachments attachments;
  private final KeyNumbers numbers;

  KeyPapers(
      Loans loans,
      Keys keys,
      Looks looks,
      LoanList list,
      Attachments attachments,
      KeyNumbers numbers) {
    this.loans = loans;
    this.keys = keys;
    this.looks = looks;
    this.list = list;
    this.attachments = attachments;
    this.numbers = numbers;
  }

  @Transactional
  KeyRegisterPaper register(Actor actor, LocalDate from, LocalDate to, Instant now) {
    looks.write(actor, null, "打印钥匙借用登记表 " + from + "—" + to, now);
    EstateId estate = actor.estate();
    ZoneId zone = numbers.deadlines(estate).zone();
    Map<UUID, Key> known = new HashMap<>();
    List<KeyRegisterPaper.Line> lines = new ArrayList<>();
    for (Loan loan :
        loans.between(estate, list.start(estate, from), list.start(estate, to.plusDays(1)), MOST)) {
      Key key = known.computeIfAbsent(loan.key(), id -> keys.byId(estate, id).orElseThrow());
      lines.add(line(loan, key, zone));
    }
    return new KeyRegisterPaper(from, to, lines);
  }

  private static KeyRegisterPaper.Line line(Loan loan, Key key, ZoneId zone) {
    var who = loan.borrower();
    var consent = loan.consent();
    var back = loan.returned();
    String unit = key.unitCode();
    return new KeyRegisterPaper.Line(
        loan.number(),
        key.code() + " " + key.kind().label().zh(),
        unit == null ? String.valueOf(key.name()) : unit,
        loan.pieces(),
        who.name() + "，" + who.company() + "，" + who.phone(),
        who.idKind().label().zh() + (who.idLast().isEmpty() ? "" : " " + who.idLast()),
        loan.purpose() + (loan.order() == null ? "" : "，" + loan.order()),
        (loan.approvedBy() == null ? "" : loan.approvedBy() + " 批准")
            + (consent == null
                ? ""
                : "；业主 "
                    + at(consent.at(), zone)
                    + " "
                    + consent.how().label().zh()
                    + " "
                    + consent.who()),
        at(loan.outAt(), zone) + " " + loan.outBy(),
        new KeyWords(zone).limit(loan.due()),
        loan.deposit() == 0 ? "验证件" : "押金 " + loan.deposit() + " 元",
        back == null
            ? (loan.lostAt() == null ? "" : "遗失")
            : at(back.at(), zone)
                + " "
                + (back.same() ? "本人" : back.by() + "（" + back.reason() + "）"),
        back == null
            ? ""
            : back.checkedBy()
                + (back.asFound() ? "，现场如初" : "，现场有异")
                + (back.words() == null ? "" : "：" + back.words()));
  }

  private static String at(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  KeyCustodyPaper custody(EstateId estate, Custody form) {
    UUID drawn = form.signed().drawing();
    SignaturePaper owner =
        drawn == null
            ? null
            : new SignaturePaper.Drawn(
                form.owner(), form.at(), attachments.bytes(estate, new AttachmentId(drawn)));
    return new KeyCustodyPaper(
        LocalDate.ofInstant(form.at(), numbers.deadlines(estate).zone()),
        form.unitCode(),
        form.owner(),
        form.phone() == null ? "" : form.phone(),
        form.pieces(),
        form.reason(),
        form.conditions(),
        owner,
        new SignaturePaper.Signed(form.by(), form.at(), "本人登录签名"));
  }
}
