package io.jinzhi.ledger;

import java.util.List;

/// Some lines, the newest first.
///
/// @param page from 1
public record LedgerPage(List<LedgerLine> lines, int page, int pages, int total) {}
