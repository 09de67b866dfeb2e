package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// What is broken: decides both warranties (令80 art. 7; 建房[1998]102号 art. 5) and the trade.
public enum BuildingPart {
  ROOF("屋面防水", "Roof waterproofing", Trade.WATERPROOFING, Term.years(5), Term.years(3)),
  WET_ROOM(
      "厨卫防水、外墙渗漏",
      "Kitchen and bathroom waterproofing, outer-wall leaks",
      Trade.WATERPROOFING,
      Term.years(5),
      Term.years(1)),
  STRUCTURE("地基与主体结构", "Foundation and main structure", Trade.CIVIL, Term.LIFE, Term.LIFE),
  HEATING("采暖与供冷", "Heating and cooling", Trade.HEATING, Term.seasons(2), Term.seasons(1)),
  PIPES("给排水管道渗漏", "Leaking water and drain pipes", Trade.PLUMBING, Term.years(2), Term.years(1)),
  BLOCKAGE("管道堵塞", "Blocked pipes", Trade.PLUMBING, Term.years(2), Term.months(2)),
  WIRING("电气线路", "Electrical lines", Trade.ELECTRICS, Term.years(2), Term.NONE),
  SANITARY("卫生洁具", "Sanitary ware", Trade.PLUMBING, Term.years(2), Term.years(1)),
  LIGHTS("灯具与开关插座", "Lamps, switches and sockets", Trade.ELECTRICS, Term.years(2), Term.months(6)),
  FINISHES(
      "抹灰、地面、门窗等装修",
      "Plaster, floors, doors and windows",
      Trade.CARPENTRY,
      Term.years(2),
      Term.years(1)),
  LIFT("电梯", "Lift", Trade.LIFT, Term.years(2), Term.NONE),
  GAS("燃气", "Gas", Trade.PLUMBING, Term.NONE, Term.NONE),
  LOCK("门锁与门禁", "Locks and access", Trade.LOCKS, Term.NONE, Term.NONE),
  APPLIANCE("家用电器", "Household appliances", Trade.ELECTRICS, Term.NONE, Term.NONE),
  OTHER("其他", "Other", Trade.GENERAL, Term.NONE, Term.NONE);

  private final Phrase label;
  private final Trade trade;
  private final Term contractor;
  private final Term developer;

  BuildingPart(String zh, String en, Trade trade, Term contractor, Term developer) {
    this.label = Phrase.of(zh, en);
    this.trade = trade;
    this.contractor = contractor;
    this.developer = developer;
  }

  public Phrase label() {
    return label;
  }

  /// The skill that the work asks for.
  public Trade trade() {
    return trade;
  }

  /// The contractor's least term, from completion acceptance.
  Term contractor() {
    return contractor;
  }

  /// The developer's least term, from delivery to the owner.
  Term developer() {
    return developer;
  }

  /// Whether a meter divides what is common from what is the owner's (REP-03).
  public boolean metered() {
    return this == PIPES || this == WIRING || this == GAS;
  }
}
