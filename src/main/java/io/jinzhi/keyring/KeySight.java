package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may see keys, and who may know which home one belongs to (KEY-03).
final class KeySight {
  private KeySight() {}

  /// Those who read the register.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Readers {}

  /// Those who may know which home.
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Knowing {}

  static boolean reads(Actor actor) {
    return actor.is(
        Role.FRONT_DESK,
        Role.AMBASSADOR,
        Role.CS_MANAGER,
        Role.CENTRE_DIRECTOR,
        Role.GENERAL_MANAGER,
        Role.AUDITOR);
  }

  static boolean knows(Actor actor) {
    return actor.is(Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR);
  }

  static boolean atTheCounter(Actor actor) {
    return actor.is(Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER);
  }

  /// Whose word counts as approval (KEY-05, KEY-08).
  static boolean approves(Role role) {
    return role == Role.CS_MANAGER || role == Role.CENTRE_DIRECTOR;
  }
}
