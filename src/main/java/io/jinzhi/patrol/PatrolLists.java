package io.jinzhi.patrol;

import static io.jinzhi.inspection.Checklist.Item.reading;
import static io.jinzhi.inspection.Checklist.Item.tick;

import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.ChecklistSource;
import io.jinzhi.language.Phrase;
import java.util.List;
import org.springframework.stereotype.Component;

/// The checklists of a patrol.
@Component
class PatrolLists implements ChecklistSource {
  static final String ROUND = "PATROL_ROUND";
  static final String FIRE = "PATROL_FIRE";
  static final String STAIRWELL = "PATROL_STAIRWELL";
  static final String ROOF = "PATROL_ROOF";
  static final String METERS = "PATROL_METERS";
  static final String WATER = "WATER_TURNS";

  private static final List<Checklist> ALL =
      List.of(
          new Checklist(
              ROUND,
              Phrase.of("巡查内容", "The round"),
              List.of(
                  tick("SECURITY", "PAT-03", "安全隐患", "Security risks"),
                  tick("EQUIPMENT", "PAT-03", "公共设施设备", "Common equipment"),
                  tick("CLEANING", "PAT-03", "清洁卫生", "Cleaning"),
                  tick("GREENERY", "PAT-03", "绿化", "Greenery"),
                  tick("FIT_OUT", "PAT-03", "装修违规", "Fit-out breaches"),
                  tick(
                      "FIRE", "PAT-11", "消防违规、通道和消防车道畅通", "Fire breaches, passages and fire lanes"),
                  tick("VACANT", "PAT-03", "空置房", "Vacant units"),
                  tick("RESIDENTS", "PAT-03", "与住户交谈", "Talked with residents"))),
          new Checklist(
              FIRE,
              Phrase.of("防火巡查", "Fire patrol"),
              List.of(
                  tick("PASSAGE", "PAT-11", "疏散通道、安全出口畅通", "Passages and exits free"),
                  tick("LANE", "PAT-11", "消防车道畅通", "Fire lanes free"),
                  tick("DOOR", "PAT-11", "防火门关闭", "Fire doors shut"),
                  tick("SIGNS", "PAT-11", "疏散指示、应急照明", "Exit signs, emergency lighting"),
                  tick("GEAR", "PAT-11", "消火栓、灭火器", "Hydrants, extinguishers"),
                  tick("FLAME", "PAT-11", "用火用电无违章", "No breach with fire or power"))),
          new Checklist(
              STAIRWELL,
              Phrase.of("楼梯间", "Stairwell"),
              List.of(
                  tick("LAMPS", "PAT-06", "灯", "Lamps"),
                  tick("WINDOWS", "PAT-06", "窗", "Windows"),
                  tick("WALLS", "PAT-06", "墙面、瓷砖", "Plaster and tiles"),
                  tick("HYDRANT", "PAT-06", "消火栓和标识", "Hydrant and label"),
                  tick("EXTINGUISHER", "PAT-06", "灭火器压力和日期", "Extinguisher pressure and date"),
                  tick("FIRE_DOOR", "PAT-06", "防火门关好", "Fire door shut"),
                  tick("EXIT_LAMP", "PAT-06", "疏散指示灯", "Exit lamp"),
                  tick("PASSAGE", "PAT-06", "通道畅通", "Passage free"),
                  tick("ALARM", "PAT-06", "报警器件", "Alarm parts"),
                  tick("CLEAN", "PAT-06", "清洁", "Cleanliness"))),
          new Checklist(
              ROOF,
              Phrase.of("天台", "Roof"),
              List.of(
                  tick("ESCAPE", "PAT-07", "逃生门徒手可开，没有上锁", "Escape door opens by hand, not locked"),
                  tick("RAILING", "PAT-07", "栏杆", "Railing"),
                  tick("ROD", "PAT-07", "避雷装置", "Lightning rod"),
                  tick("INSULATION", "PAT-07", "隔热层", "Insulation"),
                  tick("OCCUPIED", "PAT-07", "无占用", "Nothing occupied"),
                  tick("DRAINS", "PAT-07", "排水", "Drains"),
                  tick("CLEAN", "PAT-07", "清洁", "Cleanliness"))),
          new Checklist(
              METERS,
              Phrase.of("空置房水电表", "Meters of an empty unit"),
              List.of(
                  tick(WATER, "PAT-08", "水表不走", "Water meter stands still"),
                  reading("WATER", "PAT-08", "水表读数", "Water meter", Phrase.of("吨", "t")),
                  tick("POWER", "PAT-08", "电表正常", "Power meter in order"))));

  @Override
  public List<Checklist> checklists() {
    return ALL;
  }
}
