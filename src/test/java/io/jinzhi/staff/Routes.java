package io.jinzhi.staff;

import io.jinzhi.staff.Rights.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the application, with what the program says who may use it.
final class Routes {

  record Route(String method, String pattern, String consumes, HandlerMethod handler) {
    String key() {
      return method + " " + pattern;
    }
  }

  private Routes() {}

  static List<Route> of(RequestMappingHandlerMapping mapping) {
    List<Route> routes = new ArrayList<>();
    mapping.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler));
    return routes;
  }

  private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
    var methods = info.getMethodsCondition().getMethods();
    var consumes = info.getConsumesCondition().getConsumableMediaTypes();
    String type = consumes.isEmpty() ? "" : consumes.iterator().next().toString();
    for (String pattern : info.getPatternValues()) {
      if (methods.isEmpty()) {
        routes.add(new Route("ANY", pattern, type, handler));
      }
      for (RequestMethod method : methods) {
        routes.add(new Route(method.name(), pattern, type, handler));
      }
    }
  }

  /// One line for each route: who may, as the enforcing component answers cell by cell.
  static TreeMap<String, String> table(Rights rights, List<Route> routes) {
    TreeMap<String, String> table = new TreeMap<>();
    for (Route route : routes) {
      table.merge(route.key(), cells(rights, route), (one, other) -> one + " | " + other);
    }
    return table;
  }

  private static String cells(Rights rights, Route route) {
    Verdict stranger = rights.verdict(route.handler(), route.pattern(), null);
    if (stranger == Verdict.OPEN) {
      return "public";
    }
    List<Role> allowed =
        Arrays.stream(Role.values())
            .filter(
                role -> rights.verdict(route.handler(), route.pattern(), role) == Verdict.ALLOWED)
            .toList();
    if (stranger != Verdict.SIGN_IN_FIRST) {
      return "a stranger gets " + stranger;
    }
    if (allowed.size() == Role.values().length) {
      return "everyone";
    }
    return allowed.isEmpty()
        ? "nobody"
        : allowed.stream().map(Role::name).collect(Collectors.joining(" "));
  }
}
