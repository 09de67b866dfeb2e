package io.jinzhi.web;

/// Knows which pages open for whom, so that a page offers no link that leads to a refusal.
/// Implemented by whoever keeps the rights.
public interface Doors {

  /// @param path of a page, with or without a query
  boolean open(Visitor visitor, String path);
}
