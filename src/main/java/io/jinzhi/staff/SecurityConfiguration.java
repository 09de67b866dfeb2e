package io.jinzhi.staff;

import io.jinzhi.web.Csp;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Two ways in: programs with a token and nothing else, people with a session.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  private final RightsInterceptor interceptor;
  private final ActorParameter actor;

  SecurityConfiguration(RightsInterceptor interceptor, ActorParameter actor) {
    this.interceptor = interceptor;
    this.actor = actor;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(interceptor).order(-100);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actor);
  }

  @Bean
  @Order(1)
  static SecurityFilterChain programs(
      HttpSecurity http, Tokens tokens, Rights rights, Answers answers) {
    http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerFilter(tokens), UsernamePasswordAuthenticationFilter.class);
    return closed(http, rights, answers);
  }

  @Bean
  @Order(2)
  static SecurityFilterChain people(
      HttpSecurity http,
      Rights rights,
      Answers answers,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens) {
    http.securityContext(each -> each.securityContextRepository(contexts))
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .logout(each -> each.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"));
    return closed(http, rights, answers);
  }

  private static SecurityFilterChain closed(HttpSecurity http, Rights rights, Answers answers) {
    return http.authorizeHttpRequests(
            each ->
                each.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(request -> rights.isPublic(request.getRequestURI()))
                    .permitAll()
                    // Its routes are not the controllers', so nothing else would ask there.
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            each ->
                each.authenticationEntryPoint(
                        (request, response, e) -> answers.signInFirst(request, response))
                    .accessDeniedHandler(
                        (request, response, e) -> {
                          boolean expired = e instanceof CsrfException && Seats.signedIn() == null;
                          if (expired && !request.getRequestURI().equals("/sign-in")) {
                            answers.signInFirst(request, response);
                          } else if (e instanceof CsrfException) {
                            answers.stale(request, response);
                          } else {
                            response.sendError(403);
                          }
                        }))
        .requestCache(each -> each.requestCache(new NullRequestCache()))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(each -> each.policyDirectives(Csp.POLICY))
        .referrerPolicy(each -> each.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            each -> each.policy("camera=(self), geolocation=(self), microphone=(), payment=()"));
  }

  @Bean
  static SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  static CsrfTokenRepository csrfTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /// Said here and not in the settings, so that no setting can weaken it. Marked secure wherever
  /// the request came over https.
  @Bean
  static CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("jinzhi");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  /// There is no other way to be recognised; this one keeps the framework from inventing a user.
  @Bean
  static AuthenticationManager nobody() {
    return authentication -> {
      throw new ProviderNotFoundException("people sign in at /sign-in, programs at /api/v1/token");
    };
  }
}
