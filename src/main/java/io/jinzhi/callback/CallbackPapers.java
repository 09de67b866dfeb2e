package io.jinzhi.callback;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.paper.CallbackFormPaper;
import io.jinzhi.paper.SignaturePaper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills 回访记录表 from the callback; names stay masked.
@Component
class CallbackPapers {
  private static final String SIGN_IN = "本人登录签名";

  private final Attachments attachments;

  CallbackPapers(Attachments attachments) {
    this.attachments = attachments;
  }

  CallbackFormPaper of(EstateId estate, CallbackView view) {
    Callback it = view.callback();
    var collected = it.collected();
    var made = it.made();
    var audit = it.audit();
    var direction = it.direction();
    CallbackRecord said = it.outcome();
    return new CallbackFormPaper(
        new CallbackFormPaper.About(
            it.kind().label().zh() + phase(it),
            it.source().number()
                + (it.title().equals(it.source().number()) ? "" : " " + it.title()),
            it.resident().unitCode() == null ? "" : it.resident().unitCode(),
            said == null ? view.who() : view.spokenTo(),
            it.joint() && view.departmentName() != null
                ? view.departmentName().zh() + "负责人、亲善大使"
                : it.caller().label().zh()),
        new CallbackFormPaper.Window(
            it.opens(),
            it.due(),
            collected == null ? null : signed(collected.name(), collected.at())),
        said == null || made == null
            ? null
            : new CallbackFormPaper.Said(
                made.at(),
                said.method().label().zh(),
                said.quality(),
                said.effect(),
                said.satisfaction().label().zh(),
                said.shortcomings(),
                said.suggestions(),
                resident(estate, view, said, made.at())),
        made == null ? null : signed(made.by(), made.at()),
        it.countersigned() == null
            ? null
            : signed(it.countersigned().by(), it.countersigned().at()),
        it.returned() == null ? null : it.returned().at(),
        new CallbackFormPaper.Review(
            audit == null ? null : audit.qualified(),
            audit == null ? "" : audit.opinion(),
            audit == null ? null : signed(audit.by(), audit.at()),
            it.complaint() == null ? "" : it.complaint(),
            direction == null ? "" : direction.words(),
            direction == null ? null : signed(direction.by(), direction.at())));
  }

  private static String phase(Callback it) {
    return switch (it.source().phase()) {
      case WHOLE -> "";
      case MID -> "（中期）";
      case END -> "（期满）";
    };
  }

  private static SignaturePaper signed(String name, Instant at) {
    return new SignaturePaper.Signed(name, at, SIGN_IN);
  }

  private @Nullable SignaturePaper resident(
      EstateId estate, CallbackView view, CallbackRecord said, Instant at) {
    return switch (said.confirmation()) {
      case BY_TELEPHONE -> SignaturePaper.byTelephone();
      case REFUSED -> SignaturePaper.refused(said.detail());
      case SIGNED -> {
        AttachmentId drawn = said.signature();
        yield drawn == null
            ? null
            : new SignaturePaper.Drawn(view.spokenTo(), at, attachments.bytes(estate, drawn));
      }
    };
  }
}
