package io.jinzhi.web;

/// A small number beside an entry of the top bar, contributed by a module as a bean.
public interface Badge {

  /// The entry that it decorates, by its path.
  String path();

  int count(Visitor visitor);
}
