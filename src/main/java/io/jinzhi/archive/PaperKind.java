package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The papers that the handbook wants in a file (ARC-05 to ARC-07), and those that other modules
/// add.
///
/// Core papers are about the property: they stay with the unit for good. All others are personal
/// data of an owner and end with the term of that owner's file (C-03, PII-07).
public enum PaperKind {
  HANDOVER_CERTIFICATE(Part.HANDOVER, "收楼证明书", "Handover certificate", true, false),
  OWNERS_COVENANT(Part.HANDOVER, "业主临时公约", "Provisional owners' covenant", true, false),
  DEFECTS_LIST(Part.HANDOVER, "楼宇遗漏记录", "Defects list", true, true),
  IDENTITY_COPY(Part.HANDOVER, "业主身份证复印件", "Copy of the owner's identity card", true, false),
  HOUSEHOLD_REGISTER(Part.HANDOVER, "业主家庭情况登记表", "Household register", true, false),
  ITEMS_RECEIPT(Part.HANDOVER, "物品资料及钥匙签收表", "Receipt for items, papers and keys", true, false),
  OWNER_CARD_REGISTER(Part.HANDOVER, "业主证领用登记表", "Owner card issue register", true, false),
  UNIT_INSPECTION(Part.HANDOVER, "业主收楼房屋检查情况表", "Unit inspection form", true, true),
  FIT_OUT_APPLICATION(Part.FIT_OUT, "装修申请审批表", "Fit-out application and approval", true, true),
  FIT_OUT_AGREEMENT(Part.FIT_OUT, "住宅室内装修管理协议", "Fit-out management agreement", true, false),
  FIT_OUT_UNDERTAKING(Part.FIT_OUT, "装修承诺书", "Fit-out undertaking", true, false),
  FIT_OUT_DRAWINGS(Part.FIT_OUT, "相关图纸及装修施工队资料", "Drawings and crew papers", true, true),
  FIRE_SAFETY_UNDERTAKING(Part.FIT_OUT, "消防安全责任书", "Fire-safety undertaking", true, false),
  VIOLATION_NOTICE(Part.OTHER, "违章处理通知单", "Violation notice", false, true),
  TENANT_REGISTER(Part.OTHER, "租户登记表", "Tenant registration", false, false),
  COMPLAINT_FORM(Part.OTHER, "住户投诉处理表", "Complaint handling form", false, false),
  OPINION_FORM(Part.OTHER, "用户意见受理表", "User opinion form", false, false),
  CALLBACK_FORM(Part.OTHER, "回访记录表", "Callback form", false, false),
  LATER_PAPER(Part.OTHER, "其它后续资料", "Other later paper", false, false);

  private final Part part;
  private final Phrase label;
  private final boolean listed;
  private final boolean core;

  PaperKind(Part part, String zh, String en, boolean listed, boolean core) {
    this.part = part;
    this.label = Phrase.of(zh, en);
    this.listed = listed;
    this.core = core;
  }

  public Part part() {
    return part;
  }

  public Phrase label() {
    return label;
  }

  /// Whether it is about the property and not about its owner.
  public boolean core() {
    return core;
  }

  static Optional<PaperKind> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  static boolean core(String name) {
    return of(name).map(PaperKind::core).orElse(false);
  }

  /// What a complete file still lacks: the handover papers always, the fit-out papers as soon as
  // its
  /// owner has brought one.
  ///
  /// @param there all kinds in the file
  /// @param own those of its owner, without what came over from a former one
  static List<PaperKind> missing(Set<String> there, Set<String> own) {
    boolean fittedOut =
        Arrays.stream(values())
            .anyMatch(each -> each.part == Part.FIT_OUT && own.contains(each.name()));
    return Arrays.stream(values())
        .filter(each -> each.listed && (each.part == Part.HANDOVER || fittedOut))
        .filter(each -> !there.contains(each.name()))
        .toList();
  }
}
