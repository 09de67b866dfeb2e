package io.jinzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request whose parameters went through [Texts#clean].
final class CleanRequest extends HttpServletRequestWrapper {
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  CleanRequest(HttpServletRequest request) {
    super(request);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              String[] clean = new String[values.length];
              for (int i = 0; i < values.length; i++) {
                clean[i] = Texts.clean(name, values[i]);
              }
              parameters.put(Texts.clean("name", name), clean);
            });
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
