package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gathers which promises to one case were kept, and keeps them together.
final class Keeping {
  private final Commitments commitments;
  private final Complaint complaint;
  private final Actor by;
  private final Instant now;
  private final List<Proof> proofs = new ArrayList<>();

  Keeping(Commitments commitments, Complaint complaint, Actor by, Instant now) {
    this.commitments = commitments;
    this.complaint = complaint;
    this.by = by;
    this.now = now;
  }

  void keep(Clause clause, Phrase evidence) {
    proofs.add(Proof.of(clause, evidence));
  }

  /// Only what this role promised.
  void keep(Clause clause, Role holder, Phrase evidence) {
    proofs.add(new Proof(clause, holder, evidence));
  }

  void make() {
    commitments.keep(complaint.estate(), complaint.subject(), proofs, by, now);
    proofs.clear();
  }
}
