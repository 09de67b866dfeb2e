package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of what was found and what is missed.
@Repository
class LostItems {
  static final int PAGE = 50;
  private static final String FROM =
      """
      select l.*, c.number as contact_number, c.at as reported_at
      from lost_item l join contact c on c.estate_id = l.estate_id and c.id = l.contact_id
      """;

  private final JdbcClient jdbc;

  LostItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Contact contact, UUID id, String number, NewContact.Thing thing, Instant now) {
    jdbc.sql(
            """
            insert into lost_item (estate_id, id, number, contact_id, found, item, place, kept, at)
            values (:estate, :id, :number, :contact, :found, :item, :place, :kept, :now)
            """)
        .param("estate", contact.estate().value())
        .param("id", id)
        .param("number", number)
        .param("contact", contact.id())
        .param("found", thing.found())
        .param("item", thing.item())
        .param("place", thing.where())
        .param("kept", thing.kept())
        .param("now", at(now))
        .update();
  }

  /// @return whether it was still unclaimed
  boolean claim(
      EstateId estate, UUID id, LostItem.Claim claim, @Nullable UUID signature, String by) {
    return jdbc.sql(
                """
                update lost_item
                set claimed_at = :now, claimed_by = :who, identity_seen = :identity,
                  signature_id = :signature, given_by = :by
                where estate_id = :estate and id = :id and claimed_at is null
                """)
            .param("now", at(claim.at()))
            .param("who", claim.who())
            .param("identity", claim.identity())
            .param("signature", signature)
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<LostItem> find(EstateId estate, String number) {
    return jdbc.sql(FROM + "where l.estate_id = :estate and l.number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(LostItems::read)
        .optional();
  }

  boolean known(EstateId estate, UUID id) {
    return jdbc.sql("select count(*) from lost_item where estate_id = :estate and id = :id")
            .param("estate", estate.value())
            .param("id", id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /// Those of one contact, or none.
  List<LostItem> of(EstateId estate, UUID contact) {
    return jdbc.sql(FROM + "where l.estate_id = :estate and l.contact_id = :contact")
        .param("estate", estate.value())
        .param("contact", contact)
        .query(LostItems::read)
        .list();
  }

  /// The newest first.
  List<LostItem> page(EstateId estate, boolean claimed, int page) {
    return jdbc.sql(
            FROM
                + """
                where l.estate_id = :estate and (l.claimed_at is not null) = :claimed
                order by l.at desc, l.id desc limit :size offset :skip
                """)
        .param("estate", estate.value())
        .param("claimed", claimed)
        .param("size", PAGE + 1)
        .param("skip", page * PAGE)
        .query(LostItems::read)
        .list();
  }

  private static LostItem read(ResultSet row, int number) throws SQLException {
    Instant claimed = instantOrNull(row, "claimed_at");
    return new LostItem(
        uuid(row, "id"),
        row.getString("number"),
        row.getString("contact_number"),
        row.getBoolean("found"),
        row.getString("item"),
        row.getString("place"),
        row.getString("kept"),
        instant(row, "reported_at"),
        claimed == null
            ? null
            : new LostItem.Claim(
                row.getString("claimed_by"), row.getString("identity_seen"), claimed),
        uuidOrNull(row, "signature_id"),
        row.getString("given_by"));
  }
}
