package io.jinzhi.staff;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/// All that a session remembers of its owner. Role and name are looked up at each request, so that
/// a change or a dismissal works at once.
record SignedIn(UUID account, String door) implements AuthenticatedPrincipal, Serializable {
  static final String PAGE = "page";
  static final String API = "api";

  @Override
  public String getName() {
    return account.toString();
  }
}
