package io.jinzhi.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/// Puts [QuietSessions] in front of the stored ones, where requests come in and nowhere else.
@Component
class QuietSessionFilter implements BeanPostProcessor {
  /// Sent by a page that asks without anybody having touched it.
  static final String BY_ITSELF = "X-By-Itself";

  private final ObjectProvider<SessionRepository<?>> sessions;
  private final ObjectProvider<CookieSerializer> cookies;

  QuietSessionFilter(
      ObjectProvider<SessionRepository<?>> sessions, ObjectProvider<CookieSerializer> cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof SessionRepositoryFilter<?>)) {
      return bean;
    }
    var ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookies.getObject());
    var filter = new Filter<>(new QuietSessions<>(sessions.getObject()));
    filter.setHttpSessionIdResolver(ids);
    return filter;
  }

  private static final class Filter<S extends Session>
      extends SessionRepositoryFilter<QuietSessions.Quiet<S>> {
    private final QuietSessions<S> sessions;

    Filter(QuietSessions<S> sessions) {
      super(sessions);
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getHeader(BY_ITSELF) != null) {
        sessions.untouched();
      }
      try {
        super.doFilterInternal(request, response, chain);
      } finally {
        sessions.forget();
      }
    }
  }
}
