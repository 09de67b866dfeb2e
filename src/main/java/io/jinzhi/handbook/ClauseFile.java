package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads `handbook/clauses.yaml`. It stops the start on a mistake and names the clause.
final class ClauseFile {

  private static final String NAME = "/handbook/clauses.yaml";

  private final Map<?, ?> node;
  private final String id;

  private ClauseFile(Map<?, ?> node) {
    this.node = node;
    this.id = text(node, "id");
  }

  static Map<String, ClauseText> read() {
    try (InputStream in =
        Objects.requireNonNull(ClauseFile.class.getResourceAsStream(NAME), NAME)) {
      LoaderOptions strict = new LoaderOptions();
      strict.setAllowDuplicateKeys(false);
      Map<?, ?> file = new Yaml(new SafeConstructor(strict)).load(in);
      Map<String, ClauseText> clauses = new LinkedHashMap<>();
      for (Map<?, ?> each : list(file, "clauses")) {
        ClauseText clause = new ClauseFile(each).clause();
        if (clauses.put(clause.id(), clause) != null) {
          throw new IllegalStateException("Clause " + clause.id() + " stands twice in " + NAME);
        }
      }
      return Collections.unmodifiableMap(clauses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClauseText clause() {
    try {
      ClauseKind kind = ClauseKind.valueOf(text(node, "kind"));
      List<String> roles = words(node.get("roles"));
      return new ClauseText(
          id,
          Integer.parseInt(text(node, "page")),
          phrase(node, "title"),
          phrase(node, "summary"),
          kind,
          use(kind),
          roles.stream().map(ClauseText::who).toList(),
          roles,
          node.containsKey("evidence") ? phrase(node, "evidence") : null,
          node.containsKey("escalation") ? Role.valueOf(text(node, "escalation")) : null,
          text(node, "confidence"),
          Boolean.TRUE.equals(node.get("damaged")),
          list(node, "parameters").stream().map(this::parameter).toList(),
          list(node, "items").stream().map(ClauseFile::phrase).toList());
    } catch (RuntimeException e) {
      throw new IllegalStateException("Clause " + id + " in " + NAME + ": " + e.getMessage(), e);
    }
  }

  /// What the code has a constant for, the constant answers; of the rest, conduct is content.
  private ClauseUse use(ClauseKind kind) {
    Object marked = node.get("use");
    if (Clause.has(id)) {
      if (marked != null) {
        throw new IllegalStateException("the code answers for it, so the file may not");
      }
      return Clause.of(id).use();
    }
    if (marked == null && kind != ClauseKind.CONDUCT) {
      throw new IllegalStateException("neither code nor a mark CONTENT or NOT_BUILT");
    }
    return marked == null ? ClauseUse.CONTENT : ClauseUse.valueOf(marked.toString());
  }

  private ClauseText.Parameter parameter(Map<?, ?> node) {
    return new ClauseText.Parameter(
        text(node, "key"),
        node.containsKey("label") ? phrase(node, "label") : Phrase.of("数值", "Value"),
        Unit.valueOf(text(node, "unit")),
        text(node, "value"),
        text(node, "source"));
  }

  private static Phrase phrase(Map<?, ?> node, String key) {
    return phrase((Map<?, ?>) required(node, key));
  }

  private static Phrase phrase(Map<?, ?> node) {
    return Phrase.of(text(node, "zh"), text(node, "en"));
  }

  private static String text(Map<?, ?> node, String key) {
    return required(node, key).toString();
  }

  private static Object required(Map<?, ?> node, String key) {
    return Objects.requireNonNull(node.get(key), "no " + key);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<?, ?>> list(Map<?, ?> node, String key) {
    Object found = node.get(key);
    return found == null ? List.of() : (List<Map<?, ?>>) found;
  }

  private static List<String> words(@Nullable Object found) {
    return found == null ? List.of() : ((List<?>) found).stream().map(Object::toString).toList();
  }
}
