package io.jinzhi.dutylog;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.chain.Sealing;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The log as programs with a token and people with a session meet it.
@SpringBootTest
@AutoConfigureMockMvc
@Import(LogDoor.Gate.class)
abstract class LogDoor {
  static final String PASSWORD = "three quiet lifts at noon";
  static final UUID MINE = UUID.randomUUID();

  @TestConfiguration
  static class Gate {
    @Bean
    AttachmentGate gate() {
      return new AttachmentGate() {
        @Override
        public String subjectKind() {
          return "test-case";
        }

        @Override
        public boolean open(Actor actor, UUID subject) {
          return subject.equals(MINE);
        }
      };
    }
  }

  @Autowired MockMvc mvc;
  @Autowired Estates estates;
  @Autowired StaffRoll roll;
  @Autowired Sealing sealing;
  @Autowired LogChain chain;
  @Autowired DutyLog log;
  @Autowired InstantSource clock;

  EstateId estate;

  @BeforeEach
  void an_estate_of_its_own() {
    estate = DutyLogTest.open(estates);
  }

  Cookie signedIn() throws Exception {
    String name = "b" + UUID.randomUUID().toString().substring(0, 12);
    var staff = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    roll.account(estate, staff, name, PASSWORD);
    var answer =
        mvc.perform(
                post("/sign-in").with(csrf()).param("username", name).param("password", PASSWORD))
            .andReturn()
            .getResponse();
    return Arrays.stream(answer.getCookies())
        .filter(each -> each.getName().equals("jinzhi") || each.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }

  String write(String token, String text, int expected) throws Exception {
    String body = "{\"kind\":\"NOTE\",\"from\":\"王女士\",\"text\":\"%s\"}".formatted(text);
    return mvc.perform(json(post("/api/v1/log"), token, body))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  String token(Role role) throws Exception {
    String name = "a" + UUID.randomUUID().toString().substring(0, 12);
    roll.account(estate, roll.hire(estate, "马建国", null, role, null), name, PASSWORD);
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    String answer =
        mvc.perform(post("/api/v1/token").contentType(MediaType.APPLICATION_JSON).content(body))
            .andExpect(status().is2xxSuccessful())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.token");
  }

  static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String token, String body) {
    return as(request, token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
