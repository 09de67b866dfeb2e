/// Where papers lie that nobody may read without a reason: sealed on disk or in an object store,
/// with keys outside the database. Each paper has its own key, wrapped by its household file's key,
/// wrapped by the estate's key-encryption key, wrapped by the root key, which only those who hold
/// its shares, its passphrase or its file can bring. The face is [Vault] for bytes, [KeyDuty] for
/// whether the monthly change of keys was done, and [KeysRotated] for whoever writes that down. It
/// knows nothing of what the bytes say or who may read them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "commitment",
      "database",
      "estate",
      "handbook",
      "language",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
