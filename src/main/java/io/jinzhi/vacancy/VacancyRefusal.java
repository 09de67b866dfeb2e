package io.jinzhi.vacancy;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step may not be taken now.
public enum VacancyRefusal {
  OVER("已经不空置", "It stands empty no more"),
  SAME_KIND("种类和原因没有变化", "Kind and reason are the same"),
  NO_OWNER("还没有业主", "It has no owner yet"),
  CONSENT_THERE("同意书已经在案", "The consent is on file already"),
  NO_CONSENT(
      "业主的房屋：没有书面同意只能在户外看；紧急情况走“紧急入户”",
      "An owner's home: without written consent only from outside; in need by an emergency entry"),
  NO_KEY("这里没有业主留的钥匙，只能在户外看", "No key of the owner's is here: only from outside"),
  TWO_PEOPLE("进户要两个人同行", "It takes two to go inside"),
  RECHECK_FIRST("上次发现的问题要逐项复查", "What was found before has to be looked at again"),
  BEFORE_IT_BEGAN("不能早于空置之日", "Not before it began"),
  KNOWN("这一户已经登记为空置", "It is registered as vacant already"),
  NOT_ON_IT("这一户不在这次巡查里", "The unit is not on this round"),
  NOT_FROM_OUTSIDE("这次巡查要逐户检查", "This round takes a visit to each unit"),
  ROUND_DONE("这次巡查已经完成", "The round is done"),
  REPORTED("这个月已经上报", "The month is reported already"),
  MOVED_ON("刚被别人处理过，请刷新后再试", "Somebody has just dealt with it: reload and try again");

  private final Phrase words;

  VacancyRefusal(String zh, String en) {
    words = Phrase.of(zh, en);
  }

  public Phrase words() {
    return words;
  }

  Refused asProblem() {
    return new Refused(name(), words);
  }
}
