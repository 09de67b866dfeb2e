package io.jinzhi.emergency;

import static io.jinzhi.emergency.FirstStep.step;
import static io.jinzhi.emergency.FirstSteps.COMMAND;
import static io.jinzhi.emergency.FirstSteps.DESK;
import static io.jinzhi.emergency.FirstSteps.ENGINEER;
import static io.jinzhi.emergency.FirstSteps.FINDER;
import static io.jinzhi.emergency.FirstSteps.GUARD;
import static io.jinzhi.emergency.FirstSteps.MONITOR;
import static io.jinzhi.handbook.Clause.EMG_01;
import static io.jinzhi.handbook.Clause.EMG_02;
import static io.jinzhi.handbook.Clause.EMG_05;
import static io.jinzhi.handbook.Clause.EMG_07;
import static io.jinzhi.handbook.Clause.EMG_11;
import static io.jinzhi.handbook.Clause.EMG_12;
import static io.jinzhi.handbook.Clause.EMG_14;

import java.util.List;

/// What is done first where people are in danger.
final class PeopleSteps {
  private PeopleSteps() {}

  static final List<FirstStep> FIRE =
      List.of(
          step(
              EMG_02,
              "call-119",
              FINDER,
              "打 119，说清地点、楼层、有无人困",
              "119: where, which floor, anybody trapped"),
          step(
              EMG_07,
              "alarm",
              MONITOR,
              "鸣警报、广播，走楼梯疏散，不乘电梯",
              "Sound the alarm; out by the stairs, no lifts"),
          step(EMG_07, "cut", ENGINEER, "切断该区电源和燃气", "Power and gas of the zone off"),
          step(EMG_07, "lifts-down", MONITOR, "电梯迫降首层", "Lifts down to the ground floor"),
          step(
              EMG_07,
              "hydrants",
              ENGINEER,
              "启泵，接消防栓，初起时扑救",
              "Pumps on, hydrants, fight it while small"),
          step(EMG_07, "guide", GUARD, "清通道，路口引导消防车", "Clear the way, guide the engines in"),
          step(EMG_07, "count", COMMAND, "集合点清点人数", "Count heads at the assembly point"),
          step(
              EMG_07,
              "hand-over",
              COMMAND,
              "消防到场，交指挥、报情况",
              "The brigade is here: report and hand over"),
          step(EMG_07, "guard", GUARD, "守护现场，不让人返回", "Guard the scene, nobody goes back")
              .afterwards());

  static final List<FirstStep> CRIME =
      List.of(
          step(EMG_02, "call-110", FINDER, "打 110，有伤打 120", "110; 120 for the injured"),
          step(EMG_11, "stop", GUARD, "自身安全时制止，不追打", "Stop it only if that is safe for you"),
          step(
              EMG_11,
              "scene",
              GUARD,
              "保护现场，不动物品，留住目击人",
              "Keep the scene, touch nothing, ask witnesses to stay"),
          step(
                  EMG_11,
                  "footage",
                  MONITOR,
                  "留存录像（至少三十天），交公安",
                  "Keep the footage (30 days at least) for the police")
              .keeping(null));

  static final List<FirstStep> FALLING =
      List.of(
          step(
              EMG_12, "close", GUARD, "围挡，疏散，防再坠", "Close it off, keep people away, more may fall"),
          step(EMG_12, "first-aid", FINDER, "伤者打 120，先救护", "120 for the injured, first aid"),
          step(EMG_12, "police", DESK, "打 110", "Call 110"),
          step(EMG_12, "photos", GUARD, "拍照，收好坠落物", "Photos; keep what fell"),
          step(EMG_12, "footage", MONITOR, "留存录像，配合公安", "Keep the footage, help the police")
              .keeping(null));

  static final List<FirstStep> ILLNESS =
      List.of(
          step(EMG_02, "call-120", FINDER, "打 120，派人路口引导", "120; somebody guides them in"),
          step(
              EMG_14,
              "first-aid",
              FINDER,
              "自愿施救受法律保护；会的做心肺复苏，取 AED",
              "Helping is protected by law; CPR and AED by those who can"),
          step(EMG_14, "family", DESK, "联系家属", "Reach the family"),
          step(EMG_14, "lift", MONITOR, "留一台电梯等急救", "Keep a lift for the ambulance"));

  static final List<FirstStep> ACCIDENT =
      List.of(
          step(EMG_02, "call-120", FINDER, "打 120，先救人", "120; people first"),
          step(EMG_05, "stop-work", COMMAND, "停止作业，切断危险源", "Stop the work, cut the danger off"),
          step(EMG_05, "head", COMMAND, "马上报公司负责人", "Tell the head of the company at once"),
          step(
              EMG_05,
              "scene",
              GUARD,
              "保护现场；移动的要拍照做标记",
              "Keep the scene; mark and photograph what is moved"),
          step(EMG_05, "witnesses", COMMAND, "记下在场人员", "Note who was there"));

  static final List<FirstStep> OTHER =
      List.of(
          step(
              EMG_02,
              "call",
              FINDER,
              "有人受伤或危险：先打 119、110、120",
              "Anybody hurt or in danger: 119, 110, 120 first"),
          step(EMG_01, "people", FINDER, "人先撤到安全处", "People to a safe place"),
          step(EMG_01, "stop-harm", COMMAND, "制止或减轻损害", "Stop or limit the harm"),
          step(EMG_01, "guard", GUARD, "拉警戒，守现场", "Close it off, guard the scene"));
}
