package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffTables.Event;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator or the director does to the roll. Each step is recorded for good. Nobody
/// changes their own post, and nobody gives a post above the reach of their own.
@Component
class Personnel {
  /// Posts that only a system administrator gives: they look at others' work, or at everything.
  private static boolean isReserved(Role role) {
    return role == Role.ADMIN || role == Role.AUDITOR || role == Role.GENERAL_MANAGER;
  }

  private final StaffRoll roll;
  private final StaffTables tables;
  private final StaffBooks books;
  private final Accounts accounts;
  private final OneTimePassword oneTime;
  private final Endings endings;
  private final Cosigning cosigning;

  Personnel(
      StaffRoll roll,
      StaffTables tables,
      StaffBooks books,
      Accounts accounts,
      OneTimePassword oneTime,
      Endings endings,
      Cosigning cosigning) {
    this.roll = roll;
    this.tables = tables;
    this.books = books;
    this.accounts = accounts;
    this.oneTime = oneTime;
    this.endings = endings;
    this.cosigning = cosigning;
  }

  /// Takes somebody on; at a desk that sees much they begin when the general manager agrees.
  @Transactional
  StaffId hire(Actor actor, Post post, Instant now) {
    mayGive(actor, post.role());
    StaffId id = roll.hire(actor.estate(), post, actor.staff());
    if (cosigning.forNewcomer(actor, post.role())) {
      StaffMember member = roll.member(actor.estate(), id);
      write(actor, Event.DEACTIVATED, member, active(member, false), now);
      cosigning.propose(actor, id, null, post, now);
    }
    return id;
  }

  /// Another role waits for the general manager; all else is changed at once.
  ///
  /// @param version as it was when the form was opened
  @Transactional
  void change(Actor actor, StaffId id, int version, Post post, Instant now) {
    StaffMember before = notOneself(actor, id);
    mayGive(actor, before.role());
    mayGive(actor, post.role());
    Post given = post.checked(books.of(actor.estate()));
    if (cosigning.forChange(actor, before, given)) {
      cosigning.propose(actor, id, before.role(), given, now);
      given = new Post(given.name(), given.phone(), before.role(), before.department());
    }
    var after = given.member(id, before.active(), version);
    write(actor, Event.CHANGED, before, after, now);
  }

  /// They have left: nothing reaches them any more, and their sessions and tokens end.
  @Transactional
  void leave(Actor actor, StaffId id, Instant now) {
    StaffMember before = notOneself(actor, id);
    mayGive(actor, before.role());
    write(actor, Event.DEACTIVATED, before, active(before, false), now);
    accounts.ofStaff(actor.estate(), id).ifPresent(each -> endings.everywhere(each.account(), ""));
  }

  @Transactional
  void comeBack(Actor actor, StaffId id, Instant now) {
    StaffMember before = notOneself(actor, id);
    mayGive(actor, before.role());
    cosigning.refuseWhileWaiting(actor.estate(), id);
    write(actor, Event.REACTIVATED, before, active(before, true), now);
  }

  /// Opens an account, or resets the password of the one there is.
  ///
  /// @return a password that is good once, for seven days, to choose an own one
  @Transactional
  String oneTimePassword(Actor actor, StaffId id, String username, Instant now) {
    StaffMember member = notOneself(actor, id);
    mayGive(actor, member.role());
    if (!member.active()) {
      throw new Refused("LEFT", Phrase.of("此人已离职", "This person has left"));
    }
    var given = oneTime.give(actor, id, username, now);
    Event event = given.reset() ? Event.PASSWORD_RESET : Event.ACCOUNT_OPENED;
    tables.record(actor.estate(), event, member, member, actor.staff(), now);
    return given.password();
  }

  @Transactional
  void rename(Actor actor, DepartmentId id, Phrase name) {
    if (!tables.renameDepartment(actor.estate(), id, Post.departmentName(name))) {
      throw new Missing("department " + id.value());
    }
    books.changed(actor.estate());
  }

  private void write(Actor actor, Event event, StaffMember before, StaffMember after, Instant now) {
    if (!tables.update(actor.estate(), after)) {
      throw new Refused(
          "CHANGED_MEANWHILE",
          Phrase.of("此人的资料刚被别人修改，请刷新后再试", "Somebody changed this person meanwhile; reload"));
    }
    tables.record(actor.estate(), event, before, after, actor.staff(), now);
    books.changed(actor.estate());
    endings.changed();
  }

  private static StaffMember active(StaffMember member, boolean active) {
    return new StaffMember(
        member.id(),
        member.name(),
        member.pinyin(),
        member.phone(),
        member.role(),
        member.department(),
        active,
        member.version());
  }

  private StaffMember notOneself(Actor actor, StaffId id) {
    if (actor.staff().equals(id)) {
      throw new Refused("ONESELF", Phrase.of("不能修改自己的岗位与账号", "Not one's own post or account"));
    }
    return roll.member(actor.estate(), id);
  }

  private static void mayGive(Actor actor, Role role) {
    if (isReserved(role) && !actor.is(Role.ADMIN)) {
      throw new Refused(
          "RESERVED_ROLE",
          Phrase.of("{0}只能由系统管理员设置", "{1}: set by a system administrator only")
              .with(role.label().zh(), role.label().en()));
    }
  }
}
