package io.jinzhi.vacancy;

import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklist.Item;
import io.jinzhi.inspection.ChecklistSource;
import io.jinzhi.language.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is looked at in a vacant unit (VAC-04), aired (VAC-05), and shut on leaving (VAC-06).
@Component
class VacancyChecklists implements ChecklistSource {
  static final List<String> METERS = List.of("WATER", "POWER", "GAS");

  private static final List<Item> OUTSIDE =
      List.of(
          tick("DOOR", "VAC-03", "门、锁完好", "Door and lock are whole"),
          tick("WINDOWS", "VAC-03", "窗、玻璃完好关好", "Windows and panes whole and shut"),
          tick(
              "OUTER_SIGNS",
              "VAC-03",
              "无渗水、无人居住迹象、无堆积",
              "No leak, no sign of stay, nothing piled up"));

  private static final List<Item> SHORT =
      List.of(
          tick("DOOR", "VAC-04", "门、锁、窗、玻璃", "Door, lock, windows, panes"),
          tick("LEAKS", "VAC-04", "墙、顶无渗漏", "No leaks in walls and ceiling"),
          tick("DRAINS", "VAC-04", "地漏、龙头", "Drains and taps"),
          tick("STAY", "VAC-04", "无居住迹象、无缺失物品", "No sign of stay, nothing missing"));

  private static final List<Item> LONG =
      List.of(
          tick("DOOR", "VAC-04", "门、锁", "Door and lock"),
          tick("WINDOWS", "VAC-04", "窗、玻璃", "Windows and panes"),
          tick("WALLS", "VAC-04", "墙、顶：渗漏、开裂、空鼓", "Walls, ceiling: leak, crack, hollow"),
          tick("DRAINS", "VAC-04", "地漏、龙头", "Drains and taps"),
          tick("ELECTRIC", "VAC-04", "开关、空开、报警", "Switches, breaker, alarm"),
          Item.reading("WATER", "VAC-04", "水表", "Water meter", Phrase.of("吨", "t")),
          Item.reading("POWER", "VAC-04", "电表", "Power meter", Phrase.of("度", "kWh")),
          Item.reading("GAS", "VAC-04", "燃气表", "Gas meter", Phrase.of("方", "m³")),
          tick("MOULD", "VAC-04", "霉、虫、积水", "Mould, insects, standing water"),
          tick("ITEMS", "VAC-04", "物品无缺失", "Nothing missing"),
          tick("STAY", "VAC-04", "无居住迹象", "No sign of stay"),
          tick("CLEAN", "VAC-04", "清洁", "Cleanliness"));

  private static final List<Item> LEAVING =
      List.of(
          Item.reading(
              "AIRED",
              "VAC-05",
              "通风（10 至 20 分钟）",
              "Aired, 10 to 20 minutes",
              Phrase.of("分钟", "min")),
          tick(
              "OFF",
              "VAC-06",
              "离开前：灯、龙头、总阀、空开已关",
              "On leaving: lights, taps, main valve, breaker off"),
          tick("SHUT", "VAC-06", "离开前：门窗已关好锁好", "On leaving: windows and door shut"));

  @Override
  public List<Checklist> checklists() {
    return List.of(
        new Checklist(Look.OUTSIDE.checklist(), Look.OUTSIDE.label(), OUTSIDE),
        new Checklist(Look.INSIDE.checklist(), Look.INSIDE.label(), joined(SHORT)),
        new Checklist(Look.FULL.checklist(), Look.FULL.label(), joined(LONG)));
  }

  private static List<Item> joined(List<Item> first) {
    List<Item> all = new ArrayList<>(first);
    all.addAll(LEAVING);
    return all;
  }

  private static Item tick(String code, String clause, String zh, String en) {
    return Item.tick(code, clause, zh, en);
  }
}
