package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.language.Phrase;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the program itself says of a case is English in English, also where it is stored.
class BothLanguagesTest extends ComplaintStory {
  private static final String HAN = "\\p{IsHan}|[（），：；]";

  private static final DepartmentId SOME = new DepartmentId(new UUID(1, 1));
  private static final Instant AT = Instant.parse("2026-11-23T01:36:00Z");

  /// Each with what people type in Latin letters, so that any Chinese is the program's own.
  private static final List<ComplaintEvent> TYPED_IN_ENGLISH =
      List.of(
          new ComplaintEvent.Registered(
              Channel.CALL, Grade.MINOR, Grade.MAJOR, "理由", "why", null, true, null),
          new ComplaintEvent.Registered(
              Channel.LETTER, Grade.MINOR, Grade.MAJOR, "理由", "why", "loss", false, "SW-1"),
          new ComplaintEvent.ReportJoined(Channel.VISIT, "Wang", "again", 2),
          new ComplaintEvent.HarmStopped("power off"),
          new ComplaintEvent.Dispatched(SOME, "工程部", "Engineering", "theirs"),
          new ComplaintEvent.SignedFor(SOME, "工程部", "Engineering", "PASSWORD"),
          new ComplaintEvent.Assigned(new StaffId(new UUID(1, 2)), "Ma"),
          new ComplaintEvent.Progressed("waiting", 2),
          new ComplaintEvent.Submitted(Role.GENERAL_MANAGER),
          new ComplaintEvent.Acknowledged(Role.CENTRE_DIRECTOR),
          new ComplaintEvent.Ruled(Role.CS_MANAGER, "hurry", SOME, "工程部", "Engineering"),
          new ComplaintEvent.Regraded(Grade.MINOR, Grade.MAJOR, "满月", "a month", true, "CMP-13"),
          new ComplaintEvent.Handled("new door", "an hour", AT),
          new ComplaintEvent.Returned("PASSWORD"),
          new ComplaintEvent.ReturnLogged(),
          new ComplaintEvent.ReportedUp("done"),
          new ComplaintEvent.NextReplyFixed(AT, "parts"),
          new ComplaintEvent.Paused(AT, "away"),
          new ComplaintEvent.Resumed(),
          new ComplaintEvent.Replied(ReplyMethod.PHONE, "course", "result"),
          new ComplaintEvent.OpinionGiven(false, "slow", Confirmation.REFUSED, "busy", null),
          new ComplaintEvent.FoundInvalid("city", "asked", "told"),
          new ComplaintEvent.Closed("done"),
          new ComplaintEvent.PromiseBroken("CMP-23", Role.FRONT_DESK, AT),
          new ComplaintEvent.ContactShown("to call"),
          new ComplaintEvent.CalledBack("HF-1", true));

  @Test
  void every_line_of_the_story_is_english_for_an_english_reader() {
    assertThat(TYPED_IN_ENGLISH.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(ComplaintEvent.class.getPermittedSubclasses());
    Words words = new Words(Neighbourhood.ZONE);
    assertThat(TYPED_IN_ENGLISH)
        .extracting(each -> words.of(each).en())
        .allSatisfy(each -> assertThat(each).isNotBlank().doesNotContainPattern(HAN));
    assertThat(TYPED_IN_ENGLISH)
        .extracting(each -> words.of(each).zh())
        .allSatisfy(each -> assertThat(each).isNotBlank());
  }

  @Test
  void how_a_promise_was_kept_or_let_go_is_stored_in_both_languages() {
    String number = registered(IMPORTANT);
    desk.acknowledge(director, number, now());
    dispatch(number);
    sign(number);
    desk.regrade(reception, number, Grade.MAJOR, "loss", now());
    desk.regrade(director, number, Grade.MINOR, "none", now());
    handle(number);
    giveBack(number);
    reply(number);
    opinion(number, false);
    desk.rule(manager, number, "again", home.security, now());
    desk.findInvalid(manager, number, "city", "asked", "told", now());
    List<Phrase> stored =
        promises(number).stream().filter(each -> !each.open()).map(this::how).toList();
    assertThat(stored)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            each -> {
              assertThat(each.zh()).containsPattern("\\p{IsHan}");
              assertThat(each.en()).isNotBlank().doesNotContainPattern(HAN);
            });
    assertThat(promise(number, "CMP-31").kept())
        .isNotNull()
        .extracting(Commitment.Kept::evidence)
        .isEqualTo(ReplyMethod.PHONE.label());
    assertThat(log.forSubject(home.estate, number))
        .extracting(each -> each.text().en())
        .anyMatch(each -> each.contains("Engineering"));
  }

  private Phrase how(Commitment promise) {
    var kept = promise.kept();
    var released = promise.released();
    if (kept != null) {
      return kept.evidence();
    }
    if (released != null) {
      return released.why();
    }
    throw new AssertionError("still open: " + promise.clause());
  }

  @Test
  void what_the_program_did_by_itself_carries_its_name_in_both_languages() {
    String number = registered(MINOR);
    pass(Duration.ofMinutes(31));
    sweep.settle();
    assertThat(view(number).story())
        .filteredOn(CaseView.Line::late)
        .isNotEmpty()
        .allMatch(each -> each.by().equals(Phrase.of("系统", "The system")));
  }
}
