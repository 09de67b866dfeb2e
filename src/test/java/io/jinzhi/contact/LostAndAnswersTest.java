package io.jinzhi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was lost and found, and the centre's own answers.
class LostAndAnswersTest extends ContactStory {
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  @Autowired LostDesk lost;
  @Autowired ArticleDesk articles;
  @Autowired Articles store;

  private ContactForm thing(String direction, @Nullable String kept) {
    return new ContactForm(
        "LOST_FOUND",
        "VISIT",
        null,
        null,
        null,
        null,
        null,
        "中心花园",
        null,
        null,
        null,
        null,
        null,
        direction,
        "黑色钱包",
        kept,
        null);
  }

  @Test
  void what_was_handed_in_waits_for_its_owner_and_is_signed_for() {
    String contact = recorded(thing("FOUND", "前台 2 号柜"));
    LostItem item = view(contact).things().getFirst();
    assertThat(item.number()).startsWith("SW-");
    assertThat(lost.page(reception, false, 0))
        .extracting(LostItem::number)
        .containsExactly(item.number());
    assertThatThrownBy(
            () ->
                lost.claim(
                    reception,
                    item.number(),
                    new LostDesk.Form("王秀梅", "身份证 110101199001011234", DOT),
                    now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                lost.claim(
                    reception, item.number(), new LostDesk.Form("王秀梅", "身份证", "nonsense"), now()))
        .isInstanceOf(Invalid.class);
    lost.claim(reception, item.number(), new LostDesk.Form("王秀梅", "身份证", DOT), now());
    assertThatThrownBy(
            () -> lost.claim(reception, item.number(), new LostDesk.Form("别人", "身份证", DOT), now()))
        .isInstanceOf(Refused.class);
    assertThat(lost.page(reception, false, 0)).isEmpty();
    LostItem claimed = lost.page(reception, true, 0).getFirst();
    assertThat(claimed.signature()).isNotNull();
    assertThat(lost.open(reception, claimed.id())).isTrue();
    assertThat(lost.open(engineering, claimed.id())).isFalse();
    assertThat(view(contact).story().getLast().text().zh()).contains("王秀梅 领走");
  }

  @Test
  void what_is_missed_needs_no_place_where_it_is_kept() {
    assertThatThrownBy(() -> recorded(thing("FOUND", null))).isInstanceOf(Invalid.class);
    String contact = recorded(thing("LOST", null));
    assertThat(view(contact).things()).singleElement().matches(each -> !each.found());
  }

  private static ArticleForm text(
      String question, @Nullable String until, @Nullable Integer version) {
    return new ArticleForm(
        question, "Fit-out", "开工 时间", "早八点到晚六点", "8 to 18", until, "陈立", version);
  }

  @Test
  void an_enquiry_is_answered_with_what_the_centre_keeps_and_that_is_counted() {
    assertThat(articles.find(home.estate, "装修", now())).isEmpty();
    UUID fitOut = articles.write(manager, text("装修几点可以施工", null, null), now());
    articles.write(manager, text("游泳池开放时间", null, null), now());
    assertThat(articles.find(home.estate, "请问家里装修施工", now()).getFirst().id()).isEqualTo(fitOut);
    assertThat(articles.find(home.estate, "", now())).hasSize(2);
    assertThat(articles.find(home.estate, "宠物", now())).isEmpty();
    String number =
        recorded(form(ContactKind.ENQUIRY, "装修几点", null, null, fitOut.toString(), null));
    assertThat(view(number).answer()).isEqualTo("早八点到晚六点");
    assertThat(store.get(home.estate, fitOut).used()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                recorded(
                    form(
                        ContactKind.ENQUIRY, "装修", null, null, UUID.randomUUID().toString(), null)))
        .isInstanceOf(Missing.class);
  }

  @Test
  void an_answer_that_has_run_out_or_was_withdrawn_is_not_offered() {
    UUID id = articles.write(manager, text("装修几点可以施工", "2026-11-23", null), now());
    assertThat(articles.find(home.estate, "装修", now())).hasSize(1);
    clock.hold(io.jinzhi.neighbourhood.Neighbourhood.local("2026-11-24T00:00"));
    assertThat(articles.find(home.estate, "装修", now())).isEmpty();
    articles.change(manager, id, text("装修几点可以施工", null, 1), now());
    assertThat(articles.find(home.estate, "装修", now())).hasSize(1);
    articles.withdraw(manager, id, now());
    assertThat(articles.find(home.estate, "装修", now())).isEmpty();
    assertThatThrownBy(() -> articles.withdraw(manager, id, now())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> articles.write(manager, text("", "2026-02-30", null), now()))
        .isInstanceOfSatisfying(
            Invalid.class, each -> assertThat(each.fields()).containsKeys("question", "until"));
  }

  @Test
  @Clause("FD-01")
  void an_answer_that_did_not_help_goes_to_the_manager_and_every_text_is_kept() {
    UUID id = articles.write(manager, text("装修几点可以施工", null, null), now());
    articles.doubt(reception, id, "没写周末", now());
    assertThat(store.doubts(home.estate, id)).hasSize(1);
    assertThat(articles.all(home.estate).getFirst().doubts()).isEqualTo(1);
    assertThat(
            jdbc.sql("select desk_role from notice where estate_id = :estate and link = :link")
                .param("estate", home.estate.value())
                .param("link", "/articles/" + id)
                .query(String.class)
                .list())
        .containsExactly(Role.CS_MANAGER.name());
    articles.change(manager, id, text("装修几点可以施工，周末呢", null, 1), now());
    assertThatThrownBy(() -> articles.change(manager, id, text("旧的", null, 1), now()))
        .isInstanceOf(Refused.class);
    assertThat(store.texts(home.estate, id))
        .extracting(Article.Text::version)
        .containsExactly(2, 1);
    assertThat(store.get(home.estate, id).doubts()).isZero();
  }
}
