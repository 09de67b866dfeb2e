package io.jinzhi.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param keyFile holds the root key; without one, `keys/root.key` of the home
/// @param passphrase brings the root key, where it was sealed by one
/// @param copy a second folder for all keys, best on another disk
/// @param keepOldKeys how long a replaced key stays: as long as there are backups that need it
@ConfigurationProperties("jinzhi.vault")
record VaultProperties(
    @Nullable String keyFile,
    @Nullable String passphrase,
    @Nullable String copy,
    @DefaultValue("P180D") Duration keepOldKeys) {

  Optional<Path> rootFile() {
    return keyFile == null || keyFile.isBlank() ? Optional.empty() : Optional.of(Path.of(keyFile));
  }

  Optional<Path> keyCopy() {
    return copy == null || copy.isBlank() ? Optional.empty() : Optional.of(Path.of(copy));
  }

  Optional<String> words() {
    return passphrase == null || passphrase.isBlank() ? Optional.empty() : Optional.of(passphrase);
  }
}
