package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.neighbourhood.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood, a clock that the story sets, and the steps in short words.
abstract class ComplaintStory extends Story {
  @Autowired ComplaintDesk desk;
  @Autowired ComplaintBoard board;

  String registered(Answers answers) {
    return desk.register(reception, said(answers), now());
  }

  Registration said(Answers answers) {
    return home.complaint(answers);
  }

  Registration said(
      Channel channel,
      Answers answers,
      @Nullable Instant wantedBy,
      @Nullable String sameMatterAs,
      boolean harm,
      Registration.@Nullable Letter letter) {
    return home.complaint(channel, answers, wantedBy, sameMatterAs, harm, letter);
  }

  static final Answers MINOR = Answers.NONE;
  static final Answers IMPORTANT = new Answers(false, false, true);
  static final Answers MAJOR = new Answers(true, false, false);

  void dispatch(String number) {
    desk.dispatch(reception, number, home.engineering, null, now());
  }

  void sign(String number) {
    desk.sign(engineering, number, signature(engineering, now()), now());
  }

  void handle(String number) {
    desk.handle(engineering, number, "更换门机", "两人检修一小时", now());
  }

  void giveBack(String number) {
    desk.giveBack(engineering, number, signature(engineering, now()), now());
  }

  void reply(String number) {
    desk.reply(
        ambassador,
        number,
        new ComplaintDesk.Reply(ReplyMethod.PHONE, "检修经过", "已更换门机", false),
        now());
  }

  void opinion(String number, boolean satisfied) {
    desk.opinion(
        reception,
        number,
        new ComplaintDesk.Opinion(
            satisfied, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
  }

  /// All the way to the returned form.
  void returned(String number) {
    dispatch(number);
    sign(number);
    handle(number);
    giveBack(number);
  }

  void kept(String number, String clause) {
    assertThat(promise(number, clause).kept()).as(clause + " kept").isNotNull();
  }

  CaseView view(String number) {
    return board.view(manager, number, now());
  }
}
