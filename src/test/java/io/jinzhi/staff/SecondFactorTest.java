package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class SecondFactorTest {
  static final String PASSWORD = TokenTest.PASSWORD;
  static final String PAGE = "/account/second-factor";

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired FactorRows rows;
  @Autowired Codes codes;
  @Autowired TestFactor telephone;
  @Autowired SecondFactor factor;
  @Autowired Home home;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final String username = "gong-" + estate.value();
  StaffId keeper = new StaffId(UUID.randomUUID());
  UUID account = UUID.randomUUID();

  @BeforeEach
  void hired() {
    jdbc.sql("delete from sign_in_guess").update();
    keeper = roll.hire(estate, "龚正", null, Role.ARCHIVE_KEEPER, null);
    roll.account(estate, keeper, username, PASSWORD);
    account = telephone.account(estate, keeper);
  }

  /// RFC 6238, appendix B: the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.address(secret, "龚 正"))
        .startsWith("otpauth://totp/Jinzhi:%E9%BE%9A%20%E6%AD%A3?secret=GEZDGN")
        .endsWith("&issuer=Jinzhi");
  }

  @Test
  void an_authenticator_opens_after_its_first_code() throws Exception {
    Cookie session = signIn();
    assertThat(factor.enrolled(estate, keeper)).isFalse();
    confirmed(session, "000000").andExpect(status().isConflict());
    send(session, PAGE + "/offers", "signature", PASSWORD).andExpect(redirectedUrl(PAGE));
    String secret = Totp.base32(codes.secret(rows.offer(account).orElseThrow()));
    mvc.perform(get(PAGE).cookie(session))
        .andExpect(content().string(containsString("data:image/png;base64,")))
        .andExpect(content().string(containsString(secret.substring(28))));
    send(session, PAGE + "/enrolments", "code", "12345x")
        .andExpect(status().isUnprocessableContent());
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    send(session, PAGE + "/enrolments", "code", first).andExpect(redirectedUrl(PAGE));
    assertThat(factor.enrolled(estate, keeper)).isTrue();
    mvc.perform(get(PAGE).cookie(session))
        .andExpect(content().string(containsString("十分钟内已确认")))
        .andExpect(content().string(not(containsString(secret.substring(28)))));
    confirmed(session, first).andExpect(status().isUnprocessableContent());
    assertThat(outcomes()).containsExactly("enrolled", "wrong");
  }

  @Test
  void a_code_is_good_once_and_one_step_before_or_after_its_time() {
    telephone.enrol(estate, keeper);
    var mine = rows.code(account).orElseThrow();
    byte[] secret = codes.secret(mine);
    long now = Totp.step(Instant.now());
    assertThat(codes.use(mine, Totp.code(secret, now - 3))).isFalse();
    assertThat(codes.use(mine, Totp.code(secret, now + 3))).isFalse();
    String late = Totp.code(secret, now - 1);
    String early = Totp.code(secret, now + 1);
    boolean inTime = codes.use(mine, late) || Totp.step(Instant.now()) > now;
    assertThat(inTime).isTrue();
    assertThat(codes.use(mine, late)).isFalse();
    assertThat(codes.use(mine, early.substring(0, 3) + " " + early.substring(3))).isTrue();
    assertThat(codes.use(mine, early)).isFalse();
    assertThat(codes.use(mine, Totp.code(secret, now))).as("older than the last").isFalse();
  }

  @Test
  void a_confirmation_is_fresh_for_ten_minutes_of_this_session_alone() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    Cookie other = signIn();
    confirmed(session, "").andExpect(status().isUnprocessableContent());
    confirmed(session, telephone.code(estate, keeper)).andExpect(redirectedUrl(PAGE));
    confirmed(session, "").andExpect(redirectedUrl(PAGE));
    confirmed(other, "").andExpect(status().isUnprocessableContent());
    rows.end(account, null);
    confirmed(session, "").andExpect(status().isConflict());
  }

  @Test
  void guessing_is_slowed_although_a_wrong_code_undoes_its_request() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    String right = telephone.code(estate, keeper);
    String wrong = right.equals("123456") ? "654321" : "123456";
    for (int at = 0; at < 5; at++) {
      confirmed(session, wrong).andExpect(status().isUnprocessableContent());
    }
    confirmed(session, right)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("尝试过于频繁")));
    assertThat(outcomes()).containsExactly("wrong", "wrong", "wrong", "wrong", "wrong", "slowed");
  }

  @Test
  void guessing_at_a_password_for_a_signature_is_counted_too() throws Exception {
    Cookie session = signIn();
    for (int at = 0; at < 3; at++) {
      send(session, PAGE + "/offers", "signature", "wrong")
          .andExpect(status().isUnprocessableContent());
    }
    assertThat(
            jdbc.sql("select coalesce(max(guesses), 0) from sign_in_guess where kind <> 'address'")
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void a_program_sends_the_code_with_its_call_and_is_fresh_for_ten_minutes() throws Exception {
    String token = token();
    ask(token, "/offers", "{}").andExpect(jsonPath("$.secret").isNotEmpty());
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    ask(token, "/enrolments", "{\"code\":\"%s\"}".formatted(first))
        .andExpect(jsonPath("$.enrolled").value(true))
        .andExpect(jsonPath("$.fresh").value(true));
    String other = token();
    ask(other, "/confirmations", "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("code")));
    ask(other, "/confirmations", "{\"code\":\"%s\"}".formatted(telephone.code(estate, keeper)))
        .andExpect(jsonPath("$.fresh").value(true));
    ask(other, "/confirmations", "{}").andExpect(status().is2xxSuccessful());
    jdbc.sql("update api_token set confirmed_at = now() - interval '11 minutes'").update();
    mvc.perform(get("/api/v1" + PAGE).header("Authorization", "Bearer " + other))
        .andExpect(jsonPath("$.fresh").value(false));
  }

  @Test
  void another_telephone_takes_over_once_it_is_confirmed_with_the_old_one() throws Exception {
    telephone.enrol(estate, keeper);
    UUID old = rows.code(account).orElseThrow().id();
    Cookie session = signIn();
    send(session, PAGE + "/offers", "signature", PASSWORD)
        .andExpect(status().isUnprocessableContent());
    send(session, PAGE + "/offers", "code", telephone.code(estate, keeper))
        .andExpect(redirectedUrl(PAGE));
    assertThat(rows.code(account).orElseThrow().id()).isEqualTo(old);
    String first = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    send(session, PAGE + "/enrolments", "code", first).andExpect(redirectedUrl(PAGE));
    assertThat(rows.code(account).orElseThrow().id()).isNotEqualTo(old);
    assertThat(rows.of(account)).hasSize(1);
  }

  @Test
  void the_secret_is_sealed_with_a_key_that_only_the_homes_owner_reads(@TempDir Path elsewhere)
      throws Exception {
    telephone.enrol(estate, keeper);
    var mine = rows.code(account).orElseThrow();
    byte[] sealed = Objects.requireNonNull(mine.secret());
    byte[] secret = codes.secret(mine);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    Path file = home.resolve("keys").resolve("second-factor.key");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    FactorKey right = new FactorKey(home, "");
    assertThat(right.open(sealed, mine.id())).isEqualTo(secret);
    assertThatThrownBy(() -> right.open(sealed, UUID.randomUUID())).isInstanceOf(Refused.class);
    FactorKey wrong = new FactorKey(home, elsewhere.resolve("other.key").toString());
    assertThatThrownBy(() -> wrong.open(sealed, mine.id()))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("FACTOR_KEY"));
  }

  @Test
  void outside_practice_nobody_is_shown_a_code() throws Exception {
    telephone.enrol(estate, keeper);
    Cookie session = signIn();
    mvc.perform(get(PAGE + "/hint").cookie(session))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("data-practice-code"))));
    rows.end(account, null);
    mvc.perform(get(PAGE + "/hint").cookie(session))
        .andExpect(content().string(containsString("还没有登记")));
  }

  private List<String> outcomes() {
    return jdbc.sql(
            "select outcome from sign_in_log where account_id = ? and door = 'factor' order by id")
        .param(account)
        .query(String.class)
        .list();
  }

  private ResultActions confirmed(Cookie session, String code) throws Exception {
    return send(session, PAGE + "/confirmations", "code", code);
  }

  private ResultActions send(Cookie session, String to, String field, String value)
      throws Exception {
    return mvc.perform(
        post(to)
            .with(csrf())
            .cookie(session)
            .param("_key", UUID.randomUUID().toString())
            .param(field, value));
  }

  private ResultActions ask(String token, String to, String body) throws Exception {
    return mvc.perform(
        post("/api/v1" + PAGE + to)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString()));
  }

  private String token() throws Exception {
    return JsonPath.read(
        mvc.perform(
                post("/api/v1/token")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD)))
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.token");
  }

  private Cookie signIn() throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", PASSWORD))
            .andReturn()
            .getResponse()
            .getCookie("jinzhi"));
  }
}
