package io.jinzhi.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// A neighbourhood as programs with a token and people with a session meet it.
@SpringBootTest
@AutoConfigureMockMvc
public abstract class Door {
  protected static final String PASSWORD = "three quiet lifts at noon";

  @Autowired protected MockMvc mvc;
  @Autowired protected Estates estates;
  @Autowired protected Register register;
  @Autowired protected StaffRoll staff;
  @Autowired protected InstantSource clock;

  private final Map<StaffId, String> names = new HashMap<>();
  private final Map<StaffId, String> tokens = new HashMap<>();
  private final Map<StaffId, Cookie> sessions = new HashMap<>();
  protected Neighbourhood home;

  @BeforeEach
  void openTheNeighbourhood() {
    home = new Neighbourhood(estates, register, staff, clock.instant());
  }

  protected static String json(String... pairs) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return JsonMapper.shared().writeValueAsString(fields);
  }

  protected MockHttpServletResponse send(Actor actor, String path, String json) throws Exception {
    return mvc.perform(
            post(path)
                .header("Authorization", "Bearer " + token(actor))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json))
        .andReturn()
        .getResponse();
  }

  protected MockHttpServletResponse read(Actor actor, String path) throws Exception {
    return mvc.perform(get(path).header("Authorization", "Bearer " + token(actor)))
        .andReturn()
        .getResponse();
  }

  protected static String body(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  protected static String ok(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(body(answer)).isBetween(200, 201);
    return body(answer);
  }

  /// @param name the code of the refusal, where it has one
  /// @param fields all that are named
  protected static void refused(
      int code, @Nullable String name, MockHttpServletResponse answer, String... fields)
      throws Exception {
    assertThat(answer.getStatus()).as(body(answer)).isEqualTo(code);
    assertThat(body(answer)).doesNotContain("Exception", "org.springframework", "SQL");
    if (name != null) {
      assertThat((String) JsonPath.read(body(answer), "$.code")).isEqualTo(name);
    }
    if (fields.length > 0) {
      Map<String, Object> named = JsonPath.read(body(answer), "$.fields");
      assertThat(named).containsOnlyKeys(fields);
    }
  }

  /// The page in that language, for somebody with a session.
  protected String page(Actor actor, String path, String lang) throws Exception {
    var answer =
        mvc.perform(get(URI.create(path)).cookie(session(actor)).cookie(new Cookie("lang", lang)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(path + " " + actor.role()).isEqualTo(200);
    return body(answer);
  }

  private String username(Actor actor) {
    return names.computeIfAbsent(
        actor.staff(),
        id -> {
          String name = "order-" + UUID.randomUUID();
          staff.account(actor.estate(), id, name, PASSWORD);
          return name;
        });
  }

  protected String token(Actor actor) throws Exception {
    if (!tokens.containsKey(actor.staff())) {
      var answer =
          mvc.perform(
                  post("/api/v1/token")
                      .contentType(MediaType.APPLICATION_JSON)
                      .content(json("username", username(actor), "password", PASSWORD)))
              .andReturn()
              .getResponse();
      tokens.put(actor.staff(), JsonPath.read(body(answer), "$.token"));
    }
    return Objects.requireNonNull(tokens.get(actor.staff()));
  }

  protected Cookie session(Actor actor) throws Exception {
    if (!sessions.containsKey(actor.staff())) {
      var answer =
          mvc.perform(
                  post("/sign-in")
                      .with(csrf())
                      .param("username", username(actor))
                      .param("password", PASSWORD))
              .andReturn()
              .getResponse();
      sessions.put(actor.staff(), Objects.requireNonNull(answer.getCookie("jinzhi")));
    }
    return Objects.requireNonNull(sessions.get(actor.staff()));
  }
}
