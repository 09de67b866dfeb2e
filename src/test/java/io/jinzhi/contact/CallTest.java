package io.jinzhi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The telephone: what a telephone system tells, and what is entered by hand.
class CallTest extends ContactStory {
  @Autowired CallDesk calls;
  @Autowired CallKeys keys;
  @Autowired CallApi api;

  private CallKey.Fresh key() {
    return keys.make(home.at(Role.CENTRE_DIRECTOR), now());
  }

  private String post(
      CallKey.@Nullable Fresh key, @Nullable String secret, Instant stamp, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(stamp.getEpochSecond());
    var answer =
        api.take(
            bytes,
            key == null ? UUID.randomUUID().toString() : key.id().toString(),
            timestamp,
            secret == null ? null : CallSignature.sign(secret, timestamp, bytes));
    return answer.getStatusCode().value() + " " + answer.getBody();
  }

  private String event(String id, String call, String what, String number, Instant at) {
    return "{\"id\":\"%s\",\"call\":\"%s\",\"event\":\"%s\",\"number\":\"%s\",\"line\":\"1\",\"at\":\"%s\"}"
        .formatted(id, call, what, number, at);
  }

  private CallDay today() {
    return calls.day(home.estate, LocalDate.of(2026, 11, 23), now());
  }

  @Test
  @Clause("ETQ-19")
  void answer_time_missed_and_repeated_calls_are_counted() {
    Instant at = now();
    for (var each :
        List.of(
            List.of("a", "ringing", 0),
            List.of("a", "answered", 12),
            List.of("a", "ended", 100),
            List.of("b", "ringing", 200),
            List.of("b", "answered", 225),
            List.of("b", "ended", 300),
            List.of("c", "ringing", 1900),
            List.of("c", "abandoned", 1930),
            List.of("d", "ringing", 200 + 1801),
            List.of("d", "answered", 200 + 1801 + 13))) {
      String call = each.getFirst().toString();
      Instant when = at.plusSeconds((int) each.get(2));
      String number = call.equals("c") ? "13900001111" : "13812348812";
      var body =
          new CallEvent.Body(
              call + each.get(1), call, each.get(1).toString(), number, "1", when.toString());
      assertThat(calls.take(home.estate, body.checked(when), when)).isTrue();
    }
    CallDay day = today();
    assertThat(day.total()).isEqualTo(4);
    assertThat(day.answered()).isEqualTo(3);
    assertThat(day.good())
        .as("two rings are twelve seconds, and the limit is still good")
        .isEqualTo(1);
    assertThat(day.apologised()).as("after the fourth ring").isEqualTo(1);
    assertThat(day.abandoned()).isEqualTo(1);
    assertThat(day.repeated()).as("b after a; d is 30 minutes and a second after b").isEqualTo(1);
    assertThat(day.averageSeconds()).isEqualTo(Math.round((12 + 25 + 13) / 3.0));
    assertThat(day.masked().calls()).isNotEmpty().noneMatch(each -> each.number().contains("1234"));
  }

  @Test
  void an_event_counts_once_and_in_whatever_order_it_comes() {
    CallKey.Fresh key = key();
    Instant at = now();
    assertThat(post(key, key.secret(), at, event("3", "x", "ended", "", at.plusSeconds(60))))
        .contains("TAKEN");
    assertThat(today().abandoned())
        .as("ended and, as far as is known, never answered")
        .isEqualTo(1);
    assertThat(post(key, key.secret(), at, event("2", "x", "answered", "", at.plusSeconds(8))))
        .contains("TAKEN");
    assertThat(post(key, key.secret(), at, event("1", "x", "ringing", "13812348812", at)))
        .contains("TAKEN");
    assertThat(post(key, key.secret(), at, event("1", "x", "ringing", "13812348812", at)))
        .contains("200", "DUPLICATE");
    Call call = today().calls().getFirst();
    assertThat(call.state()).isEqualTo(Call.State.ENDED);
    assertThat(call.waited()).hasSeconds(8);
    assertThat(call.number()).isEqualTo("13812348812");
    assertThat(today().total()).isEqualTo(1);
  }

  @Test
  void what_is_not_signed_fresh_or_known_is_turned_away_and_leaves_nothing() {
    CallKey.Fresh key = key();
    String body = event("1", "x", "ringing", "13812348812", now());
    assertThat(post(key, "wrong", now(), body)).contains("401", "BAD_SIGNATURE");
    assertThat(post(key, null, now(), body)).contains("401", "BAD_SIGNATURE");
    assertThat(post(null, key.secret(), now(), body)).contains("401", "BAD_SIGNATURE");
    assertThat(post(key, key.secret(), now().minusSeconds(301), body))
        .contains("401", "STALE_TIMESTAMP");
    assertThat(post(key, key.secret(), now().plusSeconds(301), body)).contains("STALE_TIMESTAMP");
    assertThat(today().total()).isZero();
    assertThat(post(key, key.secret(), now().minusSeconds(300), body)).contains("200");
    for (String bad :
        List.of(
            "nonsense",
            "{}",
            event("2", "x", "hummed", "12", now()),
            event("3", "x", "ended", "abc", now()),
            event("4", "x", "ended", "1", now().plusSeconds(900)))) {
      assertThatThrownBy(() -> post(key, key.secret(), now(), bad)).isInstanceOf(Invalid.class);
    }
    keys.revoke(home.at(Role.CENTRE_DIRECTOR), key.id(), now());
    assertThat(post(key, key.secret(), now(), body)).contains("BAD_SIGNATURE");
    assertThatThrownBy(() -> keys.revoke(home.at(Role.CENTRE_DIRECTOR), key.id(), now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void a_key_can_be_replaced_without_a_gap() {
    key();
    CallKey.Fresh second = key();
    assertThatThrownBy(this::key).isInstanceOf(Refused.class);
    keys.revoke(home.at(Role.CENTRE_DIRECTOR), second.id(), now());
    key();
    assertThat(keys.list(home.estate)).hasSize(3);
  }

  @Test
  void by_hand_a_call_is_taken_held_passed_on_and_ended_by_one_person() {
    UUID id = calls.ring(reception, "138 1234-8812", now());
    passMinutes(0);
    assertThat(calls.live(home.estate, now()))
        .singleElement()
        .matches(each -> each.ring(now(), 6) == 1);
    assertThatThrownBy(() -> calls.hold(reception, id, true, now())).isInstanceOf(Refused.class);
    clock.hold(now().plusSeconds(26));
    assertThat(calls.live(home.estate, now()).getFirst().ring(now(), 6)).isEqualTo(5);
    calls.answer(reception, id, now());
    assertThatThrownBy(() -> calls.answer(home.at(Role.AMBASSADOR), id, now()))
        .isInstanceOfSatisfying(
            Refused.class, each -> assertThat(each.reason().zh()).contains("陈立"));
    calls.hold(reception, id, true, now());
    assertThat(calls.live(home.estate, now()).getFirst().held()).isNotNull();
    calls.hold(reception, id, false, now());
    assertThatThrownBy(() -> calls.transfer(reception, id, " ", now())).isInstanceOf(Invalid.class);
    calls.transfer(reception, id, "工程部周工", now());
    String number =
        intake.record(
            reception,
            new ContactForm(
                "ENQUIRY",
                "CALL",
                null,
                null,
                null,
                null,
                "问物业费",
                null,
                null,
                null,
                "窗口缴",
                null,
                null,
                null,
                null,
                null,
                id.toString()),
            now());
    calls.end(reception, id, now());
    assertThatThrownBy(() -> calls.end(reception, id, now())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> calls.end(reception, UUID.randomUUID(), now()))
        .isInstanceOf(Missing.class);
    assertThat(calls.live(home.estate, now())).isEmpty();
    Call call = today().calls().getFirst();
    assertThat(call.contact()).isEqualTo(number);
    assertThat(call.transferred()).isEqualTo("工程部周工");
    assertThat(today().apologised()).isEqualTo(1);
    UUID missed = calls.ring(reception, null, now());
    calls.end(reception, missed, now());
    assertThat(today().abandoned()).isEqualTo(1);
    assertThatThrownBy(() -> calls.ring(reception, "not a number", now()))
        .isInstanceOf(Invalid.class);
  }
}
