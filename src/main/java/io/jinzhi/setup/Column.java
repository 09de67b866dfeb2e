package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns that an import understands, and what they are called in the files that exist.
enum Column {
  ROOM("房号", "Room", "房屋编号 房间号 房间 房屋 房屋号 新房号 新单元号 门牌号 物业编号 住户编号 房产编码 铺位 室号 房产名称 详细地址 unit room"),
  FORMER("原房号", "Former room", "原单元号 旧房号 老房号 曾用房号 former"),
  BUILDING("楼栋", "Building", "楼栋号 楼栋编号 楼号 栋号 栋 幢 楼 座 楼阁名称 building"),
  ENTRANCE("单元", "Entrance", "单元号 单元编号 单元名称 entrance"),
  ZONE("分区", "Zone", "区 片区 组团 园区 区域 期 zone"),
  AREA("建筑面积", "Area", "面积 实测面积 计费面积 房屋面积 物业面积 室内面积 area"),
  HANDED_OVER("收楼日期", "Handed over", "收铺日期 交楼日期 交房日期 交付日期 接房日期 收房日期 收楼时间 handedover"),
  STATE("房屋状态", "State", "状态 入住情况 收楼情况 收铺情况 出租情况 居住状态 备注性质 性质 state"),
  OWNER("业主姓名", "Owner", "业主 户主 户主姓名 业主名称 产权人 房主 购房人 客户名称 owner"),
  OWNER_PHONE(
      "业主电话",
      "Owner phone",
      "联系电话 手机号 手机 电话 手机号码 联系方式 业主住户联系电话 业主租户联系电话 业主联系电话 业主手机 业主手机号 首选联系电话 phone"),
  TENANT("租户姓名", "Tenant", "租户 租客 租客姓名 承租人 tenant"),
  TENANT_PHONE("租户电话", "Tenant phone", "租客电话 租户手机 租户联系电话 tenantphone"),
  FAMILY("家庭成员", "Family", "家庭成员名单 家属 家人 同住人 同住人员 family"),
  NAME("姓名", "Name", "名字 住户姓名 住户 人员姓名 员工姓名 name"),
  KIND("身份", "Kind", "住户类型 业主类型 人员类型 与业主关系 关系 类型 kind"),
  MOVED_IN("入住日期", "Moved in", "迁入日期 入住时间 movedin"),
  NOTE("备注", "Note", "说明 附注 note"),
  DEPARTMENT("部门", "Department", "所属部门 部门名称 department"),
  DEPARTMENT_EN("部门英文名", "Department in English", "英文名 英文名称 departmentenglish"),
  ROLE("岗位", "Role", "职务 职位 角色 role"),
  IDENTITY("身份证号", "Identity number", "身份证 证件号 证件号码 业主身份证号码 身份证号码 identity");

  private static final int LONGEST = 60;

  private static final Map<String, Column> BY_NAME = new HashMap<>();

  static {
    for (Column column : values()) {
      BY_NAME.put(key(column.title.zh()), column);
      BY_NAME.put(key(column.title.en()), column);
      for (String name : column.names) {
        BY_NAME.put(key(name), column);
      }
    }
  }

  private final Phrase title;
  private final List<String> names;

  Column(String zh, String en, String names) {
    this.title = Phrase.of(zh, en);
    this.names = List.of(names.split(" "));
  }

  Phrase title() {
    return title;
  }

  static @Nullable Column named(String header) {
    if (header.length() > LONGEST) {
      return null;
    }
    Column exact = BY_NAME.get(key(header));
    // 备注2业主、住户联系电话: a numbered remark that names what it is about.
    return exact != null ? exact : BY_NAME.get(key(header.replaceFirst("^备注\\d*", "")));
  }

  /// Without brackets, units, marks and case.
  static String key(String header) {
    String text = Normalizer.normalize(header, Normalizer.Form.NFKC);
    for (Pattern each : List.of(Marks.BRACKETS, Marks.UNIT, Marks.MARKS)) {
      text = each.matcher(text).replaceAll("");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /// What may stand beside a name.
  private static final class Marks {
    static final Pattern BRACKETS = Pattern.compile("[(\\[【].*?[)\\]】]");
    static final Pattern UNIT = Pattern.compile("(/.*|m2|平方米)$");
    static final Pattern MARKS = Pattern.compile("[\\s\\p{Punct}、。：*]+");
  }
}
