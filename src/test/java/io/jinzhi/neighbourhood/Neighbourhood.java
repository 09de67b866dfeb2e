package io.jinzhi.neighbourhood;

import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.Registration;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One small named neighbourhood for tests: an estate of its own for each test, with one person at
/// each desk, an engineering and a security department, and a few flats.
public final class Neighbourhood {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final AtomicInteger NEXT = new AtomicInteger(1);

  public final EstateId estate;
  public final DepartmentId engineering;
  public final DepartmentId security;
  public final UnitId flat;
  public final UnitId otherFlat;
  private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
  public final Actor securityHead;

  public Neighbourhood(Estates estates, Register register, StaffRoll staff, Instant now) {
    int n = NEXT.getAndIncrement();
    estate =
        estates
            .open(
                new Estates.Opening(
                    "春晖物业", "T" + n, Phrase.of("春晖园" + n, "Chunhui " + n), ZONE, null),
                now)
            .id();
    register.addBuildings(estate, List.of(new Register.NewBuilding("3", null, null)));
    List<UnitId> flats =
        register.addUnits(
            estate,
            List.of(
                new Register.NewUnit(
                    new Place("3", "2", "1201"), null, null, null, UnitState.OWNER_OCCUPIED),
                new Register.NewUnit(
                    new Place("3", "2", "1202"), null, null, null, UnitState.OWNER_OCCUPIED)));
    flat = flats.get(0);
    otherFlat = flats.get(1);
    engineering = staff.openDepartment(estate, "engineering", Phrase.of("工程部", "Engineering"));
    security = staff.openDepartment(estate, "security", Phrase.of("秩序维护部", "Security"));
    hire(staff, "陈立", Role.FRONT_DESK, null);
    hire(staff, "林悦", Role.AMBASSADOR, null);
    hire(staff, "马建国", Role.DEPT_STAFF, engineering);
    hire(staff, "周工", Role.DEPT_MANAGER, engineering);
    hire(staff, "吴敏", Role.CS_MANAGER, null);
    hire(staff, "郑远", Role.CENTRE_DIRECTOR, null);
    hire(staff, "沈总", Role.GENERAL_MANAGER, null);
    hire(staff, "何文", Role.COMPANY_OFFICE, null);
    securityHead = staff.actor(estate, staff.hire(estate, "雷鸣", null, Role.DEPT_MANAGER, security));
  }

  private void hire(StaffRoll staff, String name, Role role, @Nullable DepartmentId at) {
    actors.put(role, staff.actor(estate, staff.hire(estate, name, null, role, at)));
  }

  public Actor at(Role role) {
    Actor actor = actors.get(role);
    if (actor == null) {
      throw new IllegalArgumentException("nobody is " + role);
    }
    return actor;
  }

  /// A complaint by telephone about a lift that stands still.
  public Registration complaint(Answers answers) {
    return complaint(Channel.CALL, answers, null, null, false, null);
  }

  public Registration complaint(
      Channel channel,
      Answers answers,
      @Nullable Instant wantedBy,
      @Nullable String sameMatterAs,
      boolean harm,
      Registration.@Nullable Letter letter) {
    return new Registration(
        channel,
        new Registration.Complainant(flat, "3-2-1201", null, "王秀梅", "13800008812"),
        new Registration.Event("今天 9:30", "3栋2单元电梯"),
        engineering,
        null,
        null,
        "电梯停在十一层半，按铃没人应",
        "今天内给说法",
        null,
        null,
        wantedBy,
        false,
        answers,
        null,
        null,
        harm,
        sameMatterAs,
        letter,
        null,
        false);
  }

  /// 王秀梅 has owned the first flat for years.
  public PersonId owner(Residents residents, Residents.NewPhone... phones) {
    PersonId owner =
        residents
            .addPeople(estate, List.of(new Residents.NewPerson("王秀梅", null, List.of(phones))))
            .getFirst();
    residents.moveIn(
        estate,
        List.of(
            new Residents.NewResidency(
                flat, owner, ResidencyKind.OWNER, LocalDate.of(2019, 3, 5), null, true)));
    return owner;
  }

  public static Signature signature(Actor actor, Instant at) {
    return new Signature(actor.staff(), actor.name(), at, "PASSWORD");
  }

  /// A local time of the neighbourhood, such as `2026-11-23T09:36`.
  public static Instant local(String text) {
    return LocalDateTime.parse(text).atZone(ZONE).toInstant();
  }
}
