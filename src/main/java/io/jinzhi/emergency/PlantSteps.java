package io.jinzhi.emergency;

import static io.jinzhi.emergency.FirstStep.step;
import static io.jinzhi.emergency.FirstSteps.COMMAND;
import static io.jinzhi.emergency.FirstSteps.DESK;
import static io.jinzhi.emergency.FirstSteps.ENGINEER;
import static io.jinzhi.emergency.FirstSteps.FINDER;
import static io.jinzhi.emergency.FirstSteps.GUARD;
import static io.jinzhi.emergency.FirstSteps.MONITOR;
import static io.jinzhi.handbook.Clause.EMG_06;
import static io.jinzhi.handbook.Clause.EMG_08;
import static io.jinzhi.handbook.Clause.EMG_09;
import static io.jinzhi.handbook.Clause.EMG_10;
import static io.jinzhi.handbook.Clause.EMG_13;

import io.jinzhi.staff.Role;
import java.util.List;

/// What is done first where the house itself fails: lifts, water, gas, power, a storm.
final class PlantSteps {
  private PlantSteps() {}

  static final List<FirstStep> LIFT =
      List.of(
          step(
              EMG_06,
              "comfort",
              MONITOR,
              "对讲安抚，问清几人、有无不适、哪一层",
              "Talk to them: how many, anybody unwell, which floor"),
          step(EMG_06, "call-firm", MONITOR, "通知工程和电梯维保", "Call the engineer and the lift firm"),
          step(
                  EMG_06,
                  "own-engineer",
                  ENGINEER,
                  "工程人员到场，断梯电，守住梯口",
                  "Own engineer there, lift power off, door guarded")
              .keeping(Role.DEPT_MANAGER),
          step(EMG_06, "firm-here", DESK, "维保人员到场", "The lift firm is there")
              .keeping(Role.CS_MANAGER),
          step(
              EMG_06,
              "trained",
              COMMAND,
              "只由持证人员救人；救不出打 119",
              "Only trained people free them; else 119"),
          step(EMG_06, "freed", COMMAND, "被困人员救出，问伤情", "Everybody is out; ask how they are")
              .keeping(null),
          step(EMG_06, "shut", ENGINEER, "该梯停用，检修合格再开", "The lift stays shut until it is repaired")
              .afterwards());

  static final List<FirstStep> FLOOD =
      List.of(
          step(EMG_08, "on-site", ENGINEER, "到场查看", "Somebody is on site").keeping(null),
          step(EMG_08, "valve", ENGINEER, "关闭阀门", "Shut the valve"),
          step(
              EMG_08,
              "lifts",
              ENGINEER,
              "电梯升离底层停运，护住配电房",
              "Lifts up and off, protect the power rooms"),
          step(EMG_08, "below", DESK, "告知楼下住户", "Warn the units below"),
          step(
              EMG_08, "owner", DESK, "联系业主；联系不上按紧急入户办", "Reach the owner; else an emergency entry"),
          step(EMG_08, "photos", ENGINEER, "拍照，排水", "Photos, pump it out"));

  static final List<FirstStep> GAS =
      List.of(
          step(
              EMG_09,
              "no-spark",
              FINDER,
              "室内不动开关、不打电话、不用对讲",
              "Inside: no switches, no telephone, no radio"),
          step(EMG_09, "air", FINDER, "轻开门窗通风", "Open doors and windows gently"),
          step(EMG_09, "unit-valve", FINDER, "关户内阀门", "Shut the valve of the unit"),
          step(
              EMG_09,
              "out",
              GUARD,
              "疏散本层和上下层，拉警戒",
              "Everybody out, the floors above and below too"),
          step(
              EMG_09,
              "call-gas",
              FINDER,
              "到室外打燃气公司，人不适打 120，起火打 119",
              "From outside: the gas company; 120, 119 if needed"),
          step(
              EMG_09,
              "public-valve",
              COMMAND,
              "公共阀门不动，等燃气公司",
              "Leave the public valve to the gas company"));

  static final List<FirstStep> POWER =
      List.of(
          step(EMG_10, "lifts-checked", ENGINEER, "逐台查电梯有没有困人", "Look into every lift for people")
              .keeping(null),
          step(
              EMG_10,
              "generator",
              ENGINEER,
              "起发电机，查应急照明",
              "Generator on, emergency lighting checked"),
          step(EMG_10, "exits", GUARD, "守出入口、车库口", "Guards at exits and garage"),
          step(
              EMG_10, "power-firm", DESK, "问供电公司原因和恢复时间", "Ask the power company why and how long"),
          step(
                  EMG_10,
                  "restored",
                  ENGINEER,
                  "恢复后逐台试电梯、水泵、门禁",
                  "Once it is back: try lifts, pumps, doors")
              .afterwards());

  static final List<FirstStep> STORM =
      List.of(
          step(
              EMG_13, "notice", DESK, "贴告示、发通知：关窗、收阳台物品", "Notices: shut windows, clear balconies"),
          step(
              EMG_13,
              "drains",
              ENGINEER,
              "查排水沟、集水井、水泵，备沙袋",
              "Drains, sumps, pumps; sandbags ready"),
          step(EMG_13, "roof", ENGINEER, "查屋面、外墙挂件、树木", "Roof, things on the walls, trees"),
          step(EMG_13, "vacant", GUARD, "查空置房门窗", "Doors and windows of vacant units"),
          step(
                  EMG_13,
                  "after",
                  ENGINEER,
                  "过后再查一遍：积水、屋面、树木、空置房",
                  "All of it again afterwards: water, roof, trees, vacant units")
              .afterwards());
}
