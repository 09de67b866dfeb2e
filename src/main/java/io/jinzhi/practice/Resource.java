package io.jinzhi.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// One of the texts that practice is made from: `practice/NAME.yaml`.
final class Resource {
  private final Map<?, ?> node;

  private Resource(Map<?, ?> node) {
    this.node = node;
  }

  static Resource read(String name) {
    String path = "/practice/" + name + ".yaml";
    try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(path), path)) {
      LoaderOptions strict = new LoaderOptions();
      strict.setAllowDuplicateKeys(false);
      Map<?, ?> file = new Yaml(new SafeConstructor(strict)).load(in);
      return new Resource(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String key) {
    return String.valueOf(Objects.requireNonNull(node.get(key), key));
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  List<Resource> each(String key) {
    return list(key).stream().map(each -> new Resource((Map<?, ?>) each)).toList();
  }

  Resource part(String key) {
    return new Resource((Map<?, ?>) Objects.requireNonNull(node.get(key), key));
  }

  private List<?> list(String key) {
    return (List<?>) Objects.requireNonNull(node.get(key), key);
  }
}
