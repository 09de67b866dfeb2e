package io.jinzhi.handbook;

import static io.jinzhi.handbook.Clause.*;

import io.jinzhi.handbook.Prompts.Moment;
import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.Map;

/// What to say and do with a guest at the desk and on the telephone.
final class DeskPrompts {

  static final List<Moment> MOMENTS =
      List.of(
          moment("CALL_IN", "接电话", "A call comes"),
          moment("CALL_LATE", "响过四声", "After four rings"),
          moment("TALKING", "通话中", "On the telephone"),
          moment("TRANSFER", "转接", "Transfer"),
          moment("NOT_IN", "要找的人不在", "Somebody is out"),
          moment("WITH_GUEST", "待客时来电", "With a guest"),
          moment("WRONG", "打错", "Wrong number"),
          moment("CALL_OUT", "打电话", "Calling out"),
          moment("VISIT", "客人进门", "A guest comes"),
          moment("TALK", "谈话", "Conversation"),
          moment("SEE_OFF", "送客", "Seeing off"));

  static final Map<String, List<Prompt>> BY_MOMENT =
      Map.ofEntries(
          Map.entry(
              "CALL_IN",
              List.of(
                  Prompt.of(
                      ETQ_19,
                      "两声内接起：“您好”，报物业名称和自己的名字",
                      "Within two rings: greet, say the company's name and yours"),
                  Prompt.of(
                      ETQ_18,
                      "纸笔在手：何事、何人、何时、何地、为何、怎么办",
                      "Pen ready: what, who, when, where, why, how"))),
          Map.entry(
              "CALL_LATE",
              List.of(
                  Prompt.of(
                      ETQ_19, "先道歉：“抱歉，让您久等了”，再问好", "Apologise first for the wait, then greet"))),
          Map.entry(
              "TALKING",
              List.of(
                  Prompt.of(
                      ETQ_20,
                      "简明回答，音量适中，不与旁人闲谈；商量时捂住话筒",
                      "Be brief and clear; cover the mouthpiece to consult"),
                  Prompt.of(
                      ETQ_18,
                      "边听边记：何事、何人、何时、何地、为何、怎么办",
                      "Note what, who, when, where, why and how"),
                  Prompt.of(
                      ETQ_24,
                      "等对方先挂，轻放话筒；开会时不接打",
                      "Let them hang up first, put it down gently; no calls in meetings"))),
          Map.entry(
              "TRANSFER",
              List.of(
                  Prompt.of(
                      ETQ_21,
                      "告诉对方请谁来接：“我请某某来接，请稍候”",
                      "Say who is going to answer, and ask them to hold"))),
          Map.entry(
              "NOT_IN",
              List.of(
                  Prompt.of(
                      ETQ_21,
                      "不只说“不在”：“他暂时离开，我替您转达，好吗？”记下姓名和电话",
                      "Not just “out”: “may I take a message?” Note name and number"))),
          Map.entry(
              "WITH_GUEST",
              List.of(
                  Prompt.of(
                      ETQ_23,
                      "先问面前的客人：“我先接一下电话，可以吗？”",
                      "Ask your guest first: “may I take this call?”"))),
          Map.entry(
              "WRONG",
              List.of(
                  Prompt.of(
                      ETQ_22,
                      "对方打错：“不好意思，您打错了”；自己打错：“对不起，我打错了”",
                      "Theirs: kindly say so. Yours: say sorry"))),
          Map.entry(
              "CALL_OUT",
              List.of(
                  Prompt.of(
                      ETQ_18,
                      "先想好事情和次序；问好，报单位姓名，说事；等对方先挂",
                      "Think first; greet, say who you are, then what; hang up last"))),
          Map.entry(
              "VISIT",
              List.of(
                  Prompt.of(
                      ETQ_11,
                      "最先看到的人说“欢迎光临”，其他人起身或点头",
                      "Whoever sees them first says welcome, the others rise or nod"),
                  Prompt.of(
                      ETQ_10,
                      "走廊相遇：停步、微笑、问好、让路",
                      "In the corridor: stop, smile, greet, make way"))),
          Map.entry(
              "TALK",
              List.of(
                  Prompt.of(
                      ETQ_34,
                      "语气诚恳温和，听完再说，不打断，不用手指点人",
                      "Sincere and gentle; hear them out, never interrupt, never point"))),
          Map.entry(
              "SEE_OFF",
              List.of(
                  Prompt.of(
                      ETQ_33,
                      "热情不减：起身说“请慢走，再见”；送到门口、电梯口或车旁",
                      "As warm as at the start: rise, say goodbye, see them to door, lift or car"))));

  private DeskPrompts() {}

  private static Moment moment(String name, String zh, String en) {
    return new Moment(name, Phrase.of(zh, en));
  }
}
