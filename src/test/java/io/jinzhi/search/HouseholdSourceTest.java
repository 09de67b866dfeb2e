package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Neighbours;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class HouseholdSourceTest {

  @Autowired Search search;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;

  @Test
  void a_rebuild_makes_households_findable_by_name_initials_and_room() {
    EstateId estate = Neighbours.estate(estates);
    Neighbours.household(register, residents, estate, "3-2-1201", "曾小梅", "13800138812");
    assertThat(search.rebuild(estate)).isEqualTo(1);
    var actor = new Actor(estate, new StaffId(UUID.randomUUID()), "陈立", Role.FRONT_DESK, null);
    for (String words : List.of("曾小梅", "小梅", "zxm", "3-2-1201")) {
      assertThat(search.find(estate, new Query(words, actor), Kind.HOUSEHOLD, 1))
          .as(words)
          .singleElement()
          .satisfies(
              hit -> {
                assertThat(hit.text()).isEqualTo("曾*梅");
                assertThat(hit.link()).isEqualTo("/households/3-2-1201");
              });
    }
    assertThat(search.household(estate, new Query("3栋2单元1201", actor))).isPresent();
    var admin = new Actor(estate, new StaffId(UUID.randomUUID()), "管理员", Role.ADMIN, null);
    assertThat(search.find(estate, new Query("小梅", admin), Kind.HOUSEHOLD, 1)).isEmpty();
  }
}
