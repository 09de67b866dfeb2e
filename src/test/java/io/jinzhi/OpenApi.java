package io.jinzhi;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Sent;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Describes the routes under `/api/v1` as OpenAPI 3.1, from the controllers themselves. Only the
/// sentences are written by hand.
final class OpenApi {
  private static final String DESCRIPTION =
      """
      Complaints, promises and the handbook for programs. Instants are UTC; a time that is sent is \
      local to the estate, such as `2026-11-23T18:00`, or has an offset. Get a token with \
      `POST /api/v1/token`; it has the rights of its person. Every write carries an \
      `Idempotency-Key`: sent again with the same key it is answered again, not done again. What \
      is not in one's estate, or not one's to see, answers 404. Every problem says in Chinese \
      (`detail`) and English (`detail_en`) what is wrong.\
      """;
  private static final String PROBLEM = "application/problem+json";

  private final Map<String, String> sentences;
  private final OpenApiSchemas schemas = new OpenApiSchemas();
  final List<String> withoutSentence = new ArrayList<>();

  /// @param sentences by `METHOD path`
  OpenApi(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  Map<String, Object> document(RequestMappingHandlerMapping mapping) {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                  if (path.startsWith("/api/v1/")) {
                    paths
                        .computeIfAbsent(path, each -> new TreeMap<>())
                        .put(
                            method.name().toLowerCase(java.util.Locale.ROOT),
                            route(method, path, handler));
                  }
                }
              }
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Jinzhi", "version", "v1", "description", DESCRIPTION));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "securitySchemes",
            Map.of("token", Map.of("type", "http", "scheme", "bearer")),
            "schemas",
            schemas.all()));
    return document;
  }

  private Map<String, Object> route(RequestMethod method, String path, HandlerMethod handler) {
    String key = method + " " + path;
    String sentence = sentences.get(key);
    if (sentence == null) {
      withoutSentence.add(key);
    }
    boolean write = method != RequestMethod.GET;
    boolean signed = path.equals("/api/v1/calls");
    boolean open = signed || path.equals("/api/v1/token");
    Map<String, Object> route = new LinkedHashMap<>();
    route.put("summary", String.valueOf(sentence));
    route.put(
        "description",
        signed
            ? "For a telephone system: signed, without a token."
            : open ? "For everybody." : "For: " + roles(handler) + ".");
    route.put("tags", List.of(path.split("/")[3]));
    List<Object> parameters = parameters(handler.getMethod());
    if (write && !open) {
      parameters.add(
          parameter("header", "Idempotency-Key", true, Map.of("type", "string", "maxLength", 200)));
    }
    if (!parameters.isEmpty()) {
      route.put("parameters", parameters);
    }
    var body = body(handler.getMethod());
    if (body != null) {
      route.put("requestBody", Map.of("required", true, "content", json(body)));
    }
    if (open) {
      route.put("security", List.of());
    }
    route.put("responses", responses(handler, write, open));
    return route;
  }

  private static String roles(HandlerMethod handler) {
    Allowed allowed =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
    if (allowed == null) {
      allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
    }
    if (allowed == null || allowed.everyone()) {
      return "everyone who is signed in";
    }
    return Arrays.stream(allowed.value())
        .sorted()
        .map(Role::name)
        .collect(Collectors.joining(", "));
  }

  private List<Object> parameters(Method method) {
    List<Object> parameters = new ArrayList<>();
    for (var each : method.getParameters()) {
      var schema = schemas.of(each.getParameterizedType());
      RequestParam query = each.getAnnotation(RequestParam.class);
      RequestHeader header = each.getAnnotation(RequestHeader.class);
      if (header != null) {
        parameters.add(parameter("header", header.name(), true, schema));
      }
      if (each.isAnnotationPresent(PathVariable.class)) {
        parameters.add(parameter("path", each.getName(), true, schema));
      } else if (query != null && !isUpload(each.getParameterizedType())) {
        boolean optional =
            !query.required()
                || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                || each.getAnnotatedType().isAnnotationPresent(Nullable.class);
        parameters.add(parameter("query", each.getName(), !optional, schema));
      }
    }
    return parameters;
  }

  /// Only pages send files along.
  private static boolean isUpload(Type type) {
    return type.getTypeName().contains(MultipartFile.class.getName());
  }

  private static Map<String, Object> parameter(
      String in, String name, boolean required, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", schema);
    return parameter;
  }

  private @Nullable Map<String, Object> body(Method method) {
    for (var each : method.getParameters()) {
      if (each.isAnnotationPresent(RequestBody.class) || each.isAnnotationPresent(Sent.class)) {
        return schemas.of(each.getParameterizedType());
      }
    }
    return null;
  }

  private Map<String, Object> responses(HandlerMethod handler, boolean write, boolean open) {
    Map<String, Object> responses = new TreeMap<>();
    Method method = handler.getMethod();
    boolean created = method.getName().equals("register");
    responses.put(created ? "201" : "200", success(method));
    responses.put("401", problem(open ? "Wrong name or password" : "No token, or one that ended"));
    if (!open) {
      responses.put("403", problem("Not for this role"));
      responses.put("404", problem("Not there, or not yours to see"));
    }
    responses.put("422", problem("Something is wrong with the named fields"));
    if (write && !open) {
      responses.put("400", problem("Malformed, or without its Idempotency-Key"));
      responses.put("409", problem("Not now: `code` and `detail` say why"));
      responses.put("413", problem("Too large"));
      responses.put("507", problem("The disk is full: nothing was written"));
    }
    if (open) {
      responses.put("429", problem("Too many attempts: see Retry-After"));
    }
    responses.put("500", problem("Our fault: `reference` names the entry in the log"));
    return responses;
  }

  private Map<String, Object> success(Method method) {
    var schema = schemas.ofAnswer(method.getGenericReturnType());
    return schema == null
        ? Map.of("description", "Done")
        : new TreeMap<>(Map.of("description", "Done", "content", json(schema)));
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    String type =
        "binary".equals(schema.get("format")) ? "application/octet-stream" : "application/json";
    return Map.of(type, Map.of("schema", schema));
  }

  private static Map<String, Object> problem(String description) {
    Map<String, Object> problem = new TreeMap<>();
    problem.put("description", description);
    problem.put(
        "content",
        Map.of(PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    return problem;
  }
}
