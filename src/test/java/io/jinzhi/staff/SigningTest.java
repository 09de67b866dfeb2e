package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@SpringBootTest
class SigningTest {
  static final String PASSWORD = TokenTest.PASSWORD;

  @Autowired Signing signing;
  @Autowired StaffRoll roll;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final MockHttpServletRequest request = new MockHttpServletRequest();
  StaffId ma = new StaffId(UUID.randomUUID());

  @BeforeEach
  void signedIn() {
    jdbc.sql("delete from sign_in_guess").update();
    ma = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    roll.account(estate, ma, "ma-" + estate.value(), PASSWORD);
    come(SignedIn.PAGE);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  private void come(String door) {
    UUID account = accounts.ofStaff(estate, ma).orElseThrow().account();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account, door), null, List.of()));
  }

  @AfterEach
  void gone() {
    RequestContextHolder.resetRequestAttributes();
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_signature_needs_the_password_and_then_holds_for_ten_minutes() {
    Actor actor = roll.actor(estate, ma);
    assertThat(signing.needed()).isTrue();
    assertThatThrownBy(() -> signing.confirm(actor, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> signing.confirm(actor, "wrong")).isInstanceOf(Invalid.class);
    Signature signed = signing.confirm(actor, PASSWORD);
    assertThat(signed.who()).isEqualTo(ma);
    assertThat(signed.name()).isEqualTo("马建国");
    assertThat(signed.how()).isEqualTo("PASSWORD");
    assertThat(signing.needed()).isFalse();
    assertThat(signing.confirm(actor, "").how()).isEqualTo("RECENT");

    long elevenMinutesAgo = System.currentTimeMillis() - 11 * 60_000;
    request.getSession().setAttribute("jinzhi.confirmed", elevenMinutesAgo);
    assertThat(signing.needed()).isTrue();
    assertThatThrownBy(() -> signing.confirm(actor, "")).isInstanceOf(Invalid.class);
  }

  @Test
  void nobody_signs_for_a_colleague() {
    var li = roll.hire(estate, "李红", null, Role.FRONT_DESK, null);
    assertThatThrownBy(() -> signing.confirm(roll.actor(estate, li), PASSWORD))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("NOT_YOURS"));
  }

  @Test
  void a_program_signs_with_the_token_of_its_person() {
    come(SignedIn.API);
    assertThat(signing.needed()).isFalse();
    assertThat(signing.confirm(roll.actor(estate, ma), null).how()).isEqualTo("TOKEN");
  }

  @Test
  void guessing_at_a_signature_is_slowed_too() {
    Actor actor = roll.actor(estate, ma);
    for (int at = 0; at < 5; at++) {
      assertThatThrownBy(() -> signing.confirm(actor, "wrong")).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> signing.confirm(actor, PASSWORD))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("SLOW_DOWN"));
  }
}
