package io.jinzhi.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While nobody can work here yet: prints the one-time code on the console, and sends every page to
/// the set-up. Before the sign-in looks at the request.
@Component
@Order(-104)
@Profile("!practice")
class SetupGate extends OncePerRequestFilter {
  private final SettingUp settingUp;
  private final Environment environment;
  private volatile boolean watching;

  SetupGate(
      SettingUp settingUp,
      Environment environment,
      @Value("${jinzhi.setup.gate:true}") boolean watching) {
    this.settingUp = settingUp;
    this.environment = environment;
    this.watching = watching;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (watching && settingUp.needed()) {
      String port = environment.getProperty("local.server.port", "8080");
      System.out.printf(
          "%n  金质 · 首次设置 / first set-up: http://localhost:%s/setup%n  设置码 / code: %s%n%n",
          port, settingUp.code());
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // Once it is closed it stays closed, and nobody has to ask again.
    watching = watching && settingUp.needed();
    if (!watching || open(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else if (request.getRequestURI().startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/setup");
    }
  }

  private static boolean open(String path) {
    return path.equals("/setup")
        || path.startsWith("/setup/")
        || path.startsWith("/app/")
        || path.startsWith("/webjars/")
        || path.startsWith("/actuator/")
        || path.startsWith("/favicon")
        || path.equals("/error");
  }
}
