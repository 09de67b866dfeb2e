package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of callbacks.
@Repository
public class Callbacks {
  private final JdbcClient jdbc;

  Callbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nothing for whom it is about.
  private static final String NOT_ABOUT_ME =
      """
      and not exists (select 1 from recusal r where r.estate_id = callback.estate_id
        and r.staff_id = :me and r.number = callback.number)
      """;

  Optional<Callback> find(Actor actor, String number) {
    return one(actor, "number = :wanted " + NOT_ABOUT_ME, number);
  }

  Optional<Callback> find(Actor actor, UUID id) {
    return one(actor, "id = :wanted " + NOT_ABOUT_ME, id);
  }

  private Optional<Callback> one(Actor actor, String which, Object wanted) {
    return jdbc.sql("select * from callback where estate_id = :estate and " + which)
        .param("estate", actor.estate().value())
        .param("me", actor.staff().value())
        .param("wanted", wanted)
        .query(CallbackRows::read)
        .optional();
  }

  /// Held until the transaction ends: of two who do the same, the second sees what the first did.
  Optional<Callback> hold(Actor actor, String number) {
    return one(actor, "number = :wanted " + NOT_ABOUT_ME + "for update", number);
  }

  /// The callbacks on a service, the newest first, held until the transaction ends.
  List<Callback> holdOf(EstateId estate, UUID source) {
    return jdbc.sql(
            """
            select * from callback where estate_id = :estate and source_id = :source
            order by drawn_at desc, id desc for update
            """)
        .param("estate", estate.value())
        .param("source", source)
        .query(CallbackRows::read)
        .list();
  }

  /// Those that promises are about.
  public List<Callback> byId(EstateId estate, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from callback where estate_id = :estate and id in (:ids)")
            .param("estate", estate.value())
            .param("ids", ids)
            .query(CallbackRows::read)
            .list();
  }

  void assign(Callback held, EstateId estate, StaffId to, String name) {
    done(
        step(
                held,
                estate,
                """
            state = 'DRAWN', assigned_to = :to, assigned_name = :name, collected_at = null,
            collected_by = null, collected_name = null, collected_role = null
            """)
            .param("to", to.value())
            .param("name", name)
            .update());
  }

  void collect(Callback held, Actor actor, Instant now) {
    done(
        step(
                held,
                actor.estate(),
                """
                state = 'COLLECTED', collected_at = :now, collected_by = :by,
                collected_name = :name, collected_role = :role
                """)
            .param("now", at(now))
            .param("by", actor.staff().value())
            .param("name", actor.name())
            .param("role", actor.role().name())
            .update());
  }

  void make(Callback held, CallbackRecord record, Actor actor, Instant now) {
    done(
        step(
                held,
                actor.estate(),
                """
                state = 'MADE', made_at = :now, made_by = :by, method = :method,
                spoken_to = :spokenTo, quality = :quality, effect = :effect,
                satisfaction = :satisfaction, shortcomings = :shortcomings,
                suggestions = :suggestions, confirmation = :confirmation, detail = :detail,
                signature = :signature
                """)
            .param("now", at(now))
            .param("by", actor.name())
            .param("method", record.method().name())
            .param("spokenTo", record.spokenTo())
            .param("quality", record.quality())
            .param("effect", record.effect())
            .param("satisfaction", record.satisfaction().name())
            .param("shortcomings", record.shortcomings())
            .param("suggestions", record.suggestions())
            .param("confirmation", record.confirmation().name())
            .param("detail", record.detail())
            .param("signature", record.signature() == null ? null : record.signature().value())
            .update());
  }

  void countersign(Callback held, Actor actor, Instant now) {
    signed(held, actor, now, "countersigned_at = :now, countersigned_by = :by");
  }

  void giveBack(Callback held, Actor actor, Instant now) {
    signed(held, actor, now, "state = 'RETURNED', returned_at = :now, returned_by = :by");
  }

  private void signed(Callback held, Actor actor, Instant now, String set) {
    done(step(held, actor.estate(), set).param("now", at(now)).param("by", actor.name()).update());
  }

  void audit(
      Callback held,
      Actor actor,
      boolean qualified,
      String opinion,
      @Nullable String complaint,
      Instant now) {
    done(
        step(
                held,
                actor.estate(),
                """
                state = :state, audited_at = :now, audited_by = :by, qualified = :qualified,
                opinion = :opinion, complaint_number = :complaint
                """)
            .param(
                "state", (qualified ? CallbackState.QUALIFIED : CallbackState.UNQUALIFIED).name())
            .param("now", at(now))
            .param("by", actor.name())
            .param("qualified", qualified)
            .param("opinion", opinion)
            .param("complaint", complaint)
            .update());
  }

  void direct(Callback held, Actor actor, String words, Instant now) {
    done(
        step(held, actor.estate(), "directed_at = :now, directed_by = :by, direction = :words")
            .param("now", at(now))
            .param("by", actor.name())
            .param("words", words)
            .update());
  }

  /// It will not be made.
  void end(
      Callback held,
      EstateId estate,
      CallbackState state,
      Phrase why,
      @Nullable String replacedBy,
      Instant now) {
    done(
        step(
                held,
                estate,
                """
                state = :state, ended_at = :now, ended_zh = :zh, ended_en = :en,
                replaced_by = :replaced
                """)
            .param("state", state.name())
            .param("now", at(now))
            .param("zh", why.zh())
            .param("en", why.en())
            .param("replaced", replacedBy)
            .update());
  }

  private JdbcClient.StatementSpec step(Callback held, EstateId estate, String set) {
    return jdbc.sql(
            "update callback set "
                + set
                + ", version = version + 1 where estate_id = :estate and id = :id and version = :version")
        .param("estate", estate.value())
        .param("id", held.id())
        .param("version", held.version());
  }

  private static void done(int rows) {
    if (rows != 1) {
      throw new OptimisticLockingFailureException("callback changed meanwhile");
    }
  }
}
