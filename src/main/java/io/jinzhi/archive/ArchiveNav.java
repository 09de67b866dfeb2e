package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveNav {

  @Bean
  NavEntry archiveEntry() {
    return new NavEntry(
        58,
        "/archive",
        Phrase.of("档案", "Archive"),
        Set.of("ARCHIVE_KEEPER", "FRONT_DESK", "CS_MANAGER", "CENTRE_DIRECTOR", "GENERAL_MANAGER"));
  }
}
