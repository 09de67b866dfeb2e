package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import java.util.Optional;

/// Prints a paper that was announced with [Archive#expect]. Implemented as a bean by the module
/// that knows what is on it; asked in the background, in a transaction of its own, after whatever
/// announced the paper was committed.
public interface PaperSource {

  /// The kind that it answers for, the name of a [PaperKind].
  String kind();

  /// The paper as a PDF document; empty where there is no such number.
  Optional<byte[]> pdf(EstateId estate, String number);
}
