package io.jinzhi.contact;

import io.jinzhi.neighbourhood.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood, a clock that the story sets, and what people come with in short words.
abstract class ContactStory extends Story {
  @Autowired ContactIntake intake;
  @Autowired ContactDesk desk;
  @Autowired ContactList list;
  @Autowired ContactView.Views views;

  String recorded(ContactForm form) {
    return intake.record(reception, form, now());
  }

  static ContactForm said(ContactKind kind, String words, @Nullable String department) {
    return form(kind, words, department, null, null, null);
  }

  static ContactForm form(
      ContactKind kind,
      String words,
      @Nullable String department,
      @Nullable String answer,
      @Nullable String article,
      @Nullable String promised) {
    return new ContactForm(
        kind.name(),
        "VISIT",
        "3-2-1201",
        null,
        "王秀梅",
        "13812348812",
        words,
        "厨房",
        department,
        null,
        answer,
        article,
        promised,
        null,
        null,
        null,
        null);
  }

  ContactView view(String number) {
    return views.of(manager, number, now());
  }

  /// The desks that were told of it, as `ROLE CLAUSE`, in order.
  List<String> told(String number) {
    return jdbc.sql(
            """
            select desk_role || ' ' || clause || case when desk_person is null then '' else ' !' end
            from notice where estate_id = :estate and subject_number = :number order by at, id
            """)
        .param("estate", home.estate.value())
        .param("number", number)
        .query(String.class)
        .list();
  }
}
