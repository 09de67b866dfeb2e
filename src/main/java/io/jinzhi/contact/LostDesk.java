package io.jinzhi.contact;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands what was found to whoever it belongs to: identity seen, signed for.
@Service
public class LostDesk implements AttachmentGate {
  private final LostItems items;
  private final Uploads uploads;
  private final DutyLog log;

  LostDesk(LostItems items, Uploads uploads, DutyLog log) {
    this.items = items;
    this.uploads = uploads;
    this.log = log;
  }

  /// A claim as it is typed.
  ///
  /// @param identity what was shown, in words
  /// @param signature what a finger drew, as a PNG data address; a program may leave it out and say
  ///     in `identity` where the signed paper is
  public record Form(@Nullable String who, @Nullable String identity, @Nullable String signature) {}

  @Override
  public String subjectKind() {
    return LostItem.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean open(Actor actor, UUID subject) {
    return ContactSight.all(actor) && items.known(actor.estate(), subject);
  }

  /// @throws Refused where somebody has taken it already
  @Transactional
  public void claim(Actor actor, String number, Form form, Instant now) {
    Checks checks = new Checks();
    String who = checks.required("who", form.who(), 60);
    String identity = checks.required("identity", form.identity(), 120);
    checks.that(
        !identity.matches(".*\\d{15,18}[\\dXx]?.*"),
        "identity",
        Phrase.of("只写看了什么证件，不要写号码", "Say what was shown, not its number"));
    checks.done();
    LostItem item =
        items.find(actor.estate(), number).orElseThrow(() -> new Missing("lost item " + number));
    AttachmentId drawn = item.claim() == null ? signature(actor, item, form.signature()) : null;
    var claim = new LostItem.Claim(who, identity, now);
    UUID signature = drawn == null ? null : drawn.value();
    if (!items.claim(actor.estate(), item.id(), claim, signature, actor.name())) {
      throw new Refused("CLAIMED", Phrase.of("已经有人领走", "Somebody has taken it already"));
    }
    Phrase text =
        Phrase.of(
            "%s：%s 由 %s 领走，已核对%s%s"
                .formatted(number, item.item(), who, identity, signature == null ? "" : "，已签名"),
            "%s: %s taken by %s, shown: %s%s"
                .formatted(
                    number, item.item(), who, identity, signature == null ? "" : ", signed"));
    log.write(
        actor.estate(), Entry.by(actor, now, Kind.EVENT, text).about(Contact.KIND, item.contact()));
  }

  /// What nobody has claimed, or what has been taken, the newest first; one row more than a page.
  public List<LostItem> page(Actor actor, boolean claimed, int page) {
    return items.page(actor.estate(), claimed, page);
  }

  private @Nullable AttachmentId signature(Actor actor, LostItem item, @Nullable String drawn) {
    return drawn == null || drawn.isBlank()
        ? null
        : uploads.signature(actor, LostItem.KIND, item.id(), drawn);
  }
}
