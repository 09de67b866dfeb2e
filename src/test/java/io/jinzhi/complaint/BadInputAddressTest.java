package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Other people's complaints are not there at any address.
class BadInputAddressTest extends RealDoor {
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private record Address(RequestMethod method, String pattern, Set<Role> roles) {}

  private List<Address> addressesOfOneComplaint() {
    List<Address> all = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              Allowed allowed =
                  AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
              if (allowed == null) {
                allowed =
                    AnnotatedElementUtils.findMergedAnnotation(
                        handler.getBeanType(), Allowed.class);
              }
              for (String pattern : info.getPatternValues()) {
                if (pattern.matches("(/api/v1)?/complaints/\\{number}.*")) {
                  for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    all.add(
                        new Address(
                            method, pattern, Set.of(Objects.requireNonNull(allowed).value())));
                  }
                }
              }
            });
    return all;
  }

  /// Right for every step, so that only the number can be wrong.
  private static Map<String, String> everything() {
    String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    var all = new LinkedHashMap<String, String>();
    for (String words :
        "words measures process result instruction reason help explanation detail why course"
            .split(" ")) {
      all.put(words, "说明");
    }
    all.put("department", "engineering");
    all.put("grade", "MAJOR");
    all.put("to", "CENTRE_DIRECTOR");
    all.put("method", "PHONE");
    all.put("satisfied", "true");
    all.put("confirmation", "BY_TELEPHONE");
    all.put("complainant", "王秀梅");
    all.put("contact", "13800008812");
    all.put("at", tomorrow);
    all.put("until", tomorrow);
    return all;
  }

  private HttpResponse<String> call(Actor actor, Address address, String number) throws Exception {
    String path = address.pattern().replace("{number}", number).replaceAll("\\{[^}]*}", "x");
    boolean program = path.startsWith("/api/");
    if (address.method() == RequestMethod.GET) {
      return program ? get(actor, path) : page(actor, path);
    }
    Map<String, String> all = everything();
    all.put("staff", home.at(Role.DEPT_STAFF).staff().value().toString());
    if (program) {
      return post(actor, path + "?reason=x", json(new LinkedHashMap<>(all)));
    }
    all.put("signature", "three quiet lifts at noon");
    return form(actor, path, all);
  }

  private Actor one(Role role) {
    return role == Role.AUDITOR
        ? staff.actor(home.estate, staff.hire(home.estate, "审计", null, Role.AUDITOR, null))
        : home.at(role);
  }

  @Test
  void another_estates_complaint_is_not_there_at_any_address() throws Exception {
    Actor stranger = other.at(Role.FRONT_DESK);
    List<String> theirs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      theirs.add(registered(stranger, complaint()));
    }
    String number = theirs.getLast();
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Address address : addressesOfOneComplaint()) {
      Role role = address.roles().stream().min(Role::compareTo).orElseThrow();
      var answer = call(one(role), address, number);
      tried++;
      if (answer.statusCode() != 404) {
        wrong.add(address + " -> " + answer.statusCode() + " " + answer.body());
      } else if (address.pattern().startsWith("/api/")) {
        refused(answer, 404);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(40);
    refused(post(desk(), "/api/v1/complaints", json(complaint("sameMatterAs", number))), 404);
  }

  @Test
  void another_departments_complaint_is_not_there_at_any_address() throws Exception {
    String number = registered(desk(), complaint("dispatch", true));
    var forSecurity = complaint("department", "security");
    forSecurity.put("dispatch", true);
    String security = registered(desk(), forSecurity);
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Address address : addressesOfOneComplaint()) {
      if (address.roles().contains(Role.DEPT_MANAGER)) {
        tried += 2;
        check(wrong, address, call(home.securityHead, address, number));
        check(wrong, address, call(home.at(Role.DEPT_MANAGER), address, security));
      }
      if (address.roles().contains(Role.DEPT_STAFF)) {
        tried++;
        check(wrong, address, call(home.at(Role.DEPT_STAFF), address, number));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(20);
    var list = get(home.securityHead, "/api/v1/complaints?state=all");
    assertThat(list.body()).doesNotContain(number).contains(security);
    assertThat(get(home.at(Role.DEPT_STAFF), "/api/v1/complaints?state=all").body())
        .isEqualTo("[]");
  }

  private static void check(List<String> wrong, Address address, HttpResponse<String> answer) {
    // The only one who can be given work is one's own, so that field is wrong before the number is.
    boolean ownPeople = address.pattern().endsWith("/assignment") && answer.statusCode() == 422;
    if (answer.statusCode() != 404 && !ownPeople) {
      wrong.add(address + " -> " + answer.statusCode() + " " + answer.body());
    }
  }

  @Test
  void every_address_of_a_complaint_is_for_somebody() {
    assertThat(addressesOfOneComplaint().stream().filter(each -> each.roles().isEmpty())).isEmpty();
    assertThat(addressesOfOneComplaint().stream().map(Address::pattern).collect(Collectors.toSet()))
        .contains("/complaints/{number}", "/api/v1/complaints/{number}/closure");
  }
}
