package io.jinzhi.vault;

/// How a sealed paper stands when it is tried.
public enum VaultCheck {
  /// It opens, and its bytes are the ones that were put in.
  GOOD,
  /// Its bytes were changed, cut or exchanged.
  TAMPERED,
  /// Its bytes are not where they were put.
  GONE,
  /// The key-encryption key that it needs is not here.
  KEY_MISSING,
  /// Its key was destroyed.
  DESTROYED
}
