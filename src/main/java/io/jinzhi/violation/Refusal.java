package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why a step may not be taken now.
enum Refusal {
  TALK_FIRST("先当面劝阻，劝阻不成才发通知单", "Talk first: a notice only where that fails"),
  ALREADY_NOTICED("通知单已经发出", "The notice is out already"),
  NOT_CLASSIFIED("还没有定级", "It is not classified yet"),
  CLASSIFIED("已经定级", "It is classified already"),
  DIRECTOR_DECIDES("严重违章由主任定级、签发", "What is serious is the director's to decide and sign"),
  ALREADY_UP("已经转给主任", "It is with the director already"),
  NO_NOTICE("还没有签发通知单", "No notice is signed yet"),
  NOT_SERVED("通知单还没有送达", "The notice is not served yet"),
  NOT_PROVED("没有签收的，要有见证人或照片", "Without a signature it takes a witness or a photo"),
  OBJECTED("已经提过异议", "An objection was made already"),
  NO_OBJECTION("没有待复核的异议", "No objection awaits a review"),
  OBJECTION_OPEN("异议还没有复核", "The objection is not decided yet"),
  TOO_LATE("提出异议的期限已过", "The days to object are over"),
  NOT_DUE("整改期限还没到", "The limit has not come yet"),
  NOTHING_TO_RECHECK("没有可以复查的", "Nothing is to be looked at again"),
  NOT_FAILED("劝阻还有效，不用报告", "They have listened: nothing to report"),
  MEDIATE_FIRST("噪声先调解，调解不成再报告", "Noise: mediate before you report"),
  REPORTED("已经报告过", "It is reported already"),
  NOT_REPORTED("先报告业委会和主管部门", "Report to the committee and the authority first"),
  ALREADY_CIVIL("已经走民事途径", "The civil route is taken already"),
  NOT_FIRE_LANE("只有堵塞消防通道才有这一步", "Only for a blocked fire lane"),
  NOT_RECTIFIED("还没有改正，不能结案", "It is not put right yet"),
  OWNER_KNOWS("业主已经知道", "The owner knows already"),
  NO_OWNER_TO_TELL("不用另行告知业主", "No owner is to be told besides"),
  SERVED("通知单已经送达，不能撤销，只能复核", "The notice is served: only a review can lift it"),
  OVER("已经结束", "It has ended"),
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
