package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step may not be taken now.
enum Refusal {
  NOT_ASKED("部长还没有提出申请", "The manager has not taken it up yet"),
  NOT_REGISTERED("还没有登记", "It has not been registered yet"),
  NOT_APPROVED("还没有批准", "It has not been approved yet"),
  NOT_RELEASED("还没有出档", "The papers have not been released yet"),
  NOT_OPEN("查阅还没有开始", "The reading has not begun"),
  NOT_CLOSED("查阅还没有结束", "The reading is not over yet"),
  ALREADY_OPEN("查阅已经开始", "The reading has begun already"),
  DECIDED("已经办过这一步", "This has been done already"),
  MOVED_ON("刚被别人处理过，请刷新后再试", "Somebody has just dealt with it: reload and try again"),
  EXPIRED("已过期，请重新申请", "It has expired: ask again"),
  SAME_PERSON(
      "申请、登记、批准、出档必须是四个不同的人，代他人签的也算本人",
      "Asking, registering, approving and releasing take four different people; a signature for"
          + " somebody counts as theirs"),
  NOT_YOUR_OFFICE("这一步不由您办，也没有人委托您", "This is not your office, and nobody delegated it to you"),
  NO_APPROVER("上面没有可以批准的人，请先登记董事会代表", "Nobody above can approve: name board delegates first"),
  NO_CONSENT_NEEDED("这次查阅不需要业主同意", "No consent is needed here"),
  CONSENT_SAID("业主已经答复", "The owner has answered already"),
  CONSENT_MISSING("业主还没有同意", "The owner has not consented yet"),
  COMPANION_MISSING("须有陪同人到场确认，不能是查阅人本人", "A companion other than the reader has to be present"),
  PAGE_NOT_ALLOWED("批示没有允许这些页", "The opinion does not allow these pages"),
  NO_COPIES_LEFT("批准的复印份数已用完", "The allowed copies are used up"),
  READING_OVER("查阅时间已到，已经关闭", "The time is up; it is closed"),
  CLOCK_SET_BACK("时钟被拨回，查阅已关闭", "The clock was set back; the reading is closed"),
  OTHER_WINDOW("已在另一个窗口查阅", "It is being read in another window");

  private final Phrase words;

  Refusal(String zh, String en) {
    words = Phrase.of(zh, en);
  }

  Phrase words() {
    return words;
  }

  Refused asProblem() {
    return new Refused(name(), words);
  }
}
