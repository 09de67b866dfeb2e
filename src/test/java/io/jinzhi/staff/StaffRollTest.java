package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class StaffRollTest {
  @Autowired StaffRoll roll;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  final EstateId estate = new EstateId(UUID.randomUUID());

  @Test
  void a_desk_seats_everybody_active_of_its_role_and_department() {
    var engineering = open("engineering", "工程部", "Engineering");
    var guards = open("guards", "秩序部", "Guards");
    var ma = roll.hire(estate, "马建国", "13800000001", Role.DEPT_STAFF, engineering);
    var li = roll.hire(estate, "李红", null, Role.DEPT_STAFF, guards);
    var wu = roll.hire(estate, "吴敏", null, Role.CS_MANAGER, null);

    assertThat(at(Desk.of(Role.DEPT_STAFF))).containsExactly(ma, li);
    assertThat(at(Desk.of(Role.DEPT_STAFF, guards))).containsExactly(li);
    assertThat(at(Desk.of(Role.DEPT_STAFF, guards, ma))).containsExactly(ma);
    assertThat(at(Desk.of(Role.CS_MANAGER))).containsExactly(wu);
    assertThat(roll.atDesk(new EstateId(UUID.randomUUID()), Desk.of(Role.CS_MANAGER))).isEmpty();
    assertThat(roll.names(estate, List.of(ma, wu, new StaffId(UUID.randomUUID()))))
        .containsOnlyKeys(ma, wu)
        .containsEntry(ma, "马建国");
  }

  @Test
  void departments_come_in_the_order_in_which_they_were_opened_and_each_code_once() {
    var engineering = open("engineering", "工程部", "Engineering");
    open("cleaning", "环境部", "Cleaning");
    assertThat(roll.departments(estate))
        .extracting(Department::code)
        .containsExactly("engineering", "cleaning");
    assertThat(roll.department(estate, engineering).name())
        .isEqualTo(Phrase.of("工程部", "Engineering"));
    assertThat(roll.departmentByCode(estate, "cleaning")).isPresent();
    assertThat(roll.departmentByCode(estate, "nowhere")).isEmpty();
    assertThatThrownBy(() -> open("engineering", "又一个", "Another")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> open("Not A Code", "部", "Dept")).isInstanceOf(Invalid.class);
  }

  @Test
  void another_estates_people_are_not_there() {
    var ma = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    var elsewhere = new EstateId(UUID.randomUUID());
    assertThatThrownBy(() -> roll.member(elsewhere, ma)).isInstanceOf(Missing.class);
    assertThat(roll.names(elsewhere, List.of(ma))).isEmpty();
  }

  @Test
  void a_role_of_a_department_needs_one() {
    assertThatThrownBy(() -> roll.hire(estate, "马建国", null, Role.DEPT_STAFF, null))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys("department"));
    assertThatThrownBy(() -> roll.hire(estate, " ", "call me", Role.RESIDENT, null))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.fields()).containsOnlyKeys("name", "phone", "role"));
  }

  @Test
  void names_are_found_by_their_letters_and_rare_hanzi_stay_as_they_are() {
    var id = roll.hire(estate, "张晓\u202e明\u0000", null, Role.FRONT_DESK, null);
    assertThat(roll.member(estate, id).name()).isEqualTo("张晓明");
    assertThat(roll.member(estate, id).pinyin()).isEqualTo("zhangxiaoming zxm");
    var rare = roll.hire(estate, "𠮷田", null, Role.FRONT_DESK, null);
    assertThat(roll.member(estate, rare).name()).isEqualTo("𠮷田");
    assertThat(Post.letters("单小曾")).isEqualTo("shanxiaozeng sxz");
  }

  @Test
  void what_is_rolled_back_was_never_on_the_roll() {
    transaction.executeWithoutResult(
        status -> {
          var id = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
          assertThat(roll.member(estate, id).active()).isTrue();
          status.setRollbackOnly();
        });
    assertThat(roll.members(estate)).isEmpty();
  }

  @Test
  void what_happened_to_staff_cannot_be_changed_afterwards() {
    roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    assertThatThrownBy(() -> jdbc.sql("update staff_event set kind = 'CHANGED'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from staff_event").update())
        .hasMessageContaining("append-only");
  }

  private DepartmentId open(String code, String zh, String en) {
    return roll.openDepartment(estate, code, Phrase.of(zh, en));
  }

  private List<StaffId> at(Desk desk) {
    return roll.atDesk(estate, desk).stream().map(StaffMember::id).toList();
  }
}
