package io.jinzhi.keyring;

import io.jinzhi.estate.Masked;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hangs keys up and gives them back for good. Each call is one transaction.
///
/// A step out of turn is [Refused]; a key that is not there is [Missing].
@Service
public class KeyDesk {
  private final Keys keys;
  private final Custodies custodies;
  private final KeyFollowing following;
  private final KeyNumbers numbers;

  KeyDesk(Keys keys, Custodies custodies, KeyFollowing following, KeyNumbers numbers) {
    this.keys = keys;
    this.custodies = custodies;
    this.following = following;
    this.numbers = numbers;
  }

  /// Hangs up a key that nobody outside entrusted (KEY-01, KEY-03).
  ///
  /// @return its code, drawn by lot
  @Transactional
  public String register(Actor actor, NewKey said, Instant now) {
    if (said.kind().entrusted()) {
      throw new Refused(
          "NEEDS_CUSTODY",
          Phrase.of("业主的钥匙要签委托书才能收", "An owner's key is taken with a custody form only"));
    }
    return hang(actor, said, now).code();
  }

  /// Takes an owner's key with the form that they have signed (KEY-02).
  ///
  /// @return its code
  @Transactional
  public String entrust(Actor actor, NewKey said, NewCustody form, Instant now) {
    String unit = said.unitCode();
    if (unit == null) {
      throw new Refused("NEEDS_UNIT", Phrase.of("托管的钥匙要写明房号", "Say which home it opens"));
    }
    Key key = hang(actor, said, now);
    String number = numbers.next(actor.estate(), KeyKind.CUSTODY, now);
    custodies.add(
        actor.estate(),
        new Custody(
            numbers.id(),
            number,
            key.id(),
            unit,
            form.owner(),
            form.phone(),
            said.pieces(),
            form.reason(),
            form.conditions(),
            form.signed(),
            now,
            actor.name(),
            null));
    following.happened(
        actor, key, new KeyEvent.Entrusted(number, said.pieces(), form.signed().how().name()), now);
    return key.code();
  }

  private Key hang(Actor actor, NewKey said, Instant now) {
    int hook = keys.freeHook(actor.estate());
    Key key;
    do {
      key =
          new Key(
              actor.estate(),
              numbers.id(),
              numbers.code(),
              hook,
              said.kind(),
              said.room(),
              said.name(),
              said.unit(),
              said.unitCode(),
              said.pieces(),
              said.owned(),
              KeyState.IN,
              null,
              now,
              actor.name(),
              1);
    } while (!keys.add(key));
    following.happened(
        actor, key, new KeyEvent.Registered(said.kind().name(), said.pieces(), hook), now);
    return key;
  }

  /// The desk asks the manager for leave to use a key that needs it (KEY-08).
  @Transactional
  public void askApproval(Actor actor, String code, String words, Instant now) {
    Key key = held(actor, code).here();
    following.happened(actor, key, new KeyEvent.ApprovalAsked(words), now);
    following.tell(
        actor.estate(),
        List.of(Role.CS_MANAGER),
        Notice.Kind.TASK,
        Clause.KEY_08,
        code,
        "/keys/" + code + "#approval",
        Phrase.of("钥匙 {0} 请批准使用：{1}", "Key {0}, approval asked: {1}").with(code, words),
        now);
  }

  /// The manager or the director lets it be used until the end of the day (KEY-08).
  @Transactional
  public void approve(Actor actor, String code, String words, Instant now) {
    if (!KeySight.approves(actor.role())) {
      throw notYours();
    }
    Key key = held(actor, code).here();
    Instant until = numbers.deadlines(actor.estate()).endOfDay(now);
    keys.change(key.approved(new Key.Approval(actor.staff().value(), actor.name(), until)));
    following.happened(actor, key, new KeyEvent.Approved(words), now);
  }

  /// The owner has the key, for good: taken back (KEY-18), or handed over with the home (KEY-17).
  ///
  /// @param to who signs for it, in clear
  @Transactional
  public void giveBack(Actor actor, String code, String to, Signed signed, Instant now) {
    Key key = held(actor, code).here();
    if (!key.kind().ofUnit()) {
      throw new Refused("NOT_AN_OWNERS", Phrase.of("不是住户的钥匙", "It is not the key of a home"));
    }
    if (key.state() == KeyState.OUT) {
      throw new Refused(
          "KEY_OUT", Phrase.of("钥匙还借在外面，先收回", "It is out on loan: get it back first"));
    }
    keys.change(key.in(KeyState.GONE));
    custodies.end(actor.estate(), key.id(), new Custody.Ended(now, to, actor.name()), signed);
    following.happened(actor, key, new KeyEvent.GivenBack(Masked.name(to)), now);
  }

  static Refused notYours() {
    return new Refused(
        "NOT_YOUR_DESK",
        Phrase.of("要客服部长或中心主任批准", "The customer service manager or the director approves"));
  }

  private Key held(Actor actor, String code) {
    return keys.hold(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
  }
}
