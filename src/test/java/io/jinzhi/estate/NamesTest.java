package io.jinzhi.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "王小梅, wangxiaomei, wxm",
    "单雄飞, shanxiongfei, sxf",
    "曾国强, zengguoqiang, zgq",
    "解珍, xiezhen, xz",
    "仇英, qiuying, qy",
    "查理, zhali, zl",
    "翟亮, zhailiang, zl",
    "尉迟明, yuchiming, ycm",
    "欧阳修, ouyangxiu, oyx",
    "John Smith, johnsmith, js",
    "吕布, lubu, lb"
  })
  void reads_a_name_as_pinyin(String name, String full, String initials) {
    Pinyin pinyin = Pinyin.of(name);
    assertThat(pinyin.full()).isEqualTo(full);
    if (!name.contains(" ")) {
      assertThat(pinyin.initials()).isEqualTo(initials);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "王小梅, 王*梅",
    "刘洋, 刘*",
    "刘, *",
    "欧阳小梅, 欧**梅",
    "𠮷田一, 𠮷*一",
    "深圳市好邻居贸易有限公司, 深圳市好邻居贸易有限公司"
  })
  void masks_a_name(String name, String masked) {
    assertThat(Masked.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812348812, 138****8812",
    "075526812345, 075****2345",
    "26812345, ****2345",
    "95588, ****"
  })
  void masks_a_telephone(String digits, String masked) {
    assertThat(Masked.phone(digits)).isEqualTo(masked);
  }
}
