package io.jinzhi.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The roles that may use a route; groups that come up again and again have a name in here. A route
/// without it is closed to everybody. On a method it replaces what its class says.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
  Role[] value() default {};

  /// Everybody who is signed in, whatever their role.
  boolean everyone() default false;

  /// Everybody who works here: all but residents.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.COMPANY_OFFICE,
    Role.ARCHIVE_KEEPER,
    Role.ADMIN,
    Role.AUDITOR
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface Staff {}

  /// Those who work on cases, lead those who do, or audit them.
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  })
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface CaseReaders {}

  /// The desk, the ambassadors and their manager.
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface CustomerService {}
}
