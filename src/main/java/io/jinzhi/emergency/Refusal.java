package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step is not taken.
enum Refusal {
  OVER("已经结束", "It is over"),
  STILL_RUNNING("还在进行，先结束", "It still runs; end it first"),
  CALLED_OFF("已经撤销", "It was called off"),
  NOT_SENIOR("现场指挥职位更高，听其指挥", "The commander is senior to you"),
  COMMANDS_ALREADY("已经由此人指挥", "They command already"),
  NOT_COMMANDER("由现场指挥或值班经理办理", "It is for the commander or the manager on duty"),
  NOT_LEADING("由值班经理定级", "The manager on duty sets the level"),
  SAME_LEVEL("已经是这一级", "It has that level already"),
  WRITTEN("报告已经写了", "The report is written already"),
  NOT_WRITTEN("部门还没写报告", "The department has not written the report yet"),
  NOT_DIRECTED("主任还没签", "The director has not signed yet"),
  SIGNED("已经签过", "It is signed already"),
  NOT_DEPARTMENT("由负责部门写报告", "The department concerned writes the report"),
  REVIEWED("已经复盘", "It is reviewed already");

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
