package io.jinzhi.archive;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those who may know which papers a file has: the keeper, those who ask at the desk, and those who
/// register and approve. What the papers say is not among it.
@Allowed({
  Role.ARCHIVE_KEEPER,
  Role.FRONT_DESK,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Catalogue {}
