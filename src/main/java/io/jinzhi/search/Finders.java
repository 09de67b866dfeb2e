package io.jinzhi.search;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may look something up: all staff but the administrator, who keeps the program and not the
/// cases. What they find depends on each entry.
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
  Role.AUDITOR
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Finders {}
