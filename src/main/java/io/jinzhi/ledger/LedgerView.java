package io.jinzhi.ledger;

import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// What the ledger's page is drawn from.
///
/// @param alerts that wait for a decision; counted for those who may see them
public record LedgerView(LedgerPage page, LedgerQuery query, Role reader, int alerts) {

  public boolean own() {
    return reader == Role.ARCHIVE_KEEPER;
  }

  public boolean proves() {
    return reader == Role.AUDITOR
        || reader == Role.CENTRE_DIRECTOR
        || reader == Role.GENERAL_MANAGER;
  }

  /// Another page of the same question; null where there is none.
  public @Nullable String url(int number) {
    return number < 1 || number > page.pages() ? null : "/ledger?page=" + number + query.query();
  }

  /// The same question to another address.
  public String as(String path) {
    return path + query.query().replaceFirst("&", "?");
  }
}
