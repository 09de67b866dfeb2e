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
/// @param s3 the bucket in which sealed papers lie; without one, the home's `files/vault`
/// @param keepOldKeys how long a replaced key stays: as long as there are backups that need it
@ConfigurationProperties("jinzhi.vault")
record VaultProperties(
    @Nullable String keyFile,
    @Nullable String passphrase,
    @Nullable String copy,
    @Nullable S3 s3,
    @DefaultValue("P180D") Duration keepOldKeys) {

  /// An S3-compatible store.
  ///
  /// @param endpoint its address, such as `https://s3.example.cn`; empty for the region's own
  /// @param prefix before each name in the bucket: empty, or ending in a stroke
  record S3(
      @DefaultValue("") String bucket,
      @DefaultValue("") String endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey,
      @DefaultValue("") String prefix) {}

  Optional<S3> bucket() {
    return s3 == null || s3.bucket.isBlank() ? Optional.empty() : Optional.of(s3);
  }

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
