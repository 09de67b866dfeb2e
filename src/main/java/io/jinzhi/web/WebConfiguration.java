package io.jinzhi.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Files of the pages: an address with a hash is kept for a year, any other is asked for again.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.setOrder(1);
    files(registry, "/app/{file:.+-[0-9a-f]{32}\\.[a-z0-9]+}", FOREVER);
    files(registry, "/app/**", CacheControl.noCache());
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .resourceChain(true);
  }

  private static void files(ResourceHandlerRegistry registry, String pattern, CacheControl cache) {
    registry
        .addResourceHandler(pattern)
        .addResourceLocations("classpath:/static/app/")
        .setCacheControl(cache)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/today").setStatusCode(HttpStatus.SEE_OTHER);
    registry
        .addRedirectViewController("/favicon.ico", "/app/favicon.svg")
        .setStatusCode(HttpStatus.MOVED_PERMANENTLY);
  }
}
