package io.jinzhi.vault;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gives the key file's contents to three people instead: keeper, director and general manager each
/// see one share, write it down and type it back. Only when all three have is the file taken away.
/// Until then nothing has changed, and what was begun is forgotten at the next start.
@Component
class Splitting {
  /// In the order of their shares.
  private static final List<Role> HOLDERS =
      List.of(Role.ARCHIVE_KEEPER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER);

  private final RootKey roots;
  private final Map<Role, StaffId> confirmed = new EnumMap<>(Role.class);
  private List<Shamir.Share> shares = List.of();

  Splitting(RootKey roots) {
    this.roots = roots;
  }

  /// Begins, or begins again.
  ///
  /// @throws Refused where the root key is in no file
  synchronized void begin() {
    try {
      byte[] root =
          roots
              .file()
              .orElseThrow(
                  () ->
                      new Refused(
                          "NO_KEY_FILE",
                          Phrase.of("没有可以分的钥匙文件", "There is no key file to be split")));
      shares = Shamir.split(root);
      confirmed.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized boolean running() {
    return !shares.isEmpty();
  }

  /// Who has typed theirs back.
  synchronized List<Role> done() {
    return List.copyOf(confirmed.keySet());
  }

  /// This person's share, until it was typed back.
  synchronized Optional<String> of(Actor actor) {
    int at = HOLDERS.indexOf(actor.role());
    return shares.isEmpty() || at < 0 || confirmed.containsKey(actor.role())
        ? Optional.empty()
        : Optional.of(ShareText.of(shares.get(at)));
  }

  /// @throws Refused when nothing is being split, or when the person has another share already
  /// @throws Invalid when it is not the share that was shown
  synchronized void confirm(Actor actor, String typed) {
    String shown =
        of(actor)
            .orElseThrow(
                () ->
                    new Refused("NO_SHARE", Phrase.of("没有待确认的份额", "No share is to be confirmed")));
    if (confirmed.containsValue(actor.staff())) {
      throw new Refused("TWO_SHARES", Phrase.of("一个人只能持有一份", "One person holds one share only"));
    }
    if (!ShareText.read(typed).map(ShareText::of).equals(Optional.of(shown))) {
      throw new Invalid("share", Phrase.of("与显示的份额不一致", "Not the share that is shown"));
    }
    confirmed.put(actor.role(), actor.staff());
    if (confirmed.size() == HOLDERS.size()) {
      finish();
    }
  }

  private void finish() {
    try {
      if (roots.is(Shamir.join(shares.subList(0, 2)))
          && roots.is(Shamir.join(shares.subList(1, 3)))) {
        roots.shared();
      }
      shares = List.of();
      confirmed.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
