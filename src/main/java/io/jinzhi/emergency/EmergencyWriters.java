package io.jinzhi.emergency;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Everybody who helps in an emergency: all who work here but those who only look.
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_STAFF,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.COMPANY_OFFICE,
  Role.ARCHIVE_KEEPER
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface EmergencyWriters {}
