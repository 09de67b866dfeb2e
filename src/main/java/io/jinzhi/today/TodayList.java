package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a desk owes, and what is late below it: two queries for the promises and one for each kind
/// of subject among them.
@Component
public class TodayList {
  static final int MOST = 100;

  /// What is due later than this can wait.
  private static final Duration SOON = Duration.ofDays(3);

  private final CommitmentBoard board;
  private final StaffRoll staff;
  private final Map<String, Subjects> kinds;

  TodayList(CommitmentBoard board, StaffRoll staff, List<Subjects> kinds) {
    this.board = board;
    this.staff = staff;
    this.kinds = new HashMap<>();
    kinds.forEach(each -> each.kinds().forEach(kind -> this.kinds.put(kind, each)));
  }

  /// One promise as a row.
  ///
  /// @param holder the desk that holds it
  /// @param opened since when it holds it
  public record Row(
      UUID id,
      String number,
      String clause,
      Subjects.Matter matter,
      Subjects.Action action,
      Phrase holder,
      Instant opened,
      Instant due,
      @Nullable Instant pausedUntil) {}

  /// @param below broken by the desks just below; empty for those without any
  public record Owed(List<Row> mine, List<Row> below) {

    /// What is late or due within three days.
    public List<Row> pressing(Instant now) {
      return mine.stream().filter(row -> row.due().isBefore(now.plus(SOON))).toList();
    }

    /// The rest by clause, in the order of the first that is due.
    public Map<String, List<Row>> later(Instant now) {
      return mine.stream()
          .filter(row -> !row.due().isBefore(now.plus(SOON)))
          .collect(Collectors.groupingBy(Row::clause, LinkedHashMap::new, Collectors.toList()));
    }
  }

  /// The least time left first; at most a hundred of each.
  public Owed of(Actor actor, Instant now) {
    List<Commitment> mine =
        Stream.concat(board.owed(actor, now, MOST).stream(), given(actor, now).stream())
            .sorted(Comparator.comparing(Commitment::due))
            .toList();
    List<Commitment> below =
        SUPERIORS.contains(actor.role()) ? board.brokenBelow(actor, MOST) : List.of();
    Map<CommitmentId, Subjects.Matter> matters = matters(actor.estate(), mine, below);
    return new Owed(rows(actor, mine, matters), rows(actor, below, matters));
  }

  /// How much of it presses.
  int pressing(Actor actor, Instant now) {
    Instant soon = now.plus(SOON);
    long given = given(actor, now).stream().filter(each -> each.due().isBefore(soon)).count();
    return board.owedCount(actor, now, soon) + (int) given;
  }

  /// What the head of the department holds and has given to this person.
  private List<Commitment> given(Actor actor, Instant now) {
    return actor.is(Role.DEPT_STAFF)
        ? kinds.values().stream()
            .flatMap(
                each ->
                    board
                        .owedByDepartment(actor, each.givenTo(actor), each.workClauses(), now)
                        .stream())
            .toList()
        : List.of();
  }

  private static final Set<Role> SUPERIORS =
      Stream.of(Role.values())
          .map(Role::superior)
          .filter(role -> role != null)
          .collect(Collectors.toSet());

  private Map<CommitmentId, Subjects.Matter> matters(
      EstateId estate, List<Commitment> mine, List<Commitment> below) {
    Map<CommitmentId, Subjects.Matter> matters = new HashMap<>();
    Stream.concat(mine.stream(), below.stream())
        .collect(Collectors.groupingBy(each -> each.subject().kind()))
        .forEach(
            (kind, promises) -> {
              Subjects subjects = kinds.get(kind);
              if (subjects != null) {
                matters.putAll(subjects.of(estate, promises));
              }
            });
    return matters;
  }

  private List<Row> rows(
      Actor actor, List<Commitment> promises, Map<CommitmentId, Subjects.Matter> matters) {
    List<Row> rows = new ArrayList<>();
    for (Commitment each : promises) {
      Subjects.Matter matter = matters.get(each.id());
      rows.add(
          new Row(
              each.id().value(),
              each.subject().number(),
              each.clause(),
              matter == null ? plain(each) : matter,
              action(each, actor.role()),
              holder(actor.estate(), each.holder()),
              each.opened(),
              each.due(),
              each.pausedUntil()));
    }
    return rows;
  }

  /// What this role does next about a promise, and where.
  Subjects.Action action(Commitment promise, Role role) {
    Subjects subjects = kinds.get(promise.subject().kind());
    return subjects == null
        ? Subjects.Action.of("打开", "Open", "/go/" + promise.subject().number())
        : subjects.action(promise, role);
  }

  /// A kind that no module speaks for is still owed.
  private static Subjects.Matter plain(Commitment each) {
    String number = each.subject().number();
    return new Subjects.Matter(Phrase.of("事项", "Item"), Phrase.of(number, number), "", null);
  }

  private Phrase holder(EstateId estate, Desk desk) {
    DepartmentId department = desk.department();
    Phrase seat =
        department == null ? desk.role().label() : staff.department(estate, department).name();
    StaffId person = desk.person();
    String name = person == null ? null : staff.names(estate, List.of(person)).get(person);
    return name == null ? seat : Phrase.of(seat.zh() + " " + name, seat.en() + " " + name);
  }
}
