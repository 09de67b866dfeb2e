package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.function.Consumer;

/// Lists everything of one kind, so that the index can be built anew. A bean of the module that
/// owns it.
public interface SearchSource {

  Kind kind();

  /// Hands over all entries, some hundreds at a time. Reads what is committed at the moment of
  /// reading; what changes meanwhile is put by whoever changes it, and wins.
  void list(EstateId estate, Consumer<List<Entry>> page);
}
