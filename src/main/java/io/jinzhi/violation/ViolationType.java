package io.jinzhi.violation;

import io.jinzhi.language.Phrase;

/// What is done against the rules (VIO-03), with the rule that is named by default and whom the
/// company reports to when talking fails.
public enum ViolationType {
  FIT_OUT(
      "违规装修", "Fit-out against the rules", "装修管理协议；《物业管理条例》第五十二条", "住建（房管）部门", "housing authority"),
  STRUCTURE(
      "改动承重结构、违法搭建",
      "Structure changed, illegal extension",
      "《住宅室内装饰装修管理办法》第五条",
      "住建、城管部门",
      "building authority"),
  FIRE_LANE("占用堵塞消防通道、出口", "Fire lane or exit blocked", "《消防法》第二十八条", "消防救援机构", "fire authority"),
  COMMON_PART(
      "占用公共部位", "Common part occupied", "《民法典》第二百八十六条、管理规约", "住建（房管）部门", "housing authority"),
  PARKING("违规停车", "Parking", "管理规约、停车管理办法", "公安交管、城管部门", "traffic police"),
  RUBBISH("乱倒垃圾", "Rubbish", "《民法典》第二百八十六条", "城管、环卫部门", "city management"),
  NOISE("噪声扰民", "Noise", "《噪声污染防治法》第六十五条、管理规约", "公安机关、生态环境部门", "police, environment authority"),
  ANIMALS("违规饲养动物", "Animals", "《民法典》第二百八十六条、管理规约", "公安、城管部门", "police, city management"),
  THROWING("高空抛物", "Throwing objects from height", "《民法典》第一千二百五十四条", "公安机关", "police"),
  DANGEROUS_GOODS(
      "存放易燃易爆等危险物品", "Dangerous goods", "《消防法》、管理规约", "消防救援机构、公安机关", "fire authority, police"),
  CHANGE_OF_USE("擅自改变房屋用途", "Change of use", "《民法典》第二百七十九条", "住建（房管）部门", "housing authority"),
  LETTING("违规出租（群租等）", "Illegal letting", "房屋租赁管理规定、管理规约", "住建、公安部门", "housing authority, police"),
  EBIKE("电动自行车违规停放、充电", "E-bike charging", "消防管理规定、管理规约", "消防救援机构", "fire authority");

  private final Phrase label;
  private final String rule;
  private final Phrase authority;

  ViolationType(String zh, String en, String rule, String authorityZh, String authorityEn) {
    this.label = Phrase.of(zh, en);
    this.rule = rule;
    this.authority = Phrase.of(authorityZh, authorityEn);
  }

  public Phrase label() {
    return label;
  }

  /// The rule broken, where nobody names another.
  public String rule() {
    return rule;
  }

  public Phrase authority() {
    return authority;
  }

  /// What is special about it (VIO-11, VIO-12, TEN-09); null where nothing is.
  public @org.jspecify.annotations.Nullable Phrase advice() {
    return switch (this) {
      case NOISE ->
          Phrase.of(
              "先劝阻，再请双方调解，都不成才报告公安或环境部门", "Dissuade, then mediate; only then report to the police");
      case FIRE_LANE ->
          Phrase.of(
              "马上劝阻并拍照；合同有约定的可以搬离并妥善保管，同时报告消防",
              "Stop it at once and take a photo; clear it only where the contract allows; report to the fire authority");
      case THROWING -> Phrase.of("保存监控录像，协助公安查明", "Keep the footage, help the police to find out");
      case LETTING -> Phrase.of("先劝阻，二十四小时内报告", "Persuade, report within 24 hours");
      case STRUCTURE, DANGEROUS_GOODS ->
          Phrase.of("涉及安全，要求立即停止", "Safety is concerned: demand that it stops at once");
      case FIT_OUT, COMMON_PART, PARKING, RUBBISH, ANIMALS, CHANGE_OF_USE, EBIKE -> null;
    };
  }
}
