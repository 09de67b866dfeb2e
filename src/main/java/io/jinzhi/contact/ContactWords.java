package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// A contact told in the duty log.
final class ContactWords {
  private ContactWords() {}

  static Phrase first(
      Contact contact, Phrase department, NewContact.@Nullable Thing thing, @Nullable String who) {
    StringBuilder zh = new StringBuilder(contact.kind().label().zh());
    StringBuilder en = new StringBuilder(contact.kind().label().en());
    if (thing != null) {
      add(
          zh,
          en,
          thing.found() ? "捡到上交" : "报失",
          thing.found() ? "handed in" : "lost",
          thing.item());
    }
    if (thing == null || !contact.words().equals(thing.item())) {
      add(zh, en, "内容", "said", contact.words());
    }
    if (who != null || contact.kind() == ContactKind.PRAISE) {
      add(zh, en, "表扬", "praised", who == null ? "" : who);
    }
    if (!department.zh().isEmpty()) {
      zh.append("；部门：").append(department.zh());
      en.append("; department: ").append(department.en());
    }
    add(zh, en, "地点", "where", contact.place());
    add(zh, en, "存放", "kept", thing == null ? null : thing.kept());
    add(zh, en, "答复", "answer", contact.answer());
    add(zh, en, "联系方式", "contact", contact.phone());
    return Phrase.of(zh.toString(), en.toString());
  }

  static Phrase answered(Contact contact) {
    return Phrase.of("答复：{0}", "answered: {0}")
        .with(contact.answer() == null ? "" : contact.answer());
  }

  private static void add(
      StringBuilder zh, StringBuilder en, String zhName, String enName, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      zh.append('；').append(zhName).append('：').append(value);
      en.append("; ").append(enName).append(": ").append(value);
    }
  }
}
