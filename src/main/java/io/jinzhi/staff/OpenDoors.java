package io.jinzhi.staff;

import io.jinzhi.web.Doors;
import io.jinzhi.web.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Answers from the same statements as [RightsInterceptor], before anybody clicks.
@Component
class OpenDoors implements Doors {
  private static final int MANY = 5_000;

  private record Door(PathPattern pattern, Set<Role> roles) {}

  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final Map<String, Set<Role>> known = new ConcurrentHashMap<>();
  private volatile @Nullable List<Door> doors;

  OpenDoors(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  @Override
  public boolean open(Visitor visitor, String path) {
    int query = path.indexOf('?');
    if (known.size() > MANY) {
      known.clear();
    }
    return known
        .computeIfAbsent(query < 0 ? path : path.substring(0, query), this::roles)
        .contains(Role.valueOf(visitor.role()));
  }

  private Set<Role> roles(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return doors().stream()
        .filter(each -> each.pattern.matches(parsed))
        .findFirst()
        .map(Door::roles)
        .orElse(Set.of());
  }

  private List<Door> doors() {
    List<Door> all = doors;
    if (all == null) {
      List<Door> found = new ArrayList<>();
      routes.getObject().getHandlerMethods().forEach((route, method) -> add(found, route, method));
      found.sort(Comparator.comparing(Door::pattern));
      all = List.copyOf(found);
      doors = all;
    }
    return all;
  }

  private static void add(List<Door> doors, RequestMappingInfo route, HandlerMethod method) {
    var methods = route.getMethodsCondition().getMethods();
    var patterns = route.getPathPatternsCondition();
    if (patterns != null && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
      patterns.getPatterns().forEach(each -> doors.add(new Door(each, Rights.roles(method))));
    }
  }
}
