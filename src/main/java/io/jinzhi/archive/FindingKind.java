package io.jinzhi.archive;

import io.jinzhi.language.Phrase;

/// What a check may find, and what is done about it.
public enum FindingKind {
  MISSING("资料不全", "Papers missing", "向业主或经办部门补收", "Ask the owner or the department for them"),
  UNREADABLE("电子件打不开", "Cannot be opened", "按纸质件重新扫描更换", "Scan the sheet anew and replace it"),
  NOT_ON_SHELF("不在架位", "Not on its shelf", "查找并归位", "Find it and put it back"),
  OTHER("其它", "Other", "按备注整改", "Put right as noted");

  private final Phrase label;
  private final Phrase remedy;

  FindingKind(String zh, String en, String remedyZh, String remedyEn) {
    label = Phrase.of(zh, en);
    remedy = Phrase.of(remedyZh, remedyEn);
  }

  public Phrase label() {
    return label;
  }

  public Phrase remedy() {
    return remedy;
  }
}
