package io.jinzhi.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions for pages that are looked at all day: a look is no reason to write, so the time of the
/// last use is put down once a minute; and a session just saved is not read again for its cookie. A
/// page that asks for its list every half minute says so, and that is no use at all: the visit ends
/// when nobody touches it.
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final SessionRepository<S> sessions;
  private final ThreadLocal<Quiet<S>> justSaved = new ThreadLocal<>();
  private final ThreadLocal<Boolean> untouched = new ThreadLocal<>();

  QuietSessions(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Quiet<S> createSession() {
    return new Quiet<>(sessions.createSession(), true);
  }

  @Override
  public void save(Quiet<S> session) {
    sessions.save(session.kept);
    justSaved.set(session);
  }

  @Override
  public @Nullable Quiet<S> findById(String id) {
    Quiet<S> saved = justSaved.get();
    justSaved.remove();
    if (saved != null && saved.getId().equals(id)) {
      return saved;
    }
    S found = sessions.findById(id);
    return found == null ? null : new Quiet<>(found, untouched.get() == null);
  }

  /// Nobody made this request: the page asks by itself.
  void untouched() {
    untouched.set(true);
  }

  /// When a request is over: the next one on this thread is another visit.
  void forget() {
    untouched.remove();
    justSaved.remove();
  }

  @Override
  public void deleteById(String id) {
    justSaved.remove();
    sessions.deleteById(id);
  }

  /// @param used whether somebody uses it now
  record Quiet<S extends Session>(S kept, boolean used) implements Session {

    @Override
    public void setLastAccessedTime(Instant now) {
      if (used && Duration.between(kept.getLastAccessedTime(), now).compareTo(OFTEN) >= 0) {
        kept.setLastAccessedTime(now);
      }
    }

    @Override
    public String getId() {
      return kept.getId();
    }

    @Override
    public String changeSessionId() {
      return kept.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
      return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return kept.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
      return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return kept.isExpired();
    }
  }
}
