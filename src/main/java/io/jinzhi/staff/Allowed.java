package io.jinzhi.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The roles that may use a route. A route without it is closed to everybody. On a method it
/// replaces what its class says.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
  Role[] value() default {};

  /// Everybody who is signed in, whatever their role.
  boolean everyone() default false;
}
