package io.jinzhi.contact;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The centre's own answers: found while somebody types, kept right by the manager.
@Service
public class ArticleDesk {
  private final Articles articles;
  private final Notices notices;
  private final Estates estates;
  private final Ids ids;

  ArticleDesk(Articles articles, Notices notices, Estates estates, Ids ids) {
    this.articles = articles;
    this.notices = notices;
    this.estates = estates;
    this.ids = ids;
  }

  /// What may answer the question, the likeliest first; what has run out is not offered.
  public List<Article> find(EstateId estate, @Nullable String typed, Instant now) {
    return articles.find(estate, typed == null ? "" : typed, estates.estate(estate).day(now));
  }

  /// All of them, also those withdrawn; doubted ones first.
  public List<Article> all(EstateId estate) {
    return articles.all(estate);
  }

  /// Writes a new article.
  ///
  /// @return its id
  @Transactional
  public UUID write(Actor actor, ArticleForm form, Instant now) {
    UUID id = ids.next();
    articles.add(actor.estate(), id, form.checked(), actor.name(), now);
    return id;
  }

  /// Gives an article a new text; the old one stays in its history.
  ///
  /// @throws Refused where somebody else changed it meanwhile
  @Transactional
  public void change(Actor actor, UUID id, ArticleForm form, Instant now) {
    Article held = articles.get(actor.estate(), id);
    Integer version = form.version();
    int from = version == null ? held.version() : version;
    if (!articles.change(actor.estate(), id, form.checked(), from, actor.name(), now)) {
      throw new Refused(
          "CHANGED_MEANWHILE",
          Phrase.of("{0} 刚刚改过这一条，请刷新后再改", "{0} has just changed it; reload and change it then")
              .with(held.changedBy()));
    }
  }

  /// Takes an article out of use; it stays to be read.
  @Transactional
  public void withdraw(Actor actor, UUID id, Instant now) {
    articles.get(actor.estate(), id);
    if (!articles.withdraw(actor.estate(), id, actor.name(), now)) {
      throw new Refused("WITHDRAWN", Phrase.of("已经停用", "It has been withdrawn already"));
    }
  }

  /// The desk could not answer with it: the manager is told (FD-01).
  @Transactional
  public void doubt(Actor actor, UUID id, @Nullable String why, Instant now) {
    Checks checks = new Checks();
    String words = checks.required("words", why, 1000);
    checks.done();
    Article article = articles.get(actor.estate(), id);
    UUID doubt = ids.next();
    articles.doubt(actor.estate(), id, doubt, words, actor.name(), now);
    Phrase question = article.question();
    notices.tell(
        actor.estate(),
        List.of(
            new Notice(
                Desk.of(Role.CS_MANAGER),
                Notice.Kind.TASK,
                doubt,
                Clause.FD_01.id(),
                "",
                "/articles/" + id,
                Phrase.of(
                    "知识条目不好用：" + question.zh() + "（" + words + "）",
                    "An answer did not help: " + question.en() + " (" + words + ")"),
                now)));
  }
}
