package io.jinzhi.keyring;

import io.jinzhi.estate.Masked;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// To whom keys are not lent, which keys are lent to nobody (KEY-10), and what was turned down.
@Service
public class BanDesk {
  private static final int MOST = 200;

  private final Bans bans;
  private final Keys keys;
  private final KeyFollowing following;
  private final KeyNumbers numbers;
  private final Handbook handbook;
  private final TransactionTemplate alone;

  BanDesk(
      Bans bans,
      Keys keys,
      KeyFollowing following,
      KeyNumbers numbers,
      Handbook handbook,
      PlatformTransactionManager transactions) {
    this.bans = bans;
    this.keys = keys;
    this.following = following;
    this.numbers = numbers;
    this.handbook = handbook;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// A request that was turned down.
  ///
  /// @param who masked
  /// @param code `NEVER_LENT` or `ON_THE_LIST`
  public record Refusal(
      String key, String who, String company, String code, String by, Instant at) {}

  /// An entry as it is typed.
  ///
  /// @param key the code of the one key that it is about; none for all
  public record Form(
      @Nullable String name,
      @Nullable String company,
      @Nullable String idLast,
      @Nullable String key,
      @Nullable String reason,
      @Nullable String words) {}

  /// Puts somebody on the list; the entry runs out by itself (KEY-10).
  @Transactional
  public UUID add(Actor actor, Form form, Instant now) {
    manages(actor);
    Checks checks = new Checks();
    String name = checks.required("name", form.name(), 60);
    String company = checks.optional("company", form.company(), 80);
    String idLast = checks.optional("idLast", form.idLast(), 10);
    String code = checks.optional("key", form.key(), 20);
    Ban.Reason reason = checks.one("reason", form.reason(), Ban.Reason.class);
    String words = checks.required("words", form.words(), 300);
    checks.that(
        idLast == null || idLast.matches("[0-9A-Za-z]{4}"),
        "idLast",
        Phrase.of("只填末四位", "The last four only"));
    Key key = code == null ? null : keys.find(actor.estate(), code).orElse(null);
    checks.that(code == null || key != null, "key", Phrase.of("没有这把钥匙", "There is no such key"));
    checks.done();
    if (reason == null) {
      throw new IllegalStateException("checked");
    }
    int months = handbook.rule(actor.estate(), Clause.KEY_10, now).number("key.refusal.months");
    Instant until = numbers.deadlines(actor.estate()).months(now, months).limit();
    UUID id = numbers.id();
    bans.add(
        actor.estate(),
        new Ban(id, name, company, idLast, code, reason, words, now, actor.name(), until, null),
        key == null ? null : key.id());
    return id;
  }

  /// Takes somebody off the list.
  @Transactional
  public void lift(Actor actor, UUID id, @Nullable String why, Instant now) {
    manages(actor);
    Checks checks = new Checks();
    String words = checks.required("words", why, 300);
    checks.done();
    if (!bans.lift(actor.estate(), id, new Ban.Lifted(now, actor.name(), words))) {
      throw new Missing("entry " + id);
    }
  }

  public List<Ban> list(Actor actor, Instant now) {
    return bans.all(actor.estate(), now, MOST);
  }

  public List<Refusal> refusals(Actor actor) {
    return bans.refusals(actor.estate(), MOST);
  }

  /// Turns down what must not be lent. The refusal is kept though nothing else of the request is.
  ///
  /// @throws Refused `NEVER_LENT` or `ON_THE_LIST`
  void check(Actor actor, Key key, NewLoan.Borrower who, Instant now) {
    if (key.neverLent()) {
      throw turnedDown(actor, key, who, "NEVER_LENT", now);
    }
    if (bans.named(actor.estate(), who.name().strip(), now).stream()
        .anyMatch(each -> each.fits(who, key.code()))) {
      throw turnedDown(actor, key, who, "ON_THE_LIST", now);
    }
  }

  private Refused turnedDown(Actor actor, Key key, NewLoan.Borrower who, String code, Instant now) {
    String masked = Masked.name(who.name());
    alone.executeWithoutResult(
        _ -> {
          bans.refused(
              actor.estate(),
              numbers.id(),
              new Refusal(key.code(), masked, who.company(), code, actor.name(), now),
              key.id());
          following.happened(actor, key, new KeyEvent.Refused(masked, code), now);
        });
    return new Refused(
        code,
        Phrase.of("不能借：{0}；已记下回绝", "Not lent: {0}; the refusal is noted").with(KeyWords.why(code)));
  }

  private static void manages(Actor actor) {
    if (!actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
      throw KeyDesk.notYours();
    }
  }
}
