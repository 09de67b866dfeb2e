package io.jinzhi.paper;

import io.jinzhi.language.Phrase;

/// The forms that can be printed.
public enum PaperForm {
  COMPLAINT("住户投诉处理表", "Complaint handling form", "paper/complaint-form.jte"),
  OPINION("用户意见受理表", "User opinion form", "paper/opinion-form.jte"),
  DUTY_LOG("值班日志", "Duty log", "paper/duty-log.jte"),
  WORK_ORDER("派工单", "Work order", "paper/work-order.jte"),
  WARRANTY_NOTICE("保修通知单", "Warranty notice", "paper/warranty-notice.jte"),
  CALLBACK("回访记录表", "Callback form", "paper/callback-form.jte"),
  DUTY_ROSTER("值班表", "Duty roster", "paper/duty-roster.jte"),
  ARCHIVE_LABEL("业主档案标签", "Label of a household file", "paper/archive-label.jte"),
  ARCHIVE_COVER("业主档案资料情况", "Papers of a household file", "paper/archive-cover.jte"),
  ARCHIVE_CHECK("档案检查记录", "Archive check", "paper/archive-check.jte"),
  DESTRUCTION("档案销毁清册", "Register of destroyed papers", "paper/destruction.jte"),
  LEDGER("查阅台账", "Archive ledger", "paper/ledger.jte"),
  KEY_REGISTER("钥匙借用登记表", "Key loan register", "paper/key-register.jte"),
  EMERGENCY_REPORT("紧急突发事件报告", "Emergency report", "paper/emergency-report.jte"),
  KEY_CUSTODY("业主托管钥匙委托书", "Key custody form", "paper/key-custody.jte"),
  VIOLATION_NOTICE("违章处理通知单", "Violation notice", "paper/violation-notice.jte"),
  VIOLATION_REPORT("违章情况报告", "Report of a violation", "paper/violation-report.jte"),
  PATROL_RECORD("巡查记录", "Patrol record", "paper/patrol-record.jte"),
  FIRE_PATROL_RECORD("防火巡查记录", "Fire patrol record", "paper/patrol-record.jte"),
  PATROL_LABELS("巡查点标签", "Labels of patrol points", "paper/patrol-labels.jte"),
  VACANCY_VISIT("空置房巡查记录", "Record of a vacant unit", "paper/vacancy-visit.jte"),
  VACANCY_MOVEMENT("空置房动态表", "Movement of vacant units", "paper/vacancy-movement.jte"),
  VACANCY_STATISTICS("空置房统计表", "Statistics of vacant units", "paper/vacancy-statistics.jte"),
  ARCHIVE_REGISTER("档案查阅登记表", "Archive access register", "paper/archive-register.jte"),
  DATA_ANSWER("个人信息答复书", "Answer about own data", "paper/data-answer.jte");

  private final Phrase label;
  private final String template;

  PaperForm(String zh, String en, String template) {
    label = Phrase.of(zh, en);
    this.template = template;
  }

  public Phrase label() {
    return label;
  }

  String template() {
    return template;
  }
}
