package io.jinzhi.callback;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The five points as they are typed (CBK-16), and how they were confirmed (T-15).
///
/// @param signature what the resident drew, as a data address
record RecordForm(
    @Nullable String method,
    @Nullable String spokenTo,
    @Nullable String quality,
    @Nullable String effect,
    @Nullable String satisfaction,
    @Nullable String shortcomings,
    @Nullable String suggestions,
    @Nullable String confirmation,
    @Nullable String detail,
    @Nullable String signature) {

  CallbackRecord checked() {
    Checks checks = new Checks();
    var how = checks.one("method", method, CallbackRecord.Method.class);
    String whom = checks.required("spokenTo", spokenTo, 60);
    String good = checks.required("quality", quality, 1000);
    String came = checks.required("effect", effect, 1000);
    var found = checks.one("satisfaction", satisfaction, CallbackRecord.Satisfaction.class);
    String faults = checks.required("shortcomings", shortcomings, 1000);
    String ideas = checks.required("suggestions", suggestions, 1000);
    var proof = checks.one("confirmation", confirmation, Confirmation.class);
    String more = checks.optional("detail", detail, 500);
    checks.that(
        how == null
            || proof == null
            || (how == CallbackRecord.Method.PHONE) == (proof == Confirmation.BY_TELEPHONE),
        "confirmation",
        Phrase.of(
            "电话回访不能签名，面谈回访要签名或写明拒签",
            "Only a call goes without: face to face it is signed or declined"));
    checks.that(
        proof == null || proof == Confirmation.SIGNED || more != null,
        "detail",
        Phrase.of("请写明电话号码和时间，或拒签的原因", "Give the number and time, or why it was not signed"));
    checks.done();
    return new CallbackRecord(
        Objects.requireNonNull(how),
        whom,
        good,
        came,
        Objects.requireNonNull(found),
        faults,
        ideas,
        Objects.requireNonNull(proof),
        more == null ? "" : more,
        null);
  }

  static CallbackRecord signed(CallbackRecord record, AttachmentId signature) {
    return new CallbackRecord(
        record.method(),
        record.spokenTo(),
        record.quality(),
        record.effect(),
        record.satisfaction(),
        record.shortcomings(),
        record.suggestions(),
        record.confirmation(),
        record.detail(),
        signature);
  }
}
