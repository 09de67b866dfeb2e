package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists everything of one kind, so that the index can be built anew. A bean of the module that
/// owns it.
public interface SearchSource {

  Kind kind();

  /// Hands over all entries, some hundreds at a time. Reads what is committed at the moment of
  /// reading; what changes meanwhile is put by whoever changes it, and wins.
  void list(EstateId estate, Consumer<List<Entry>> page);

  /// How many are read at a time.
  int BATCH = 500;

  /// Hands over batch after batch of a table that is read in the order of its ids.
  ///
  /// @param after the [#BATCH] entries that follow an id; those of the beginning for null
  static void batches(Consumer<List<Entry>> page, Function<@Nullable UUID, List<Entry>> after) {
    UUID last = null;
    List<Entry> some;
    do {
      some = after.apply(last);
      if (!some.isEmpty()) {
        page.accept(some);
        last = some.getLast().id();
      }
    } while (some.size() == BATCH);
  }
}
