package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplaintNav {

  @Bean
  NavEntry complaintEntry() {
    return new NavEntry(
        30,
        "/complaints",
        Phrase.of("投诉", "Complaints"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "DEPT_STAFF",
            "DEPT_MANAGER",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "GENERAL_MANAGER",
            "AUDITOR"));
  }
}
