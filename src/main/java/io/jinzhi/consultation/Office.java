package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// A level that approves.
public enum Office {
  CS_MANAGER(Role.CS_MANAGER, Role.CS_MANAGER.label()),
  CENTRE_DIRECTOR(Role.CENTRE_DIRECTOR, Role.CENTRE_DIRECTOR.label()),
  GENERAL_MANAGER(Role.GENERAL_MANAGER, Role.GENERAL_MANAGER.label()),
  /// Above the general manager: who the board has named.
  BOARD(null, Phrase.of("董事会代表", "Board delegate"));

  private final @Nullable Role role;
  private final Phrase label;

  Office(@Nullable Role role, Phrase label) {
    this.role = role;
    this.label = label;
  }

  public Phrase label() {
    return label;
  }

  /// Who holds it; null for the board.
  @Nullable Role role() {
    return role;
  }
}
