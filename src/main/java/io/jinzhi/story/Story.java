package io.jinzhi.story;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The story of each subject of a kind: appended, never changed.
///
/// @param <E> a sealed interface of records; each is kept as JSON under its simple name
public abstract class Story<E> {
  private final StoryTables tables;
  private final String append;
  private final String read;
  private final Map<String, Class<? extends E>> kinds;

  /// @param table its columns are `estate_id`, the subject's, `id`, `at`, `by_id`, `by_name`,
  ///     `by_role`, `kind` and `facts`
  /// @param subject the column of the subject's id
  @SuppressWarnings("unchecked") // What a sealed type permits is of that type.
  protected Story(StoryTables tables, String table, String subject, Class<E> events) {
    this.tables = tables;
    this.append =
        """
        insert into %s (estate_id, %s, id, at, by_id, by_name, by_role, kind, facts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """
            .formatted(table, subject);
    this.read =
        "select * from %s where estate_id = :estate and %s = :id order by at, id"
            .formatted(table, subject);
    this.kinds =
        Arrays.stream(events.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> (Class<? extends E>) kind));
  }

  /// Something that happened to a subject.
  public record New<E>(UUID subject, E event) {}

  public void append(EstateId estate, List<New<E>> events, By by, Instant now) {
    tables.batch.batchUpdate(
        append, events.stream().map(each -> row(estate, each, by, now)).toList());
  }

  private @Nullable Object[] row(EstateId estate, New<E> each, By by, Instant now) {
    return new @Nullable Object[] {
      estate.value(),
      each.subject(),
      tables.ids.next(),
      at(now),
      by.id(),
      by.name(),
      by.role(),
      each.event().getClass().getSimpleName(),
      tables.json.writeValueAsString(each.event())
    };
  }

  /// Oldest first.
  protected List<Line<E>> of(EstateId estate, UUID subject) {
    return tables
        .jdbc
        .sql(read)
        .param("estate", estate.value())
        .param("id", subject)
        .query(
            (row, index) ->
                new Line<>(
                    instant(row, "at"),
                    new By(
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        row.getString("by_role")),
                    event(row.getString("kind"), row.getString("facts"))))
        .list();
  }

  private E event(String kind, String facts) {
    Class<? extends E> type = kinds.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown event " + kind);
    }
    return tables.json.readValue(facts, type);
  }
}
