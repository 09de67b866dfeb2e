package io.jinzhi.dutylog;

import io.jinzhi.chain.ChainCommand;

/// `script/verify-log`: proves the duty logs of a home, or names the first link that does not hold.
final class VerifyLog {

  private VerifyLog() {}

  static void main(String[] arguments) {
    ChainCommand.run(LogChain.TABLE, arguments);
  }
}
