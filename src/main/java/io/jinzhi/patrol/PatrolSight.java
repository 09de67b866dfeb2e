package io.jinzhi.patrol;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may see patrols, who walks, and who leads.
final class PatrolSight {
  private PatrolSight() {}

  /// Those who read.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Readers {}

  /// Those who walk.
  @Allowed({Role.AMBASSADOR, Role.CS_MANAGER})
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Walkers {}

  /// Those who set areas and plans.
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Leaders {}

  static boolean reads(Actor actor) {
    return actor.is(
        Role.FRONT_DESK,
        Role.AMBASSADOR,
        Role.DEPT_MANAGER,
        Role.CS_MANAGER,
        Role.CENTRE_DIRECTOR,
        Role.GENERAL_MANAGER,
        Role.AUDITOR);
  }
}
