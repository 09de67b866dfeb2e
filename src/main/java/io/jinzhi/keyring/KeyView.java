package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A key as its page shows it, without what it opens.
///
/// @param name of what it opens, where that is no home
/// @param consent whether the owner has to agree to each use, and the manager too
/// @param approvedBy whoever approved its use today
/// @param steps what this reader may do now: `loan`, `return`, `call`, `loss`, `approval`,
///     `approval-request`, `release`, `look`
public record KeyView(
    String code,
    int hook,
    KeyClass kind,
    @Nullable KeyRoom room,
    @Nullable String name,
    int pieces,
    KeyState state,
    boolean consent,
    boolean neverLent,
    @Nullable String approvedBy,
    @Nullable LoanFacts loan,
    List<LoanList.Row> loans,
    List<Loss> losses,
    List<Told> story,
    List<Looks.Look> looks,
    List<Clock> clocks,
    List<String> steps) {

  /// The loan with which it is out.
  ///
  /// @param borrower masked
  public record LoanFacts(
      String number,
      String borrower,
      String company,
      String phone,
      String purpose,
      int pieces,
      Instant outAt,
      String outBy,
      Instant due,
      @Nullable String consent,
      @Nullable String approvedBy) {}

  public record Told(Instant at, Phrase by, Phrase words) {}

  public record Clock(
      String clause, Phrase holder, Instant opened, Instant due, boolean open, boolean late) {

    static Clock of(Commitment each, Instant now) {
      return new Clock(
          each.clause(),
          each.holder().role().label(),
          each.opened(),
          each.due(),
          each.open(),
          each.late(now));
    }
  }

  /// Puts a view together.
  @Component
  static class Views {
    private final Keys keys;
    private final Loans loans;
    private final LoanList list;
    private final Losses losses;
    private final Looks looks;
    private final Around told;

    Views(Keys keys, Loans loans, LoanList list, Losses losses, Looks looks, Around told) {
      this.keys = keys;
      this.loans = loans;
      this.list = list;
      this.losses = losses;
      this.looks = looks;
      this.told = told;
    }

    @Component
    record Around(KeyStory story, Commitments commitments, KeyNumbers numbers) {}

    KeyView of(Actor actor, String code, Instant now) {
      Key key = keys.find(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
      Loan loan = loans.open(actor.estate(), key.id()).orElse(null);
      KeyWords words = new KeyWords(told.numbers().deadlines(actor.estate()).zone());
      var approval = key.approvalAt(now);
      return new KeyView(
          key.code(),
          key.hook(),
          key.kind(),
          key.room(),
          key.name(),
          key.pieces(),
          key.state(),
          key.owned(),
          key.neverLent(),
          approval == null ? null : approval.by(),
          loan == null ? null : facts(loan),
          list.ofKey(actor.estate(), key.id(), now),
          losses.of(actor.estate(), key.id()),
          told.story().of(actor.estate(), key.id()).reversed().stream()
              .map(each -> new KeyView.Told(each.at(), each.by().label(), words.of(each.event())))
              .toList(),
          KeySight.approves(actor.role()) ? looks.of(actor.estate(), key.id()) : List.of(),
          loan == null
              ? List.of()
              : told.commitments().of(actor.estate(), loan.id()).stream()
                  .map(each -> Clock.of(each, now))
                  .toList(),
          KeySteps.open(actor, key, loan, now));
    }

    private static LoanFacts facts(Loan loan) {
      var consent = loan.consent();
      return new LoanFacts(
          loan.number(),
          Masked.name(loan.borrower().name()),
          loan.borrower().company(),
          Masked.numbers(loan.borrower().phone()),
          loan.purpose(),
          loan.pieces(),
          loan.outAt(),
          loan.outBy(),
          loan.due(),
          consent == null ? null : consent.how().name(),
          loan.approvedBy());
    }
  }
}
