package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route × every role, against `src/test/resources/rights.txt`.
@SpringBootTest
@AutoConfigureMockMvc
class RightsTest {
  private static final Path TABLE = Path.of("src/test/resources/rights.txt");
  private static final String HOW =
      """
      %s is not what the program does. Where the difference is meant, write the lines with
        ./mvnw -q test -Dtest=RightsTest -Drights.write=true
      and look at each of them before you commit: METHOD path : ROLE ROLE, or everyone, or public.
      """
          .formatted(TABLE);

  @Autowired MockMvc mvc;
  @Autowired Rights rights;
  @Autowired StaffRoll roll;
  @Autowired Accounts accounts;

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_route_says_who_may_use_it_and_the_table_says_the_same() throws Exception {
    // The set-up is open to strangers only until the first account.
    everybody();
    var program = Routes.table(rights, Routes.of(requestMappingHandlerMapping));
    var table = read();
    if (!table.equals(program) && Boolean.getBoolean("rights.write")) {
      write(program);
    }
    List<String> differences = new ArrayList<>();
    var keys = new TreeSet<>(program.keySet());
    keys.addAll(table.keySet());
    for (String key : keys) {
      String said = table.getOrDefault(key, "(no line)");
      String done = program.getOrDefault(key, "(no such route)");
      if (!said.equals(done)) {
        differences.add("%s%n    table:   %s%n    program: %s".formatted(key, said, done));
      }
      if (done.equals("nobody")) {
        differences.add(key + ": its controller method needs @Allowed");
      }
    }
    assertThat(differences).as(HOW).isEmpty();
  }

  @Test
  void whoever_may_not_is_turned_away_before_anything_is_done() throws Exception {
    Map<Role, UUID> everybody = everybody();
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Routes.Route route : Routes.of(requestMappingHandlerMapping)) {
      if (rights.isPublic(route.pattern())) {
        continue;
      }
      for (Role role : Role.values()) {
        if (!Rights.roles(route.handler()).contains(role)) {
          cells++;
          int status = status(route, everybody.get(role));
          if (status != 403) {
            wrong.add(route.key() + " answered " + role + " with " + status);
          }
        }
      }
      int stranger = status(route, null);
      if (stranger != 401 && stranger != 302 && stranger != 303) {
        wrong.add(route.key() + " answered a stranger with " + stranger);
      }
    }
    assertThat(wrong).isEmpty();
    System.out.println("rights: " + cells + " closed cells tried");
  }

  private int status(Routes.Route route, @Nullable UUID account) throws Exception {
    String method = route.method().equals("ANY") ? "GET" : route.method();
    var asked =
        request(HttpMethod.valueOf(method), route.pattern().replaceAll("\\{[^/]*}|\\*+", "x"))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .with(csrf());
    if (!route.consumes().isEmpty()) {
      asked = asked.contentType(route.consumes());
    }
    if (account != null) {
      var signedIn = new SignedIn(account, SignedIn.PAGE);
      asked =
          asked.with(
              authentication(
                  UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of())));
    }
    return mvc.perform(asked).andReturn().getResponse().getStatus();
  }

  private Map<Role, UUID> everybody() {
    var estate = new EstateId(UUID.randomUUID());
    var department = roll.openDepartment(estate, "engineering", Phrase.of("工程部", "Engineering"));
    Map<Role, UUID> everybody = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String username = role + "-" + UUID.randomUUID();
      if (role == Role.RESIDENT) {
        var person = new PersonId(UUID.randomUUID());
        roll.residentAccount(estate, person, "周先生", username, TokenTest.PASSWORD);
      } else {
        var staff = roll.hire(estate, role.label().zh(), null, role, department);
        roll.account(estate, staff, username, TokenTest.PASSWORD);
      }
      everybody.put(role, accounts.secret(username).orElseThrow().account());
    }
    return everybody;
  }

  private static TreeMap<String, String> read() throws Exception {
    TreeMap<String, String> table = new TreeMap<>();
    if (Files.exists(TABLE)) {
      for (String line : Files.readAllLines(TABLE)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int at = line.indexOf(" : ");
          String before = table.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
          assertThat(before).as("twice in the table: " + line).isNull();
        }
      }
    }
    return table;
  }

  private static void write(TreeMap<String, String> program) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("# Who may use which route. RightsTest compares it with the program, cell by cell.");
    program.forEach((key, who) -> lines.add(key + " : " + who));
    Files.write(TABLE, lines);
  }
}
