package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerNav {

  @Bean
  NavEntry ledgerEntry() {
    return new NavEntry(
        62,
        "/ledger",
        Phrase.of("台账", "Ledger"),
        Set.of("CENTRE_DIRECTOR", "GENERAL_MANAGER", "ARCHIVE_KEEPER", "AUDITOR"));
  }
}
