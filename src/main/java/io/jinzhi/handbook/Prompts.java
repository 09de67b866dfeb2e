package io.jinzhi.handbook;

import static io.jinzhi.handbook.Clause.*;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The conduct that the handbook asks for, said at the moment when it matters: no program can keep
/// these clauses, so the screen reminds the person who can.
public final class Prompts {

  /// A complaint is being taken.
  public static final String REGISTER = "REGISTER";

  /// The resident is told how it stands.
  public static final String REPLY = "REPLY";

  /// The complaint is major.
  public static final String MAJOR = "MAJOR";

  /// Harm is going on.
  public static final String HARM = "HARM";

  /// The complaint is found invalid.
  public static final String INVALID = "INVALID";

  /// The case is open on somebody's desk.
  public static final String HANDLE = "HANDLE";

  /// A shift gives over to the next.
  public static final String HANDOVER = "HANDOVER";

  /// Somebody is on duty.
  public static final String SHIFT = "SHIFT";

  /// A round is being walked.
  public static final String PATROL = "PATROL";

  /// A callback is being made.
  public static final String CALLBACK = "CALLBACK";

  /// A violation is being dealt with.
  public static final String VIOLATION = "VIOLATION";

  private static final Map<String, List<Prompt>> BY_MOMENT =
      Map.ofEntries(
          Map.entry(
              REGISTER,
              List.of(
                  Prompt.of(CMP_16, "先替被投诉部门道声歉意", "Say sorry for the department first"),
                  Prompt.of(CMP_18, "请坐，耐心听，不争辩", "Offer a seat, listen, do not argue"),
                  Prompt.of(CMP_38, "听完再说，先不表态", "Hear them out before you take a stand"),
                  Prompt.of(CMP_39, "听完再问细节", "Then ask for the details"),
                  Prompt.of(CMP_19, "多体谅，适度认同", "Show sympathy, agree where you can"),
                  Prompt.of(CMP_07, "想想换作自己要什么答复", "Ask what answer you would expect"),
                  Prompt.of(CMP_08, "当作交朋友的机会", "See it as a chance to make a friend"),
                  Prompt.of(CMP_09, "体谅难处，心平气和", "Understand their trouble, stay calm"))),
          Map.entry(
              REPLY,
              List.of(
                  Prompt.of(CMP_43, "说清经过和结果", "Tell what was done and how it ended"),
                  Prompt.of(
                      CMP_42,
                      "办不到的，说明原因并约好再答复的时间",
                      "If not solved, say why and fix the next reply"))),
          Map.entry(
              MAJOR,
              List.of(
                  Prompt.of(
                      CMP_44,
                      "马上报告，向住户说明原因并约定答复时间",
                      "Report at once, give the reason, fix a reply time"))),
          Map.entry(
              HARM,
              List.of(Prompt.of(CMP_37, "先止住伤害，再登记处理", "Stop the harm first, then handle it"))),
          Map.entry(
              INVALID,
              List.of(
                  Prompt.of(
                      CMP_36, "不属本公司的事，也尽量帮一把", "Not ours to answer for, but help all the same"))),
          Map.entry(
              HANDOVER,
              List.of(
                  Prompt.of(DUT_06, "接班人未到不离岗", "Stay until you are relieved"),
                  Prompt.of(DUT_06, "醉酒或不适合当班的，不交", "Never give over to somebody drunk or unfit"),
                  Prompt.of(DUT_05, "当面清点，有疑问可以不签", "Count together; with doubts, do not sign"))),
          Map.entry(
              SHIFT,
              List.of(
                  Prompt.of(
                      DUT_13, "着装佩牌，不玩不喝不睡不闲聊", "Uniform and badge; no games, drink, sleep, chat"),
                  Prompt.of(
                      DUT_10, "电话两声内接，私事不超过两分钟", "Answer within two rings, private calls short"),
                  Prompt.of(DUT_11, "应急钥匙先问值班负责人", "Emergency keys: ask the duty manager first"),
                  Prompt.of(DUT_09, "紧急时听值班负责人指挥", "In an emergency the duty manager commands"))),
          Map.entry(
              PATROL, List.of(Prompt.of(PAT_05, "看一看、听一听、摸一摸、问一问", "Look, listen, touch, ask"))),
          Map.entry(
              CALLBACK,
              List.of(
                  Prompt.of(CBK_01, "问清服务的质量和效果", "Ask how good the service was and what it did"),
                  Prompt.of(CBK_02, "各项管理服务都可以问", "Any of the services may be asked about"),
                  Prompt.of(CBK_04, "按规定的期限和方式回访", "Within the window, in the way laid down"))),
          Map.entry(
              VIOLATION,
              List.of(
                  Prompt.of(VIO_10, "先劝说，后处理", "Persuade before you act"),
                  Prompt.of(VIO_10, "慎用措施，话要硬、手要软", "Be sparing; firm in words, mild in deed"),
                  Prompt.of(
                      VIO_10, "争取业委会支持，事后修好关系", "Win the committee; mend relations afterwards"),
                  Prompt.of(
                      VIO_09,
                      "不罚款、不扣押、不停水电、不拦回家、不公布",
                      "No fine, seizure, cut-off, barring or publishing"))),
          Map.entry(
              HANDLE,
              List.of(
                  Prompt.of(CMP_41, "一跟到底，办好并答复才算完", "Follow it to the end: solved and replied"),
                  Prompt.of(
                      CMP_47,
                      "听、问、记、跟、复，重大马上报告",
                      "Hear, ask, record, follow, reply; report the major"),
                  Prompt.of(CMP_01, "及时、合理地解决", "Solve it in time and fairly"))));

  private Prompts() {}

  /// The moments at the desk and on the telephone, in the order in which they are offered there.
  public static List<Moment> desk() {
    return DeskPrompts.MOMENTS;
  }

  /// A moment that somebody can ask the words for.
  public record Moment(String name, Phrase label) {}

  /// @param moment one of the constants of this class, or the name of one of [#desk]
  /// @throws IllegalArgumentException for any other
  public static List<Prompt> forScreen(String moment) {
    List<Prompt> prompts = BY_MOMENT.getOrDefault(moment, DeskPrompts.BY_MOMENT.get(moment));
    if (prompts == null) {
      throw new IllegalArgumentException("No such moment: " + moment);
    }
    return prompts;
  }

  static List<Prompt> all() {
    return Stream.of(BY_MOMENT, DeskPrompts.BY_MOMENT)
        .flatMap(each -> each.values().stream())
        .flatMap(List::stream)
        .toList();
  }
}
