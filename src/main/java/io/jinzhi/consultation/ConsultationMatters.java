package io.jinzhi.consultation;

import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What promises of this module are about, without what papers say.
@Component
public class ConsultationMatters {
  /// The kind of the commitment's subject.
  public static final String KIND = Consultation.KIND;

  private final JdbcClient jdbc;

  ConsultationMatters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By the requests' ids, in one query: who wants to consult, and which household's file.
  public Map<UUID, Matter> of(EstateId estate, Collection<UUID> ids) {
    Map<UUID, Matter> words = new HashMap<>();
    if (ids.isEmpty()) {
      return words;
    }
    jdbc.sql(
            """
            select id, number, reader_name, unit_code from consultation
            where estate_id = :estate and id in (:ids)
            """)
        .param("estate", estate.value())
        .param("ids", ids)
        .query(
            row -> {
              words.put(
                  uuid(row, "id"),
                  new Matter(
                      Phrase.of("{0}申请查阅档案", "{0} asks for a file")
                          .with(row.getString("reader_name")),
                      row.getString("unit_code") + " · " + row.getString("number")));
            });
    return words;
  }

  /// @param detail the room and the request's number
  public record Matter(Phrase title, String detail) {}

  /// What one does about a promise under the clause, on a button.
  public Phrase action(String clause) {
    if (clause.equals(Clause.ARC_28.id())) {
      return Phrase.of("登记", "Register");
    }
    if (clause.equals(Clause.ARC_21.id())) {
      return Phrase.of("审批", "Decide");
    }
    if (clause.equals(Clause.ARC_22.id())) {
      return Phrase.of("出档", "Release");
    }
    return clause.equals(Clause.ARC_23.id())
        ? Phrase.of("清点", "Count back")
        : Phrase.of("督办", "See to it");
  }

  public String link(String number) {
    return "/consultations/" + number;
  }
}
