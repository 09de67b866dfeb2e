package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// What happened, in words: for the log on the page, for the duty log and for the report.
final class EmergencyWords {
  private EmergencyWords() {}

  static Phrase of(EmergencyKind kind, EmergencyEvent event) {
    return switch (event) {
      case EmergencyEvent.Raised e ->
          Phrase.of("报警：{0}，{1}{2}", "Raised: {0}, {1}{2}")
              .with(
                  EmergencyKind.valueOf(e.kind()).label(),
                  e.place(),
                  after(e.words()),
                  e.source() == null ? "" : e.source());
      case EmergencyEvent.Noted(var text) -> same(text);
      case EmergencyEvent.StepDone e ->
          Phrase.of("已做：{0}{1}", "Done: {0}{1}").with(step(kind, e.step()), after(e.text()));
      case EmergencyEvent.Called e ->
          Phrase.of("已呼叫 {0}{1}", "Called: {0}{1}").with(body(e.body()), after(e.text()));
      case EmergencyEvent.Arrived e ->
          Phrase.of("{0} 到场{1}", "{0} arrived{1}").with(body(e.body()), after(e.text()));
      case EmergencyEvent.Marked e ->
          Phrase.of("{0}：{1}", "{0}: {1}").with(e.person(), PersonState.valueOf(e.state()).label());
      case EmergencyEvent.ResidentsTold(var text) ->
          Phrase.of("告知住户：{0}", "Residents told: {0}").with(text);
      case EmergencyEvent.Counted e ->
          Phrase.of("伤 {0} 人，亡 {1} 人，失联 {2} 人", "Injured {0}, dead {1}, missing {2}")
              .with(e.injured(), e.dead(), e.missing());
      case EmergencyEvent.LossNoted(var text) -> Phrase.of("损失：{0}", "Loss: {0}").with(text);
      case EmergencyEvent.InsurerTold(var claim) ->
          Phrase.of("已报保险，报案号 {0}", "Insurer told, claim {0}").with(claim);
      case EmergencyEvent.ReportedUp e ->
          Phrase.of("已上报 {0}{1}", "Reported to: {0}{1}").with(body(e.body()), after(e.text()));
      case EmergencyEvent.Seen _ -> Phrase.of("已看到警报", "Has seen the alarm");
      case EmergencyEvent.Classified e -> classified(e);
      case EmergencyEvent.CommandPassed e ->
          e.from() == null
              ? Phrase.of("{0} 现场指挥", "{0} commands").with(e.to())
              : Phrase.of("指挥由 {0} 交给 {1}", "Command passed from {0} to {1}")
                  .with(e.from(), e.to());
      case EmergencyEvent.Ended e ->
          e.department() == null
              ? Phrase.of("结束：{0}", "Over: {0}").with(e.result())
              : Phrase.of("结束，只涉及{1}：{0}", "Over, {1} alone concerned: {0}")
                  .with(e.result(), e.department());
      case EmergencyEvent.CalledOff(var why) -> Phrase.of("撤销：{0}", "Called off: {0}").with(why);
      case EmergencyEvent.ReportWritten _ -> Phrase.of("部门写好报告并签名", "Report written and signed");
      case EmergencyEvent.ReportSigned(var role) ->
          Phrase.of("{0}签报告", "Report signed by the {0}").with(Role.valueOf(role).label());
      case EmergencyEvent.ActionGiven e ->
          Phrase.of("改进 {0}（{1}）：{2}", "Action {0} ({1}): {2}")
              .with(e.number(), e.owner(), e.what());
      case EmergencyEvent.ActionDone e ->
          Phrase.of("改进 {0} 完成：{1}", "Action {0} done: {1}").with(e.number(), e.words());
      case EmergencyEvent.Reviewed e ->
          Phrase.of("复盘：{0}（安排回访 {1} 户）", "Reviewed: {0} (households to call back: {1})")
              .with(e.words(), e.callbacks());
    };
  }

  private static Phrase classified(EmergencyEvent.Classified e) {
    Phrase to = Level.valueOf(e.level()).label();
    String before = e.before();
    return before == null
        ? Phrase.of("定为{0}{1}", "Level {0}{1}").with(to, after(e.words()))
        : Phrase.of("由{2}改为{0}{1}", "From level {2} to {0}{1}")
            .with(to, after(e.words()), Level.valueOf(before).label());
  }

  private static Phrase step(EmergencyKind kind, String code) {
    return FirstSteps.of(kind, code).map(FirstStep::words).orElse(same(code));
  }

  private static Phrase body(String code) {
    return OutsideBody.valueOf(code).label();
  }

  private static Phrase after(@Nullable String text) {
    return text == null || text.isEmpty()
        ? Phrase.of("", "")
        : Phrase.of("：{0}", ": {0}").with(text);
  }

  private static Phrase same(String text) {
    return Phrase.of(text, text);
  }
}
