package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps vacant units findable in «搜索».
@Component
class VacancyFinding implements SearchSource {
  private final Search search;
  private final JdbcClient jdbc;

  VacancyFinding(Search search, JdbcClient jdbc) {
    this.search = search;
    this.jdbc = jdbc;
  }

  void changed(Vacancy vacancy) {
    search.put(vacancy.estate(), entry(vacancy));
  }

  @Override
  public Kind kind() {
    return Kind.VACANCY;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc
        .sql(
            """
            select * from vacancy
            where estate_id = :estate and (:last::uuid is null or id > :last::uuid)
            order by id limit :size
            """)
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query(Vacancies::read)
        .list()
        .stream()
        .map(VacancyFinding::entry)
        .toList();
  }

  private static Entry entry(Vacancy vacancy) {
    Phrase kind = vacancy.kind().label();
    LocalDate since = vacancy.since();
    return new Entry(
        Kind.VACANCY,
        vacancy.id(),
        vacancy.number(),
        Phrase.of("{0} 空置 {1}", "{0} vacant, {1}").with(vacancy.unitCode(), kind),
        vacancy.reason().label().zh(),
        vacancy.unitCode(),
        VacancySubject.VACANCY.link(vacancy.number()),
        Entry.desks(
            Role.FRONT_DESK,
            Role.AMBASSADOR,
            Role.DEPT_STAFF,
            Role.DEPT_MANAGER,
            Role.CS_MANAGER,
            Role.CENTRE_DIRECTOR,
            Role.GENERAL_MANAGER,
            Role.AUDITOR),
        since.atStartOfDay(ZoneOffset.UTC).toInstant(),
        !vacancy.over());
  }
}
