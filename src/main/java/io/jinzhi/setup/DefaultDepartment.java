package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A department that most estates have.
record DefaultDepartment(String code, Phrase name) {
  static final List<DefaultDepartment> ALL =
      List.of(
          of("customer-service", "客户服务部", "Customer service"),
          of("engineering", "工程部", "Engineering"),
          of("security", "秩序维护部", "Security"),
          of("cleaning", "保洁部", "Cleaning"),
          of("greening", "绿化部", "Greening"),
          of("finance", "财务部", "Finance"),
          of("general", "综合部", "General affairs"),
          of("office", "公司办公室", "Company office"));

  private static DefaultDepartment of(String code, String zh, String en) {
    return new DefaultDepartment(code, Phrase.of(zh, en));
  }

  static @Nullable DefaultDepartment named(String zh) {
    return ALL.stream().filter(each -> each.name.zh().equals(zh)).findFirst().orElse(null);
  }
}
