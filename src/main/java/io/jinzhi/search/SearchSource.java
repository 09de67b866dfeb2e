package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists everything of one kind, so that the index can be built anew. A bean of the module that
/// owns it.
public interface SearchSource {

  Kind kind();

  /// The entries with the smallest ids above `after`, in order of their ids as PostgreSQL compares
  /// them, at most `limit`; an empty list at the end.
  List<Entry> after(EstateId estate, @Nullable UUID after, int limit);
}
