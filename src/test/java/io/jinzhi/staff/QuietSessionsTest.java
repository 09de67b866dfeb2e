package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

class QuietSessionsTest {
  private final Map<String, Session> stored = new ConcurrentHashMap<>();
  private final QuietSessions<MapSession> sessions =
      new QuietSessions<>(new MapSessionRepository(stored));

  @Test
  void the_time_of_the_last_use_moves_once_a_minute() {
    var session = sessions.createSession();
    Instant begun = session.getLastAccessedTime();
    session.setLastAccessedTime(begun.plusSeconds(59));
    assertThat(session.getLastAccessedTime()).isEqualTo(begun);
    session.setLastAccessedTime(begun.plusSeconds(60));
    assertThat(session.getLastAccessedTime()).isEqualTo(begun.plusSeconds(60));
  }

  @Test
  void a_session_just_saved_is_not_read_again_in_the_same_request_but_is_in_the_next() {
    var session = sessions.createSession();
    sessions.save(session);
    stored.clear();
    assertThat(sessions.findById(session.getId())).isSameAs(session);
    assertThat(sessions.findById(session.getId())).isNull();
    sessions.save(session);
    stored.clear();
    sessions.forget();
    assertThat(sessions.findById(session.getId())).isNull();
  }
}
