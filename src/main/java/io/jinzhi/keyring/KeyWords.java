package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A key's history in words, for its page and for the duty log.
record KeyWords(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M-d HH:mm");

  Phrase of(KeyEvent event) {
    return switch (event) {
      case KeyEvent.Registered e ->
          Phrase.of("登记入柜：{0}，{1} 把，{2} 号钩", "Hung up: {0}, pieces: {1}, hook {2}")
              .with(KeyClass.valueOf(e.kind()).label(), e.pieces(), e.hook());
      case KeyEvent.Entrusted e ->
          Phrase.of(
                  "业主托管 {1} 把，委托书 {0}，{2}，第二份交业主",
                  "Left by the owner: pieces: {1}, form {0}, {2}, part 2 given to the owner")
              .with(e.number(), e.pieces(), Signed.How.valueOf(e.signed()).label());
      case KeyEvent.ApprovalAsked e ->
          Phrase.of("请部长批准使用：{0}", "Approval asked: {0}").with(e.words());
      case KeyEvent.Approved e ->
          Phrase.of("批准当天使用：{0}", "Use approved for the day: {0}").with(e.words());
      case KeyEvent.Lent e -> lent(e);
      case KeyEvent.Overdue e -> Phrase.of("{0} 到时未还", "{0} is not back in time").with(e.number());
      case KeyEvent.Called e ->
          Phrase.of("{0} 电话催还：{1}", "{0} called for: {1}").with(e.number(), e.words());
      case KeyEvent.Returned e -> returned(e);
      case KeyEvent.Refused e ->
          Phrase.of("回绝 {0} 借用：{1}", "Not lent to {0}: {1}").with(e.who(), why(e.code()));
      case KeyEvent.Lost e -> Phrase.of("遗失 {0}：{1}", "Lost, {0}: {1}").with(e.number(), e.how());
      case KeyEvent.OwnerTold e ->
          Phrase.of("{0} 已告知业主：{1}", "{0}: the owner was told: {1}").with(e.number(), e.how());
      case KeyEvent.LockChanged e ->
          Phrase.of("{0} 已换锁：{1}", "{0}: the lock was changed: {1}").with(e.number(), e.words());
      case KeyEvent.CostSettled e ->
          Phrase.of("{0} 换锁费用 {1} 元已结清", "{0}: cost of {1} yuan settled")
              .with(e.number(), e.yuan());
      case KeyEvent.GivenBack e ->
          Phrase.of("交还 {0}，签收，注销", "Given back to {0}, signed for, closed").with(e.to());
      case KeyEvent.UsedInEmergency e ->
          Phrase.of("紧急入户使用，见 {0}", "Used for an emergency entry, see {0}").with(e.number());
    };
  }

  static Phrase why(String code) {
    return code.equals("NEVER_LENT")
        ? Phrase.of("重地钥匙不外借", "keys of such rooms are never lent")
        : Phrase.of("在不借名单上", "on the list of those who get none");
  }

  /// A limit: midnight is 24:00 of the day before.
  String limit(Instant at) {
    var local = at.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DateTimeFormatter.ofPattern("M-d").format(local.minusDays(1)) + " 24:00"
        : MINUTE.format(local);
  }

  private Phrase lent(KeyEvent.Lent e) {
    String consent = e.consent();
    Phrase agreed =
        consent == null
            ? Phrase.of("", "")
            : Phrase.of("；业主同意：{0}；批准：{1}", "; the owner agreed: {0}; approved by {1}")
                .with(
                    NewLoan.How.valueOf(consent).label(),
                    e.approvedBy() == null ? "—" : e.approvedBy());
    return Phrase.of("借出 {0}：{1}（{2}），{3}，{4} 前还{5}", "Lent, {0}: to {1} ({2}), {3}, due {4}{5}")
        .with(e.number(), e.borrower(), e.company(), e.purpose(), limit(e.due()), agreed);
  }

  private static Phrase returned(KeyEvent.Returned e) {
    Phrase who =
        e.same()
            ? Phrase.of("本人", "the borrower")
            : Phrase.of("{0} 代还，{1} 放行", "{0}, released by {1}")
                .with(e.by(), e.releasedBy() == null ? "" : e.releasedBy());
    Phrase state = e.asFound() ? Phrase.of("", "") : Phrase.of("，现场有异", ", not left as found");
    return Phrase.of("归还 {0}：{1}{2}", "Returned, {0}: by {1}{2}").with(e.number(), who, state);
  }
}
