package io.jinzhi.staff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Slows down guessing. A guess is counted before the password is looked at, so guesses made at the
/// same time count too, and taken back when it was right.
@Component
class Guesses {
  /// @param free so many guesses cost nothing
  /// @param most from this one on each guess costs `longest`
  record Pace(String kind, int free, int most, Duration longest) {
    /// Ten in an hour, and then one each hour.
    static final Pace ACCOUNT = new Pace("account", 4, 10, Duration.ofHours(1));

    /// The same, for the device of somebody who has signed in with it before. Whoever guesses
    /// elsewhere never slows this one down.
    static final Pace DEVICE = new Pace("device", 4, 10, Duration.ofHours(1));

    /// Many colleagues share an address; nobody who tries a list of names gets far with it.
    static final Pace ADDRESS = new Pace("address", 30, 40, Duration.ofMinutes(15));

    /// The same, for the code of a second factor: whoever guesses it has the password already.
    static final Pace FACTOR = new Pace("factor", 4, 10, Duration.ofHours(1));
  }

  private final JdbcClient jdbc;

  Guesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Counts a guess.
  ///
  /// @return null when it may be made, else how long to wait
  @Nullable Duration count(Pace pace, byte[] key) {
    boolean free =
        jdbc.sql(
                """
                insert into sign_in_guess as g (kind, key, guesses, last_at, free_at)
                values (:kind, :key, 1, clock_timestamp(), clock_timestamp())
                on conflict (kind, key) do update
                set (guesses, last_at, free_at) = (
                  select n, clock_timestamp(), clock_timestamp() + case
                    when n <= :free then interval '0'
                    when n >= :most then make_interval(secs => :longest)
                    else make_interval(secs => 5 * power(2, n - :free - 1)) end
                  from (select case
                    when g.last_at <= clock_timestamp() - interval '1 hour' then 1
                    else g.guesses + 1 end) as next (n))
                where g.free_at <= clock_timestamp()
                returning true
                """)
            .param("kind", pace.kind)
            .param("key", key)
            .param("free", pace.free)
            .param("most", pace.most)
            .param("longest", pace.longest.toSeconds())
            .query(Boolean.class)
            .optional()
            .isPresent();
    return free ? null : wait(pace, key);
  }

  private Duration wait(Pace pace, byte[] key) {
    return jdbc.sql(
            """
            select greatest(ceil(extract(epoch from free_at - clock_timestamp())), 1)::bigint
            from sign_in_guess where kind = :kind and key = :key
            """)
        .param("kind", pace.kind)
        .param("key", key)
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ofSeconds(1));
  }

  /// Takes back the guess that turned out to be right. Those before it keep counting, so that an
  /// owner's visit gives nobody new ones.
  void takeBack(Pace pace, byte[] key) {
    jdbc.sql(
            """
            update sign_in_guess set guesses = guesses - 1, free_at = clock_timestamp()
            where kind = :kind and key = :key and guesses > 0
            """)
        .param("kind", pace.kind)
        .param("key", key)
        .update();
  }

  /// Forgets what no longer counts.
  int sweep() {
    return jdbc.sql(
            """
            delete from sign_in_guess
            where last_at < now() - interval '1 day' and free_at < now()
            """)
        .update();
  }
}
