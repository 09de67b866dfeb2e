package io.jinzhi.vault;

import java.io.IOException;

/// The object store does not answer, or refuses us.
class StoreAway extends IOException {

  StoreAway(String message, Throwable cause) {
    super(message, cause);
  }
}
