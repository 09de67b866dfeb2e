package io.jinzhi.vault;

import io.jinzhi.database.Home;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

  @Bean
  Storage vaultStorage(Home home, VaultProperties properties) {
    var s3 = properties.bucket();
    return s3.isEmpty() ? new FolderStorage(home) : store(home, s3.get());
  }

  /// A store that is away is no reason not to start: all but the papers works meanwhile.
  private static Storage store(Home home, VaultProperties.S3 s3) {
    S3Storage storage = S3Storage.of(home, s3);
    try {
      storage.check();
    } catch (IOException e) {
      LOG.error("papers cannot be stored or read yet: {}", e.getMessage());
    }
    return storage;
  }
}
