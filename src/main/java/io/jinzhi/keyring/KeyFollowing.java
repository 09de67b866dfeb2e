package io.jinzhi.keyring;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from whatever happens to a key: its history, the line in the duty log, who is
/// told.
@Component
class KeyFollowing {
  private final KeyStory story;
  private final DutyLog log;
  private final Notices notices;
  private final KeyNumbers numbers;

  KeyFollowing(KeyStory story, DutyLog log, Notices notices, KeyNumbers numbers) {
    this.story = story;
    this.log = log;
    this.notices = notices;
    this.numbers = numbers;
  }

  void happened(Actor by, Key key, KeyEvent event, Instant now) {
    story.add(key.estate(), key.id(), event, by, now);
    log.write(
        key.estate(), Entry.by(by, now, Kind.KEY, words(key, event)).about(Key.KIND, key.code()));
  }

  void happened(Key key, KeyEvent event, Instant now) {
    story.addByProgram(key.estate(), key.id(), event, now);
    log.write(
        key.estate(),
        Entry.byProgram(now, Kind.KEY, words(key, event)).about(Key.KIND, key.code()));
  }

  /// A line that is not one key's.
  void line(Actor by, KeyKind kind, String number, Phrase words, Instant now) {
    log.write(
        by.estate(),
        Entry.by(by, now, Kind.KEY, Phrase.of("{0} {1}", "{0} {1}").with(number, words))
            .about(kind.subject(), number));
  }

  void tell(
      EstateId estate,
      List<Role> desks,
      Notice.Kind kind,
      Clause clause,
      String number,
      String link,
      Phrase text,
      Instant now) {
    notices.tell(
        estate,
        desks.stream()
            .map(
                each ->
                    new Notice(
                        Desk.of(each), kind, numbers.id(), clause.id(), number, link, text, now))
            .toList());
  }

  private Phrase words(Key key, KeyEvent event) {
    KeyWords words = new KeyWords(numbers.deadlines(key.estate()).zone());
    return Phrase.of("钥匙 {0} {1}", "Key {0}: {1}").with(key.code(), words.of(event));
  }
}
