package io.jinzhi.vault;

import io.jinzhi.language.Phrase;
import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Role;
import io.jinzhi.web.NavEntry;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultNavigation {
  private static final Set<Role> READERS =
      Set.of(Role.ARCHIVE_KEEPER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR);

  @Bean
  NavEntry vaultEntry() {
    return new NavEntry(
        72, "/vault/rotations", Phrase.of("密钥", "Vault"), Set.of(Role.ARCHIVE_KEEPER.name()));
  }

  /// Goes from a month's number to the page.
  @Bean
  Numbered keyNumbers() {
    return (actor, number) ->
        READERS.contains(actor.role()) && number.matches("MY-\\d{4}-\\d{2}")
            ? Optional.of("/vault/rotations")
            : Optional.empty();
  }
}
