package io.jinzhi.web;

/// There is no such thing, or not for this visitor: the answer is the same 404.
public final class Missing extends RuntimeException {
  public Missing(String what) {
    super(what, null, false, false);
  }
}
