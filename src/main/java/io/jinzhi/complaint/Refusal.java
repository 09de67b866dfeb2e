package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step may not be taken now.
enum Refusal {
  NOT_DISPATCHED("还没有派单", "It has not been dispatched yet"),
  NOT_RECEIVED("部门还没有签收", "The department has not signed for it yet"),
  ALREADY_RECEIVED("部门已经签收", "The department has signed for it already"),
  NOT_YOUR_DEPARTMENT("这张单不在您的部门", "It is not with your department"),
  HARM_GOING_ON("伤害还在继续：先止损，再处理", "Harm is still being done: stop it first"),
  NO_HARM("没有正在发生的伤害", "No harm is being done"),
  NOT_HANDLED("部门还没有处理完", "The department has not finished yet"),
  ALREADY_HANDLED("部门已经处理完", "The department has finished already"),
  NOT_RETURNED("等部门交回处理表", "Waiting for the department to return the form"),
  ALREADY_RETURNED("处理表已经交回", "The form has been returned already"),
  RETURN_LOGGED("已经登记收回", "The return has been logged already"),
  NOT_REPLIED("还没有告知住户", "The resident has not been told yet"),
  ALREADY_REPLIED("已经告知住户", "The resident has been told already"),
  NOT_DISSATISFIED("住户没有表示不满意，不需要批示", "Nobody is dissatisfied: no ruling is needed"),
  AWAITING_RULING("等上级批示", "Waiting for a ruling"),
  NOT_SETTLED("住户还没有确认满意", "The resident has not confirmed satisfaction"),
  ALREADY_SETTLED("住户已经确认满意", "The resident has confirmed satisfaction already"),
  STILL_OPEN("还有 {0} 项承诺未了", "{0} promises are still open"),
  CLOSED("已经归档", "It has been filed"),
  INVALID("已认定为无效投诉", "It was found invalid"),
  SAME_GRADE("等级没有变化", "That is its grade already"),
  DOWNGRADE_NEEDS_MANAGER("降级要由客服部长决定", "The customer service manager decides on lowering a grade"),
  DOWNGRADE_NEEDS_DIRECTOR("重大投诉降级要由中心主任决定", "The director decides on lowering a major complaint"),
  NOT_SUBMITTED_THERE("轻微投诉不需要呈报", "A minor complaint is not submitted upward"),
  PAUSE_ONLY_MINOR("只有轻微投诉可以暂停计时", "Only the clock of a minor complaint may be paused"),
  NOTHING_TO_PAUSE("没有可以暂停的计时", "No clock is running that may be paused"),
  NOT_PAUSED("计时没有暂停", "No clock is paused"),
  NOT_YOUR_DESK("这一步不由您的岗位办理", "This step belongs to another desk"),
  ABOUT_ITS_HEAD(
      "投诉涉及该部门负责人，不能送交该部门", "It is about the head of that department: send it elsewhere"),
  ABOUT_THEM("投诉涉及此人，不能交其办理", "It is about this person: give it to somebody else"),
  WRITTEN_REPLY("来函投诉应书面回复", "A written complaint is answered in writing");

  private final Phrase words;

  Refusal(String zh, String en) {
    words = Phrase.of(zh, en);
  }

  Phrase words() {
    return words;
  }

  Refused asProblem(Object... values) {
    return new Refused(name(), words.with(values));
  }
}
