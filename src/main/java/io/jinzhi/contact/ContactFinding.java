package io.jinzhi.contact;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps contacts findable.
@Component
class ContactFinding implements SearchSource {
  private final Search search;
  private final JdbcClient jdbc;

  ContactFinding(Search search, JdbcClient jdbc) {
    this.search = search;
    this.jdbc = jdbc;
  }

  void put(Contact contact) {
    search.put(contact.estate(), entry(contact));
  }

  @Override
  public Kind kind() {
    return Kind.CONTACT;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc.sql(
            """
            select * from contact
            where estate_id = :estate and (:last::uuid is null or id > :last::uuid)
            order by id limit :size
            """)
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query((row, index) -> entry(Contacts.read(row)))
        .list();
  }

  private static Entry entry(Contact contact) {
    String name = contact.name();
    String room = contact.unitCode() == null ? "" : contact.unitCode() + " ";
    String who = room + (name == null ? "" : Masked.name(name));
    String answer = contact.answer() == null ? "" : "\n" + contact.answer();
    String place = contact.place() == null ? "" : contact.place() + "\n";
    return new Entry(
        Kind.CONTACT,
        contact.id(),
        contact.number(),
        Phrase.of(contact.kind().label().zh() + " " + who, contact.kind().label().en() + " " + who),
        Masked.numbers(place + contact.words() + answer),
        contact.unitCode(),
        "/contacts/" + contact.number(),
        ContactSight.desks(contact.department()),
        contact.at(),
        contact.state() != ContactState.DONE,
        name == null ? Set.of() : Set.of(name),
        Set.of());
  }
}
