package io.jinzhi.handbook;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The clauses that the code keeps, or proves with a test. All the others are only text: see
/// [ClauseText].
public enum Clause {
  AMB_01(ClauseUse.RUNS),
  AMB_02(ClauseUse.RUNS),
  AMB_03(ClauseUse.RUNS),
  AMB_04(ClauseUse.RUNS),
  AMB_08(ClauseUse.RUNS),
  AMB_09(ClauseUse.RUNS),
  FD_01(ClauseUse.RUNS),
  FD_02(ClauseUse.RUNS),
  FD_03(ClauseUse.RUNS),
  FD_04(ClauseUse.RUNS),
  FD_05(ClauseUse.RUNS),
  FD_06(ClauseUse.RUNS),
  REG_02(ClauseUse.RUNS),
  REG_04(ClauseUse.RUNS),
  REG_05(ClauseUse.RUNS),
  REG_07(ClauseUse.RUNS),
  FD_11(ClauseUse.RUNS),
  ETQ_10(ClauseUse.CONTENT),
  ETQ_11(ClauseUse.CONTENT),
  ETQ_18(ClauseUse.CONTENT),
  ETQ_19(ClauseUse.RUNS),
  ETQ_20(ClauseUse.CONTENT),
  ETQ_21(ClauseUse.CONTENT),
  ETQ_22(ClauseUse.CONTENT),
  ETQ_23(ClauseUse.CONTENT),
  ETQ_24(ClauseUse.CONTENT),
  ETQ_33(ClauseUse.CONTENT),
  ETQ_34(ClauseUse.CONTENT),
  REG_08(ClauseUse.RUNS),
  ARC_02(ClauseUse.RUNS),
  ARC_04(ClauseUse.RUNS),
  ARC_05(ClauseUse.RUNS),
  ARC_06(ClauseUse.RUNS),
  ARC_07(ClauseUse.RUNS),
  ARC_08(ClauseUse.RUNS),
  ARC_09(ClauseUse.RUNS),
  ARC_10(ClauseUse.RUNS),
  ARC_11(ClauseUse.RUNS),
  ARC_12(ClauseUse.RUNS),
  ARC_13(ClauseUse.RUNS),
  ARC_14(ClauseUse.RUNS),
  ARC_15(ClauseUse.RUNS),
  ARC_16(ClauseUse.RUNS),
  ARC_17(ClauseUse.RUNS),
  ARC_18(ClauseUse.RUNS),
  ARC_19(ClauseUse.RUNS),
  ARC_25(ClauseUse.RUNS),
  ARC_26(ClauseUse.RUNS),
  ARC_29(ClauseUse.RUNS),
  ARC_30(ClauseUse.RUNS),
  ARC_31(ClauseUse.RUNS),
  ARC_27(ClauseUse.RUNS),
  CMP_01(ClauseUse.CONTENT),
  CMP_02(ClauseUse.RUNS),
  CMP_03(ClauseUse.RUNS),
  CMP_04(ClauseUse.RUNS),
  CMP_05(ClauseUse.RUNS),
  CMP_06(ClauseUse.RUNS),
  CMP_07(ClauseUse.CONTENT),
  CMP_08(ClauseUse.CONTENT),
  CMP_09(ClauseUse.CONTENT),
  CMP_10(ClauseUse.RUNS),
  CMP_11(ClauseUse.RUNS),
  CMP_12(ClauseUse.RUNS),
  CMP_13(ClauseUse.RUNS),
  CMP_14(ClauseUse.RUNS),
  CMP_15(ClauseUse.RUNS),
  CMP_16(ClauseUse.RUNS),
  CMP_17(ClauseUse.RUNS),
  CMP_18(ClauseUse.CONTENT),
  CMP_19(ClauseUse.CONTENT),
  CMP_20(ClauseUse.RUNS),
  CMP_21(ClauseUse.RUNS),
  CMP_22(ClauseUse.RUNS),
  CMP_23(ClauseUse.RUNS),
  CMP_24(ClauseUse.RUNS),
  CMP_25(ClauseUse.RUNS),
  CMP_26(ClauseUse.RUNS),
  CMP_27(ClauseUse.RUNS),
  CMP_28(ClauseUse.RUNS),
  CMP_29(ClauseUse.RUNS),
  CMP_30(ClauseUse.RUNS),
  CMP_31(ClauseUse.RUNS),
  CMP_32(ClauseUse.RUNS),
  CMP_33(ClauseUse.RUNS),
  CMP_34(ClauseUse.RUNS),
  CMP_35(ClauseUse.RUNS),
  CMP_36(ClauseUse.RUNS),
  CMP_37(ClauseUse.RUNS),
  CMP_38(ClauseUse.CONTENT),
  CMP_39(ClauseUse.CONTENT),
  CMP_40(ClauseUse.RUNS),
  CMP_41(ClauseUse.RUNS),
  CMP_42(ClauseUse.RUNS),
  CMP_43(ClauseUse.CONTENT),
  CMP_44(ClauseUse.RUNS),
  CMP_45(ClauseUse.RUNS),
  CMP_46(ClauseUse.RUNS),
  CMP_47(ClauseUse.CONTENT),
  CBK_01(ClauseUse.CONTENT),
  CBK_02(ClauseUse.CONTENT),
  CBK_03(ClauseUse.RUNS),
  CBK_04(ClauseUse.CONTENT),
  CBK_05(ClauseUse.RUNS),
  CBK_06(ClauseUse.RUNS),
  CBK_07(ClauseUse.RUNS),
  CBK_08(ClauseUse.RUNS),
  CBK_09(ClauseUse.RUNS),
  CBK_10(ClauseUse.RUNS),
  CBK_11(ClauseUse.RUNS),
  CBK_12(ClauseUse.RUNS),
  CBK_13(ClauseUse.RUNS),
  CBK_14(ClauseUse.RUNS),
  CBK_15(ClauseUse.RUNS),
  CBK_16(ClauseUse.RUNS),
  CBK_17(ClauseUse.RUNS),
  CBK_18(ClauseUse.RUNS),
  CBK_19(ClauseUse.RUNS),
  CBK_20(ClauseUse.RUNS),
  CBK_21(ClauseUse.RUNS),
  CBK_22(ClauseUse.RUNS),
  CBK_23(ClauseUse.RUNS),
  CBK_24(ClauseUse.RUNS),
  CBK_25(ClauseUse.RUNS),
  REP_01(ClauseUse.RUNS),
  REP_02(ClauseUse.RUNS),
  REP_03(ClauseUse.RUNS),
  REP_04(ClauseUse.RUNS),
  REP_05(ClauseUse.RUNS),
  REP_06(ClauseUse.RUNS),
  REP_07(ClauseUse.RUNS),
  REP_08(ClauseUse.RUNS),
  REP_09(ClauseUse.RUNS),
  REP_10(ClauseUse.RUNS),
  REP_11(ClauseUse.RUNS),
  REP_12(ClauseUse.RUNS),
  REP_13(ClauseUse.RUNS),
  REP_14(ClauseUse.RUNS),
  REP_15(ClauseUse.RUNS),
  REP_16(ClauseUse.RUNS),
  REP_17(ClauseUse.RUNS),
  DUT_01(ClauseUse.RUNS),
  DUT_02(ClauseUse.RUNS),
  DUT_03(ClauseUse.RUNS),
  DUT_04(ClauseUse.RUNS),
  DUT_05(ClauseUse.RUNS),
  DUT_06(ClauseUse.RUNS),
  DUT_07(ClauseUse.RUNS),
  DUT_08(ClauseUse.RUNS),
  DUT_09(ClauseUse.CONTENT),
  DUT_10(ClauseUse.CONTENT),
  DUT_11(ClauseUse.CONTENT),
  DUT_12(ClauseUse.RUNS),
  DUT_13(ClauseUse.CONTENT),
  DUT_14(ClauseUse.RUNS),
  ARC_32(ClauseUse.RUNS),
  ARC_33(ClauseUse.RUNS),
  DUT_15(ClauseUse.RUNS),
  KEY_01(ClauseUse.RUNS),
  KEY_02(ClauseUse.RUNS),
  KEY_03(ClauseUse.RUNS),
  KEY_04(ClauseUse.RUNS),
  KEY_05(ClauseUse.RUNS),
  KEY_06(ClauseUse.RUNS),
  KEY_07(ClauseUse.RUNS),
  KEY_08(ClauseUse.RUNS),
  KEY_09(ClauseUse.RUNS),
  KEY_10(ClauseUse.RUNS),
  KEY_11(ClauseUse.RUNS),
  KEY_13(ClauseUse.RUNS),
  KEY_14(ClauseUse.RUNS),
  KEY_15(ClauseUse.RUNS),
  KEY_16(ClauseUse.RUNS),
  KEY_17(ClauseUse.RUNS),
  KEY_18(ClauseUse.RUNS),
  VIO_01(ClauseUse.RUNS),
  VIO_02(ClauseUse.RUNS),
  VIO_03(ClauseUse.RUNS),
  VIO_04(ClauseUse.RUNS),
  VIO_05(ClauseUse.RUNS),
  VIO_06(ClauseUse.RUNS),
  VIO_07(ClauseUse.RUNS),
  VIO_08(ClauseUse.RUNS),
  VIO_09(ClauseUse.RUNS),
  VIO_10(ClauseUse.CONTENT),
  VIO_11(ClauseUse.RUNS),
  VIO_12(ClauseUse.RUNS),
  VIO_13(ClauseUse.RUNS),
  VIO_14(ClauseUse.RUNS),
  ARC_20(ClauseUse.RUNS),
  ARC_21(ClauseUse.RUNS),
  ARC_22(ClauseUse.RUNS),
  ARC_23(ClauseUse.RUNS),
  ARC_24(ClauseUse.RUNS),
  ARC_28(ClauseUse.RUNS);

  private static final Map<String, Clause> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Clause::id, Function.identity()));

  private final String id;
  private final ClauseUse use;

  Clause(ClauseUse use) {
    this.id = name().replace('_', '-');
    this.use = use;
  }

  /// As the handbook's readers write it, such as `CMP-23`.
  public String id() {
    return id;
  }

  public ClauseUse use() {
    return use;
  }

  public ClauseText text() {
    return ClauseText.of(id);
  }

  /// @throws IllegalArgumentException if the code has no such clause
  public static Clause of(String id) {
    Clause clause = BY_ID.get(id);
    if (clause == null) {
      throw new IllegalArgumentException("No code for clause " + id);
    }
    return clause;
  }

  static boolean has(String id) {
    return BY_ID.containsKey(id);
  }
}
