package io.jinzhi.ledger;

import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Those who may open the ledger; how much of it they see is said by [LedgerFilter].
@Allowed({
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.ARCHIVE_KEEPER,
  Role.AUDITOR
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface LedgerReaders {}
