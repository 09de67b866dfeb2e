package io.jinzhi.staff;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works here. Answers come from memory and are at most half a minute old; a change made on
/// this node shows at once.
@Component
public class StaffRoll {
  private final StaffTables tables;
  private final StaffBooks books;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Ids ids;
  private final InstantSource clock;

  StaffRoll(
      StaffTables tables,
      StaffBooks books,
      Accounts accounts,
      Passwords passwords,
      Ids ids,
      InstantSource clock) {
    this.tables = tables;
    this.books = books;
    this.accounts = accounts;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
  }

  /// In the order in which they are shown.
  public List<Department> departments(EstateId estate) {
    return books.of(estate).departments();
  }

  /// @throws Missing where the estate has no such department
  public Department department(EstateId estate, DepartmentId id) {
    Department found = books.of(estate).department(id);
    if (found == null) {
      throw new Missing("department " + id.value());
    }
    return found;
  }

  public Optional<Department> departmentByCode(EstateId estate, String code) {
    return departments(estate).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /// Also those who have left.
  ///
  /// @throws Missing where nobody of this estate has that id
  public StaffMember member(EstateId estate, StaffId id) {
    StaffMember found = books.of(estate).byId().get(id);
    if (found == null) {
      throw new Missing("staff " + id.value());
    }
    return found;
  }

  /// Everybody, also those who have left, in the order in which they came.
  public List<StaffMember> members(EstateId estate) {
    return books.of(estate).members();
  }

  /// Everybody active who sits at the desk: those to whom its notices go.
  public List<StaffMember> atDesk(EstateId estate, Desk desk) {
    return books.of(estate).atDesk(desk);
  }

  /// Names of those among `ids` that this estate knows.
  public Map<StaffId, String> names(EstateId estate, Collection<StaffId> ids) {
    var known = books.of(estate).byId();
    Map<StaffId, String> names = new HashMap<>();
    for (StaffId id : ids) {
      StaffMember member = known.get(id);
      if (member != null) {
        names.put(id, member.name());
      }
    }
    return names;
  }

  /// The member of staff as the acting person, for work that nobody signed in for: imports, sweeps,
  /// practice.
  public Actor actor(EstateId estate, StaffId id) {
    StaffMember member = member(estate, id);
    return new Actor(estate, id, member.name(), member.role(), member.department());
  }

  /// Takes somebody on.
  ///
  /// @throws Invalid where the name is empty, or a role of a department comes without one
  @Transactional
  public StaffId hire(
      EstateId estate,
      String name,
      @Nullable String phone,
      Role role,
      @Nullable DepartmentId department) {
    return hire(estate, new Post(name, phone, role, department), null);
  }

  StaffId hire(EstateId estate, Post post, @Nullable StaffId by) {
    Post checked = post.checked(books.of(estate));
    var member = checked.member(new StaffId(ids.next()), true, 0);
    tables.insert(estate, member, clock.instant());
    tables.record(estate, StaffTables.Event.HIRED, null, member, by, clock.instant());
    books.changed(estate);
    return member.id();
  }

  /// @param code lower-case letters, digits and hyphens
  /// @throws Invalid where the code is taken or no code at all, or a name is empty
  @Transactional
  public DepartmentId openDepartment(EstateId estate, String code, Phrase name) {
    if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new Invalid(
          "code",
          Phrase.of(
              "代码只能用小写字母、数字和连字符，以字母开头", "Lower-case letters, digits and hyphens, a letter first"));
    }
    var department = new Department(new DepartmentId(ids.next()), code, Post.departmentName(name));
    if (!tables.insertDepartment(estate, department)) {
      throw new Invalid("code", Phrase.of("这个代码已有部门使用", "Another department has this code"));
    }
    books.changed(estate);
    return department.id();
  }

  /// Opens the account with which a member of staff signs in.
  ///
  /// @throws Invalid where the username is taken or the password too easy: at least 15 characters,
  ///     except in practice
  @Transactional
  public void account(EstateId estate, StaffId staff, String username, String password) {
    StaffMember member = member(estate, staff);
    passwords.check(password, username, member.name());
    accounts.open(username, passwords.encode(password), estate, staff, false);
  }

  /// Opens the account of a resident, whose actor is [Role#RESIDENT] and carries the person's id in
  /// place of a member of staff's.
  @Transactional
  public void residentAccount(
      EstateId estate, PersonId person, String name, String username, String password) {
    passwords.check(password, username, name);
    accounts.openForResident(username, passwords.encode(password), estate, person, name);
  }
}
