package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was done with a household's file, or with the archive as a whole.
public enum Act {
  OPENED("建档", "file opened"),
  FILED("归档", "paper filed"),
  REPLACED("更换", "paper replaced"),
  CORRECTED("更正", "corrected"),
  MOVED("移位", "moved"),
  REQUESTED("申请查阅", "consultation asked for"),
  REGISTERED("登记", "request registered"),
  APPROVED("批准", "request approved"),
  REFUSED("不批准", "request refused"),
  RELEASED("出档", "released"),
  PAGE_READ("阅看页面", "page read"),
  PAGE_COPIED("复印页面", "page copied"),
  RETURNED("归还", "returned"),
  CLOSED("查阅结束", "consultation closed"),
  WITHDRAWN("撤回", "withdrawn"),
  EXPORTED("导出", "exported"),
  CHECKED("月度检查", "checked"),
  APPRAISED("鉴定", "appraised"),
  SPLIT("过户分档", "split at transfer"),
  DESTROYED("销毁", "destroyed"),
  KEYS_ROTATED("更换密钥", "keys rotated"),
  CODE_RENEWED("更换口令", "access code renewed"),
  OPENED_WITHOUT_NEED("无故开档", "opened without need"),
  UNUSUAL_READING("异常查阅", "unusual reading"),
  BREACH("泄密事件", "breach"),
  LEDGER_EXPORTED("导出台账", "ledger exported");

  private final Phrase label;

  Act(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Whether somebody saw what stands in a paper.
  public boolean isReading() {
    return this == PAGE_READ || this == PAGE_COPIED;
  }

  static List<String> readings() {
    return Arrays.stream(values()).filter(Act::isReading).map(Act::name).toList();
  }

  /// What a household is told of: somebody saw, copied or took along something of theirs.
  static List<String> looks() {
    return Stream.of(PAGE_READ, PAGE_COPIED, EXPORTED, OPENED_WITHOUT_NEED).map(Act::name).toList();
  }

  /// Null for a name that there is not.
  static @Nullable Act named(String name) {
    return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst().orElse(null);
  }
}
