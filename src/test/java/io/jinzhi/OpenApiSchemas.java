package io.jinzhi;

import io.jinzhi.web.Outcome;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/// JSON schemas of the records that go in and out. A record's name is its schema's; an inner one is
/// called after the outer.
final class OpenApiSchemas {
  private final Map<String, Object> all = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  OpenApiSchemas() {
    var text = Map.of("type", "string");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", text);
    fields.put("title", text);
    fields.put("status", Map.of("type", "integer"));
    fields.put("detail", Map.of("type", "string", "description", "What is wrong, in Chinese"));
    fields.put("detail_en", Map.of("type", "string", "description", "The same in English"));
    fields.put("code", Map.of("type", "string", "description", "A stable name for programs"));
    fields.put("reference", Map.of("type", "string", "description", "Names the entry in the log"));
    fields.put(
        "fields",
        Map.of(
            "type",
            "object",
            "description",
            "By field: what is wrong with it",
            "additionalProperties",
            Map.of("$ref", "#/components/schemas/Phrase")));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "object");
    problem.put("properties", fields);
    problem.put("required", List.of("status", "detail", "detail_en", "code"));
    all.put("Problem", problem);
    of(io.jinzhi.language.Phrase.class);
  }

  Map<String, Object> all() {
    return all;
  }

  /// Null for an answer without a body.
  @Nullable Map<String, Object> ofAnswer(Type type) {
    if (type instanceof ParameterizedType generic
        && (generic.getRawType() == ResponseEntity.class
            || generic.getRawType() == Outcome.class)) {
      return ofAnswer(generic.getActualTypeArguments()[0]);
    }
    if (type == void.class || type == Void.class) {
      return null;
    }
    return type instanceof WildcardType ? Map.of("type", "object") : of(type);
  }

  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (Collection.class.isAssignableFrom(raw)) {
        return new TreeMap<>(Map.of("type", "array", "items", of(last)));
      }
      if (Map.class.isAssignableFrom(raw)) {
        return new TreeMap<>(Map.of("type", "object", "additionalProperties", of(last)));
      }
      return raw == Optional.class ? of(last) : of(raw);
    }
    return type instanceof Class<?> plain ? plain(plain) : Map.of();
  }

  private Map<String, Object> plain(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      boolean whole = type != Double.class && type != java.math.BigDecimal.class;
      return Map.of("type", whole ? "integer" : "number");
    }
    if (type == Instant.class) {
      return text("date-time");
    }
    if (type == LocalDate.class) {
      return text("date");
    }
    if (type == UUID.class) {
      return text("uuid");
    }
    if (Resource.class.isAssignableFrom(type) || type == byte[].class) {
      return text("binary");
    }
    if (type.isEnum()) {
      var names = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
      return new TreeMap<>(Map.of("type", "string", "enum", names));
    }
    if (type == String.class || type == YearMonth.class || type == CharSequence.class) {
      return Map.of("type", "string");
    }
    return type.isRecord() ? record(type) : Map.of("type", "object");
  }

  private static Map<String, Object> text(String format) {
    return new TreeMap<>(Map.of("type", "string", "format", format));
  }

  private Map<String, Object> record(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    Class<?> before = named.putIfAbsent(name, type);
    if (before != null && before != type) {
      name = type.getPackageName().replaceAll(".*\\.", "") + "." + name;
      before = named.putIfAbsent(name, type);
    }
    if (before == null) {
      Map<String, Object> schema = new LinkedHashMap<>();
      all.put(name, schema);
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      for (RecordComponent each : type.getRecordComponents()) {
        properties.put(each.getName(), of(each.getGenericType()));
        if (!each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          required.add(each.getName());
        }
      }
      schema.put("type", "object");
      schema.put("properties", properties);
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }
}
