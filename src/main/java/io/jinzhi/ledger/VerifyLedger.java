package io.jinzhi.ledger;

import io.jinzhi.chain.ChainCommand;

/// `script/verify-ledger`: proves the ledgers of a home, or names the first line that does
/// not hold.
final class VerifyLedger {

  private VerifyLedger() {}

  static void main(String[] arguments) {
    ChainCommand.run(LedgerChain.TABLE, arguments);
  }
}
