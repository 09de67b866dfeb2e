package io.jinzhi.emergency;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps emergencies findable in «搜索»; a drill says that it is one.
@Component
class EmergencyFinding implements SearchSource {
  private final Search search;
  private final JdbcClient jdbc;

  EmergencyFinding(Search search, JdbcClient jdbc) {
    this.search = search;
    this.jdbc = jdbc;
  }

  void put(Emergency e) {
    search.put(e.estate(), entry(e));
  }

  @Override
  public Kind kind() {
    return Kind.EMERGENCY;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc
        .sql(
            """
            select * from emergency
            where estate_id = :estate and (:last::uuid is null or id > :last::uuid)
            order by id limit :size
            """)
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query(Emergencies::read)
        .list()
        .stream()
        .map(EmergencyFinding::entry)
        .toList();
  }

  private static Entry entry(Emergency e) {
    Phrase title = Phrase.of("{0} {1} {2}", "{0} {1} {2}");
    Phrase kind = e.kind().label();
    return new Entry(
        Kind.EMERGENCY,
        e.id(),
        e.number(),
        title.with(
            e.number(),
            e.drill() ? Phrase.of("演练：{0}", "Drill: {0}").with(kind) : kind,
            e.spot().words()),
        e.words(),
        e.spot().unitCode(),
        EmergencySubject.EMERGENCY.link(e.number()),
        Entry.staff(),
        e.happenedAt(),
        e.running());
  }
}
