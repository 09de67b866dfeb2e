package io.jinzhi.vault;

import io.jinzhi.database.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {

  @Bean
  Storage vaultStorage(Home home) {
    return new FolderStorage(home);
  }
}
