package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// Where the sheets lie: zone, cabinet, layer.
public record ShelfPlace(@Nullable String zone, @Nullable String cabinet, @Nullable String layer) {
  public static final ShelfPlace NOWHERE = new ShelfPlace(null, null, null);

  public boolean known() {
    return cabinet != null;
  }

  public Phrase words() {
    if (cabinet == null) {
      return Phrase.of("未上架", "Not shelved");
    }
    String where = zone == null ? "" : zone + " ";
    return layer == null
        ? Phrase.of("{0}{1} 柜", "{0}cabinet {1}").with(where, cabinet)
        : Phrase.of("{0}{1} 柜 {2} 层", "{0}cabinet {1}, layer {2}").with(where, cabinet, layer);
  }
}
