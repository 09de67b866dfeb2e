package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is hired, changes, leaves and comes back.
class PersonnelTest extends PersonnelStory {
  static final String PASSWORD = TokenTest.PASSWORD;
  @Autowired Passwords passwords;

  @Test
  void a_change_of_role_is_recorded_with_who_made_it() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.DEPT_STAFF, engineering), NOW);
    personnel.change(director, ma, 0, new Post("马建国", null, Role.DEPT_MANAGER, engineering), NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.DEPT_MANAGER);
    assertThat(
            jdbc.sql(
                    """
                    select kind || ' ' || coalesce(role_before, '-') || ' ' || role_after
                    from staff_event where staff_id = ? and by_staff_id = ? order by id
                    """)
                .param(ma.value())
                .param(director.staff().value())
                .query(String.class)
                .list())
        .containsExactly("HIRED - DEPT_STAFF", "CHANGED DEPT_STAFF DEPT_MANAGER");
  }

  @Test
  void whoever_saves_second_is_told_instead_of_overwriting() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    personnel.change(director, ma, 0, new Post("马建军", null, Role.FRONT_DESK, null), NOW);
    assertThatThrownBy(
            () -> personnel.change(director, ma, 0, new Post("马", null, Role.ADMIN, null), NOW))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                personnel.change(director, ma, 0, new Post("马", null, Role.FRONT_DESK, null), NOW))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("CHANGED_MEANWHILE"));
  }

  @Test
  void nobody_changes_their_own_post_and_a_director_makes_no_administrator() {
    assertThatThrownBy(() -> personnel.leave(director, director.staff(), NOW))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("ONESELF"));
    for (Role role : new Role[] {Role.ADMIN, Role.AUDITOR, Role.GENERAL_MANAGER}) {
      assertThatThrownBy(() -> personnel.hire(director, new Post("马", null, role, null), NOW))
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.code()).isEqualTo("RESERVED_ROLE"));
    }
  }

  @Test
  void whoever_has_left_sits_at_no_desk_until_they_come_back() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.DEPT_STAFF, engineering), NOW);
    personnel.leave(director, ma, NOW);
    assertThat(roll.atDesk(estate, Desk.of(Role.DEPT_STAFF))).isEmpty();
    assertThat(roll.member(estate, ma).name()).isEqualTo("马建国");
    assertThatThrownBy(() -> personnel.oneTimePassword(director, ma, "ma", NOW))
        .isInstanceOf(Refused.class);
    personnel.comeBack(director, ma, NOW);
    assertThat(roll.atDesk(estate, Desk.of(Role.DEPT_STAFF))).hasSize(1);
  }

  @Test
  void a_password_is_long_and_not_what_everybody_tries() {
    for (String easy :
        new String[] {
          "practice",
          "passwordpassword",
          "123456789012345",
          "aaaaaaaaaaaaaaaaaaaa",
          "qwertyuiop123456",
          "woaini5201314888888",
          "wumin-wumin-wumin-1",
          "a".repeat(73)
        }) {
      assertThatThrownBy(() -> passwords.check(easy, "wumin", "吴敏"))
          .as(easy)
          .isInstanceOf(Invalid.class);
    }
    passwords.check(PASSWORD, "wumin", "吴敏");
    passwords.check("三楼的电梯中午总是很安静我喜欢那里", "wumin", "吴敏");
  }
}
