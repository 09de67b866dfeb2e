package io.jinzhi.consultation;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Groups of roles; which request is theirs is asked of the request itself.
final class May {
  private May() {}

  /// Whoever may ask for a file; ambassadors through their head.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.RESIDENT
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Ask {}

  /// Whoever may be granted a reading.
  @Allowed({
    Role.FRONT_DESK,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.RESIDENT
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Read {}

  /// Whoever may see requests: those who ask, decide, keep or audit.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.ARCHIVE_KEEPER,
    Role.AUDITOR,
    Role.RESIDENT
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface See {}
}
