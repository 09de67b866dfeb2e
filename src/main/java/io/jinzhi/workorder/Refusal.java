package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step may not be taken now.
enum Refusal {
  NOT_DISPATCHED("还没有派单", "It has not been dispatched yet"),
  NOT_RECEIVED("部门还没有签收", "The department has not signed for it yet"),
  ALREADY_RECEIVED("部门已经签收", "The department has signed for it already"),
  NOT_YOUR_DEPARTMENT("这张单不在您的部门", "It is not with your department"),
  NOT_ACCEPTED("还没有人接单", "Nobody has accepted it yet"),
  NOT_FOR_OTHERS("员工只能自己接单", "Staff accept for themselves only"),
  NOT_ARRIVED("还没有到场", "Nobody is on site yet"),
  ALREADY_THERE("已经到场", "Somebody is on site already"),
  ALREADY_STARTED("已经开工", "Work has begun already"),
  NOT_FINISHED("还没有完工", "The work is not finished yet"),
  ALREADY_FINISHED("已经完工", "The work is finished already"),
  NOT_CONFIRMED("住户还没有确认结果", "The resident has not confirmed the result"),
  ALREADY_CONFIRMED("住户已经确认", "The resident has confirmed already"),
  CLOSED("已经关单", "It is closed"),
  CANCELLED("已经撤单", "It was withdrawn"),
  STILL_OPEN("还没有关单，不用重开", "It is still open"),
  TOO_LATE("已过返修期，请另开一张单", "The rework days are over: open another order"),
  QUOTE_MISSING("有偿维修要先报价", "Paid work is quoted first"),
  QUOTE_NOT_SIGNED("报价没有住户签字，不能动工", "No work before the resident has signed the quote"),
  QUOTE_REFUSED("住户不同意报价", "The resident does not agree to the quote"),
  QUOTE_SIGNED("报价已经签字", "The quote is signed already"),
  NOT_PAID_WORK("不是有偿维修，不用报价", "It is not paid work"),
  NOTHING_DUE("没有应收金额", "Nothing is due"),
  PAID("已经登记收据", "It is paid already"),
  NOT_WARRANTY("不是保修项目", "It is not warranty work"),
  NOT_NOTIFIED("还没有发保修通知", "The warranty notice has not been sent"),
  ALREADY_NOTIFIED("保修通知已经发出", "The warranty notice was sent already"),
  SAME_CHARGE("类别没有变化", "That is its class already"),
  NO_DANGER("没有发现结构隐患", "No structural danger was found"),
  DANGER_UNREPORTED("结构隐患还没有上报", "The structural danger has not been reported"),
  URGENT_NEVER_WAITS("急修不能暂停计时", "The clock of an urgent order is never paused"),
  NOTHING_TO_PAUSE("没有可以暂停的计时", "No clock is running that may be paused"),
  NOT_PAUSED("计时没有暂停", "No clock is paused"),
  MOVED_ON("刚被别人处理过，请刷新后再试", "Somebody has just dealt with it: reload and try again");

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
