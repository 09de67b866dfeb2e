package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Search;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of articles, with every text that one ever had.
@Repository
class Articles {
  private static final int MOST = 6;

  private final JdbcClient jdbc;

  Articles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, UUID id, ArticleForm.Checked text, String by, Instant now) {
    write(
        """
        insert into article (estate_id, id, question, question_en, keywords, answer, answer_en,
          until, owner, words, changed_by, changed_at)
        values (:estate, :id, :question, :questionEn, :keywords, :answer, :answerEn, :until,
          :owner, :words, :by, :now)
        """,
        estate,
        id,
        text,
        0,
        by,
        now);
    remember(estate, id);
  }

  /// @return whether it was still the text that was changed
  boolean change(
      EstateId estate, UUID id, ArticleForm.Checked text, int version, String by, Instant now) {
    boolean changed =
        write(
                """
                update article
                set question = :question, question_en = :questionEn, keywords = :keywords,
                  answer = :answer, answer_en = :answerEn, until = :until, owner = :owner,
                  words = :words, changed_by = :by, changed_at = :now, active = true, doubts = 0,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """,
                estate,
                id,
                text,
                version,
                by,
                now)
            == 1;
    if (changed) {
      remember(estate, id);
    }
    return changed;
  }

  private int write(
      String sql,
      EstateId estate,
      UUID id,
      ArticleForm.Checked text,
      int version,
      String by,
      Instant now) {
    String all =
        text.question().zh()
            + "\n"
            + text.question().en()
            + "\n"
            + text.keywords()
            + "\n"
            + text.answer().zh()
            + "\n"
            + text.answer().en();
    return jdbc.sql(sql)
        .param("estate", estate.value())
        .param("id", id)
        .param("question", text.question().zh())
        .param("questionEn", text.question().en())
        .param("keywords", text.keywords())
        .param("answer", text.answer().zh())
        .param("answerEn", text.answer().en())
        .param("until", text.until())
        .param("owner", text.owner())
        .param("words", Search.words(all).toArray(String[]::new))
        .param("by", by)
        .param("now", at(now))
        .param("version", version)
        .update();
  }

  private void remember(EstateId estate, UUID id) {
    jdbc.sql(
            """
            insert into article_text (estate_id, article_id, version, question, question_en, answer,
              answer_en, by_name, at)
            select estate_id, id, version, question, question_en, answer, answer_en, changed_by,
              changed_at
            from article where estate_id = :estate and id = :id
            """)
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  /// @return whether it was there and active
  boolean withdraw(EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update article set active = false, changed_by = :by, changed_at = :now
                where estate_id = :estate and id = :id and active
                """)
            .param("by", by)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  void used(EstateId estate, UUID id) {
    jdbc.sql("update article set used = used + 1 where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  void doubt(EstateId estate, UUID id, UUID doubt, String words, String by, Instant now) {
    jdbc.sql("update article set doubts = doubts + 1 where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .update();
    jdbc.sql(
            """
            insert into article_doubt (estate_id, id, article_id, words, by_name, at)
            values (:estate, :doubt, :id, :words, :by, :now)
            """)
        .param("estate", estate.value())
        .param("doubt", doubt)
        .param("id", id)
        .param("words", words)
        .param("by", by)
        .param("now", at(now))
        .update();
  }

  /// @throws Missing where the estate has none with that id
  Article get(EstateId estate, UUID id) {
    return jdbc.sql("select * from article where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Articles::read)
        .optional()
        .orElseThrow(() -> new Missing("article"));
  }

  List<Article> all(EstateId estate) {
    return jdbc.sql(
            """
            select * from article where estate_id = :estate
            order by active desc, doubts desc, used desc, question
            """)
        .param("estate", estate.value())
        .query(Articles::read)
        .list();
  }

  /// Those that share most of the words, among what holds today; what is asked most comes first
  /// where nothing was typed yet.
  List<Article> find(EstateId estate, String typed, LocalDate today) {
    String[] words = Search.words(typed).toArray(String[]::new);
    return jdbc.sql(
            """
            select * from (
              select a.*, (select count(*) from unnest(a.words) w where w = any(:words::text[])) as shared,
                (select count(*) from unnest(:words::text[]) w
                  where position(w in lower(a.question || a.keywords)) > 0) as asked
              from article a
              where estate_id = :estate and active and (until is null or until >= :today)
                and (:any or a.words && :words::text[])) found
            order by asked desc, shared desc, used desc, question limit :most
            """)
        .param("estate", estate.value())
        .param("words", words)
        .param("any", words.length == 0)
        .param("today", today)
        .param("most", MOST)
        .query(Articles::read)
        .list();
  }

  List<Article.Text> texts(EstateId estate, UUID id) {
    return jdbc.sql(
            """
            select * from article_text where estate_id = :estate and article_id = :id
            order by version desc
            """)
        .param("estate", estate.value())
        .param("id", id)
        .query(
            (row, number) ->
                new Article.Text(
                    row.getInt("version"),
                    Phrase.of(row.getString("question"), row.getString("question_en")),
                    Phrase.of(row.getString("answer"), row.getString("answer_en")),
                    row.getString("by_name"),
                    instant(row, "at")))
        .list();
  }

  List<Article.Doubt> doubts(EstateId estate, UUID id) {
    return jdbc.sql(
            """
            select * from article_doubt where estate_id = :estate and article_id = :id
            order by at desc limit 50
            """)
        .param("estate", estate.value())
        .param("id", id)
        .query(
            (row, number) ->
                new Article.Doubt(
                    row.getString("words"), row.getString("by_name"), instant(row, "at")))
        .list();
  }

  private static Article read(ResultSet row, int number) throws SQLException {
    return new Article(
        uuid(row, "id"),
        Phrase.of(row.getString("question"), row.getString("question_en")),
        row.getString("keywords"),
        Phrase.of(row.getString("answer"), row.getString("answer_en")),
        row.getObject("until", LocalDate.class),
        row.getString("owner"),
        row.getBoolean("active"),
        row.getInt("used"),
        row.getInt("doubts"),
        row.getInt("version"),
        row.getString("changed_by"),
        instant(row, "changed_at"));
  }
}
