package io.jinzhi.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.language.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "3-2-1201, 3-2-1201",
    "3栋2单元1201室, 3-2-1201",
    "3栋2单元1201, 3-2-1201",
    "3号楼2-1201, 3-2-1201",
    "三号楼二单元1201, 3-2-1201",
    "十二栋1201, 12-1201",
    "二十一幢十单元302房, 21-10-302",
    "３－２－１２０１, 3-2-1201",
    "３栋１２０１, 3-1201",
    "03-02-1201, 3-2-1201",
    "3—2—1201, 3-2-1201",
    "3/2/1201, 3-2-1201",
    "3.2.1201, 3-2-1201",
    "' 3 - 2 - 1201 ', 3-2-1201",
    "a座1201, A-1201",
    "5-302, 5-302",
    "3#2#1201, 3-2-1201",
    "3棟1201號, 3-1201",
    "梅园一栋1201, 梅园1-1201",
    "5-0302, 5-0302"
  })
  void reads_a_room_in_any_usual_spelling(String said, String code) {
    assertThat(Place.read(said)).map(Place::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1201", "王小梅", "张三-李四", "1-2-3-4", "3-2-'; drop", "单元"})
  void does_not_take_anything_else_for_a_room(String said) {
    assertThat(Place.read(said)).isEmpty();
  }

  @Test
  void says_it_in_words() {
    assertThat(new Place("3", "2", "1201").words().in(Lang.ZH)).isEqualTo("3栋2单元1201室");
    assertThat(new Place("5", "", "302").words().in(Lang.EN)).isEqualTo("Building 5, room 302");
  }

  @Test
  void sorts_the_way_people_count() {
    assertThat(new Place("2", "1", "901").sortKey())
        .isLessThan(new Place("10", "1", "101").sortKey());
    assertThat(new Place("2", "1", "901").sortKey())
        .isLessThan(new Place("2", "1", "1001").sortKey());
  }
}
