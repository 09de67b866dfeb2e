package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Everybody may enter; who sends `X-Account` is that visitor, others are the receptionist unless
/// they say `none`.
@TestConfiguration(proxyBeanMethods = false)
class ProbeSetup {
  static final UUID CHEN = UUID.fromString("018f0000-0000-7000-8000-000000000001");

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(Csp.POLICY)))
        .build();
  }

  static final Instant NOW = Instant.parse("2026-11-23T01:52:00Z");

  @Bean
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  Visitors visitors() {
    return () -> {
      String who = null;
      if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
        who = now.getRequest().getHeader("X-Account");
      }
      return "none".equals(who)
          ? Optional.empty()
          : Optional.of(visitor(who == null ? CHEN : UUID.fromString(who)));
    };
  }

  private static Visitor visitor(UUID account) {
    return new Visitor(
        account,
        "陈立",
        "RECEPTION",
        Phrase.of("前台", "Reception"),
        UUID.fromString("018f0000-0000-7000-8000-0000000000ff"),
        ZoneId.of("Asia/Shanghai"),
        null);
  }

  @Bean
  NavEntry today() {
    return entry(1, "/probe/today", "今日", "Today");
  }

  @Bean
  NavEntry desk() {
    return entry(2, "/desk", "前台", "Front desk");
  }

  @Bean
  NavEntry complaints() {
    return entry(3, "/complaints", "投诉", "Complaints");
  }

  @Bean
  NavEntry handbook() {
    return entry(4, "/handbook", "手册", "Handbook");
  }

  @Bean
  NavEntry accounts() {
    return new NavEntry(5, "/accounts", Phrase.of("账号", "Accounts"), Set.of("ADMIN"));
  }

  @Bean
  Badge owed() {
    return badge("/probe/today", 7);
  }

  @Bean
  Badge messages() {
    return badge("/messages", 3);
  }

  private static NavEntry entry(int order, String path, String zh, String en) {
    return new NavEntry(order, path, Phrase.of(zh, en), Set.of("RECEPTION"));
  }

  private static Badge badge(String path, int count) {
    return new Badge() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public int count(Visitor visitor) {
        return count;
      }
    };
  }
}
