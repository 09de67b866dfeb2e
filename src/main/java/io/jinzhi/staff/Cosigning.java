package io.jinzhi.staff;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may do what is never decided by one person alone: a change of post, and a newcomer's post at
/// a desk that sees much, waits for the general manager. As long as an estate has none, there is
/// nobody to wait for.
@Component
class Cosigning {
  /// Posts that a newcomer takes up at once.
  private static final Set<Role> PLAIN =
      EnumSet.of(Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER);

  private final StaffRoll roll;
  private final StaffTables tables;
  private final StaffBooks books;
  private final PostProposals proposals;
  private final Endings endings;
  private final Ids ids;

  Cosigning(
      StaffRoll roll,
      StaffTables tables,
      StaffBooks books,
      PostProposals proposals,
      Endings endings,
      Ids ids) {
    this.roll = roll;
    this.tables = tables;
    this.books = books;
    this.proposals = proposals;
    this.endings = endings;
    this.ids = ids;
  }

  boolean forNewcomer(Actor actor, Role role) {
    return !PLAIN.contains(role) && hasCosigner(actor, null);
  }

  boolean forChange(Actor actor, StaffMember before, Post post) {
    return before.role() != post.role() && hasCosigner(actor, before.id());
  }

  private boolean hasCosigner(Actor actor, @Nullable StaffId whose) {
    return roll.atDesk(actor.estate(), Desk.of(Role.GENERAL_MANAGER)).stream()
        .anyMatch(each -> !each.id().equals(actor.staff()) && !each.id().equals(whose));
  }

  /// @param before null for a newcomer
  /// @throws Refused while another change of the same person waits
  void propose(Actor actor, StaffId staff, @Nullable Role before, Post post, Instant now) {
    refuseWhileWaiting(actor.estate(), staff);
    proposals.add(
        actor.estate(),
        new PostProposal(
            ids.next(),
            staff,
            before,
            post.role(),
            post.department(),
            actor.staff(),
            now,
            null,
            null));
  }

  boolean waits(EstateId estate, StaffId staff) {
    return proposals.waitingFor(estate, staff).isPresent();
  }

  /// @throws Refused while a change of this person's post waits
  void refuseWhileWaiting(EstateId estate, StaffId staff) {
    if (waits(estate, staff)) {
      throw new Refused(
          "POST_WAITS",
          Phrase.of(
              "此人有一项岗位变动正待总经理会签", "A change of this person's post waits for the general manager"));
    }
  }

  /// @throws Refused when it is one's own proposal or post, or was decided before
  @Transactional
  void decide(Actor actor, UUID id, boolean agreed, Instant now) {
    EstateId estate = actor.estate();
    PostProposal proposal =
        proposals.find(estate, id).orElseThrow(() -> new Missing("proposal " + id));
    if (proposal.proposedBy().equals(actor.staff()) || proposal.staff().equals(actor.staff())) {
      throw new Refused(
          "ONESELF",
          Phrase.of("提议人和本人不能会签", "Neither the proposer nor the person concerned decides"));
    }
    if (!proposals.decide(estate, id, actor.staff(), agreed, now)) {
      throw new Refused("DECIDED", Phrase.of("已经有人会签过", "It has been decided already"));
    }
    if (agreed) {
      StaffMember before = roll.member(estate, proposal.staff());
      StaffMember after =
          new StaffMember(
              before.id(),
              before.name(),
              before.pinyin(),
              before.phone(),
              proposal.role(),
              proposal.department(),
              true,
              before.version());
      if (!tables.update(estate, after)) {
        throw new Refused(
            "CHANGED_MEANWHILE",
            Phrase.of("此人的资料刚被别人修改，请刷新后再试", "Somebody changed this person meanwhile; reload"));
      }
      tables.record(estate, StaffTables.Event.CHANGED, before, after, actor.staff(), now);
      books.changed(estate);
      endings.changed();
    }
  }
}
