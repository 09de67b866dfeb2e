package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is looked at on a visit, in order.
///
/// @param code stable, such as `STAIRWELL`
public record Checklist(String code, Phrase title, List<Item> items) {

  public Checklist {
    items = List.copyOf(items);
  }

  /// @param code stable within the list
  /// @param clause the clause's id that asks for it
  /// @param reading the unit of a figure to be read off, such as 吨; null where a tick will do
  public record Item(String code, Phrase text, String clause, @Nullable Phrase reading) {

    public static Item tick(String code, String clause, String zh, String en) {
      return new Item(code, Phrase.of(zh, en), clause, null);
    }

    public static Item reading(String code, String clause, String zh, String en, Phrase unit) {
      return new Item(code, Phrase.of(zh, en), clause, unit);
    }
  }

  public Optional<Item> item(String item) {
    return items.stream().filter(each -> each.code().equals(item)).findFirst();
  }
}
