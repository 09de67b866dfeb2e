package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;

/// Input that cannot be taken, field by field. Answered with 422; what was typed is kept.
public final class Invalid extends RuntimeException {
  private final transient Map<String, Phrase> fields;

  public Invalid(Map<String, Phrase> fields) {
    super("invalid " + fields.keySet(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
  }

  public Invalid(String field, Phrase reason) {
    this(Map.of(field, reason));
  }

  public Map<String, Phrase> fields() {
    return fields;
  }
}
