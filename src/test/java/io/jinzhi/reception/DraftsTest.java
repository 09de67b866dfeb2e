package io.jinzhi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Refused;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the console keeps until it is sent.
class DraftsTest extends ConsoleStory {
  @Autowired Drafts drafts;

  private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private Drafts.Saved save(Actor who, UUID window, UUID draft, int version, String words) {
    return drafts.save(
        who,
        new Drafts.Window(window, draft, version),
        "COMPLAINT",
        Map.of("course", words),
        now());
  }

  @Test
  void a_draft_is_ones_own_and_gone_once_sent() {
    UUID draft = UUID.randomUUID();
    assertThat(save(reception, ONE, draft, 0, "停").version()).isEqualTo(1);
    // The same window, whose first answer was lost on the way.
    assertThat(save(reception, ONE, draft, 0, "停了").version()).isEqualTo(2);
    assertThat(drafts.last(reception).orElseThrow().of("course")).isEqualTo("停了");
    assertThat(drafts.last(home.at(Role.AMBASSADOR))).isEmpty();
    intake.register(reception, form(null, null), stranger(draft), false, now());
    assertThat(drafts.last(reception)).isEmpty();
  }

  @Test
  void a_save_still_on_its_way_does_not_outlive_the_registration() {
    UUID draft = UUID.randomUUID();
    intake.register(reception, form(null, null), stranger(draft), false, now());
    assertThat(save(reception, ONE, draft, 0, "停了").sent()).isTrue();
    assertThat(drafts.unsent(reception)).isEmpty();
    refused(
        "ALREADY_SENT",
        () -> intake.register(reception, form(null, null), stranger(draft), false, now()));
    assertThat(contactCount()).isEqualTo(1);
  }

  @Test
  void a_second_window_keeps_a_draft_of_its_own_and_says_so() {
    UUID draft = UUID.randomUUID();
    int version = save(reception, ONE, draft, 0, "甲").version();
    // The second window opened the draft; whoever writes first goes on with it.
    assertThat(save(reception, TWO, draft, version, "乙").apart()).isFalse();
    Drafts.Saved apart = save(reception, ONE, draft, version, "甲甲");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(reception, draft).orElseThrow().of("course")).isEqualTo("乙");
    assertThat(drafts.find(reception, apart.draft()).orElseThrow().of("course")).isEqualTo("甲甲");
    assertThat(save(reception, ONE, apart.draft(), apart.version(), "甲甲甲").apart()).isFalse();
  }

  @Test
  void of_two_colleagues_who_take_a_draft_over_the_second_is_told_who_has_it() {
    UUID draft = UUID.randomUUID();
    int version = save(reception, ONE, draft, 0, "停了").version();
    Actor lin = home.at(Role.AMBASSADOR);
    Actor manager = home.at(Role.CS_MANAGER);
    assertThat(drafts.unsent(lin)).extracting(Draft::by).containsExactly("陈立");
    drafts.take(lin, draft, version, now());
    assertThatThrownBy(() -> drafts.take(manager, draft, version, now()))
        .isInstanceOfSatisfying(
            Refused.class,
            each -> {
              assertThat(each.code()).isEqualTo("DRAFT_TAKEN");
              assertThat(each.reason().zh()).contains("林悦");
            });
    // Whoever began it types on, and loses nothing.
    Drafts.Saved apart = save(reception, ONE, draft, version, "停了十分钟");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(lin, draft).orElseThrow().of("course")).isEqualTo("停了");
    assertThatThrownBy(
            () -> intake.register(reception, form(null, null), stranger(draft), false, now()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_draft_about_a_colleague_is_shown_to_no_colleague() {
    drafts.save(
        reception,
        new Drafts.Window(ONE, UUID.randomUUID(), 0),
        "COMPLAINT",
        Map.of("course", "态度不好", "aboutStaff", UUID.randomUUID().toString()),
        now());
    assertThat(drafts.unsent(reception)).hasSize(1);
    assertThat(drafts.unsent(home.at(Role.AMBASSADOR))).isEmpty();
  }

  @Test
  void a_draft_that_is_thrown_away_or_emptied_does_not_come_back() {
    UUID draft = UUID.randomUUID();
    save(reception, ONE, draft, 0, "停了");
    drafts.forget(reception, draft, TWO);
    assertThat(drafts.find(reception, draft)).isPresent();
    drafts.drop(reception, draft, now());
    assertThat(save(reception, ONE, draft, 1, "停了").sent()).isTrue();
    UUID other = UUID.randomUUID();
    save(reception, ONE, other, 0, "灯");
    drafts.forget(reception, other, ONE);
    assertThat(drafts.unsent(reception)).isEmpty();
  }
}
