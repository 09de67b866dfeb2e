package io.jinzhi.commitment;

import io.jinzhi.language.Phrase;

/// A kind of thing that a module makes promises about, as a list shows it.
public interface SubjectKind {

  /// The kind of the commitment's [Subject].
  String subject();

  Phrase label();

  /// What one does about it, on a button.
  Phrase action();

  /// The page on which to do it.
  String link(String number);
}
