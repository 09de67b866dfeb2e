package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The incoming-document register (收文登记簿) for complaints on paper: registered, submitted to the
/// leadership, instructed, answered in writing, filed (CMP-45).
@Component
public class Letters {
  private final JdbcClient jdbc;
  private final NumberSeries numbers;
  private final Ids ids;

  Letters(JdbcClient jdbc, NumberSeries numbers, Ids ids) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.ids = ids;
  }

  /// A line of the register.
  public record Line(
      String number,
      String complaint,
      String sender,
      @Nullable String senderNumber,
      String title,
      int pages,
      Instant receivedAt,
      String receivedBy,
      @Nullable String instruction,
      @Nullable String instructedBy,
      @Nullable Instant instructedAt,
      @Nullable String repliedIn,
      @Nullable Instant repliedAt,
      @Nullable Instant filedAt) {}

  /// @return the document's number, or null for a complaint that did not come by letter
  @Nullable String receive(Complaint complaint, Registration said, Actor by, Instant now) {
    Registration.Letter letter = said.letter();
    if (said.channel() != Channel.LETTER) {
      return null;
    }
    if (letter == null) {
      throw new Invalid("letterTitle", Phrase.of("来函要登记收文", "Enter the letter in the register"));
    }
    LocalDate year = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfYear(1);
    String number =
        "SW-%d-%04d"
            .formatted(year.getYear(), numbers.next(complaint.estate().value(), "SW", year));
    jdbc.sql(
            """
            insert into incoming_document (estate_id, id, number, complaint_id, sender,
              sender_number, title, pages, received_at, received_by)
            values (:estate, :id, :number, :complaint, :sender, :senderNumber, :title, :pages,
              :receivedAt, :by)
            """)
        .param("estate", complaint.estate().value())
        .param("id", ids.next())
        .param("number", number)
        .param("complaint", complaint.id().value())
        .param("sender", letter.sender())
        .param("senderNumber", letter.senderNumber())
        .param("title", letter.title())
        .param("pages", letter.pages())
        .param("receivedAt", at(complaint.toldAt()))
        .param("by", by.name())
        .update();
    return number;
  }

  void instructed(Complaint complaint, String instruction, Actor by, Instant now) {
    if (complaint.channel() == Channel.LETTER) {
      jdbc.sql(
              """
              update incoming_document
              set instruction = :words, instructed_by = :by, instructed_at = :now
              where estate_id = :estate and complaint_id = :complaint and instruction is null
              """)
          .param("words", instruction)
          .param("by", by.name())
          .param("now", at(now))
          .param("estate", complaint.estate().value())
          .param("complaint", complaint.id().value())
          .update();
    }
  }

  void replied(Complaint complaint, ComplaintDesk.Reply reply, Instant now) {
    if (complaint.channel() == Channel.LETTER) {
      jdbc.sql(
              """
              update incoming_document set replied_in = :method, replied_at = :now
              where estate_id = :estate and complaint_id = :complaint
              """)
          .param("method", reply.method().name())
          .param("now", at(now))
          .param("estate", complaint.estate().value())
          .param("complaint", complaint.id().value())
          .update();
    }
  }

  void filed(Complaint complaint, Instant now) {
    if (complaint.channel() == Channel.LETTER) {
      jdbc.sql(
              """
              update incoming_document set filed_at = :now
              where estate_id = :estate and complaint_id = :complaint
              """)
          .param("now", at(now))
          .param("estate", complaint.estate().value())
          .param("complaint", complaint.id().value())
          .update();
    }
  }

  /// The register, the newest first.
  List<Line> lines(Actor actor, int size, int offset) {
    return jdbc.sql(
            """
            select d.number, c.number as complaint, d.sender, d.sender_number, d.title, d.pages,
              d.received_at, d.received_by, d.instruction, d.instructed_by, d.instructed_at,
              d.replied_in, d.replied_at, d.filed_at
            from incoming_document d
            join complaint c on c.estate_id = d.estate_id and c.id = d.complaint_id
            where d.estate_id = :estate and c.about_staff is distinct from :me order by d.received_at desc, d.id desc
            limit :size offset :offset
            """)
        .param("estate", actor.estate().value())
        .param("me", actor.staff().value())
        .param("size", size)
        .param("offset", offset)
        .query(Line.class)
        .list();
  }
}
