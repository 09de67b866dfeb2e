package io.jinzhi.callback;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static io.jinzhi.neighbourhood.Neighbourhood.signature;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.complaint.Registration;
import io.jinzhi.complaint.ReplyMethod;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// The neighbourhood in November, services that are completed, and the steps of the form.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
abstract class CallbackStory {
  @Autowired CallbackDesk desk;
  @Autowired CompletedServices services;
  @Autowired Callbacks callbacks;
  @Autowired CallbackBoard board;
  @Autowired CallbackList list;
  @Autowired PlanBoard plan;
  @Autowired ComplaintDesk complaints;
  @Autowired Commitments commitments;
  @Autowired Sweep sweep;
  @Autowired DutyLog log;
  @Autowired PracticeClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;

  Neighbourhood home;
  Actor reception;
  Actor ambassador;
  Actor engineering;
  Actor manager;
  Actor director;

  @BeforeEach
  void openTheNeighbourhood() {
    set("2026-11-02T09:36");
    home = new Neighbourhood(estates, register, staff, now());
    reception = home.at(Role.FRONT_DESK);
    ambassador = home.at(Role.AMBASSADOR);
    engineering = home.at(Role.DEPT_MANAGER);
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
  }

  Instant now() {
    return clock.instant();
  }

  void set(String local) {
    clock.hold(local(local));
  }

  Actor another(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }

  static final Answers MINOR = Answers.NONE;
  static final Answers MAJOR = new Answers(true, false, false);

  /// A complaint all the way to the file.
  ///
  /// @return its number
  String closed(Answers answers) {
    String number = complaints.register(reception, said(answers), now());
    complaints.dispatch(reception, number, home.engineering, null, now());
    complaints.sign(engineering, number, signature(engineering, now()), now());
    complaints.handle(engineering, number, "更换门机", "两人检修一小时", now());
    complaints.giveBack(engineering, number, signature(engineering, now()), now());
    complaints.reply(
        ambassador,
        number,
        new ComplaintDesk.Reply(ReplyMethod.PHONE, "检修经过", "已更换门机", false),
        now());
    complaints.opinion(
        reception,
        number,
        new ComplaintDesk.Opinion(true, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
    complaints.close(manager, number, "", now());
    return number;
  }

  private Registration said(Answers answers) {
    return new Registration(
        Channel.CALL,
        new Registration.Complainant(home.flat, "3-2-1201", null, "王秀梅", "13800008812"),
        new Registration.Event("今天 9:30", "3栋2单元电梯"),
        home.engineering,
        null,
        null,
        "电梯停在十一层半，按铃没人应",
        "今天内给说法",
        null,
        null,
        null,
        false,
        answers,
        null,
        null,
        false,
        null,
        null,
        null,
        false);
  }

  /// As many services of the kind, completed now in as many buildings as asked.
  List<UUID> completed(CallbackKind kind, int number, int buildings) {
    List<Completed> done =
        IntStream.range(0, number)
            .mapToObj(each -> completed(kind, 1 + each % buildings + "-1-101", false))
            .toList();
    services.report(done, now());
    return done.stream().map(each -> each.source().id()).toList();
  }

  Completed completed(CallbackKind kind, String unitCode, boolean bad) {
    UUID id = UUID.randomUUID();
    return new Completed(
        home.estate,
        kind,
        new Completed.Source("TEST", id, "T-" + id.toString().substring(0, 8), "/today"),
        "换水龙头",
        new Completed.Resident(home.flat, unitCode, null, "王秀梅", "13800008812"),
        home.engineering,
        false,
        bad,
        now());
  }

  List<Callback> drawn(CallbackKind kind) {
    return jdbc.sql(
            """
            select * from callback where estate_id = :estate and kind = :kind
            order by drawn_at, number
            """)
        .param("estate", home.estate.value())
        .param("kind", kind.name())
        .query(CallbackRows::read)
        .list();
  }

  Callback callback(String number) {
    return callbacks.find(reception, number).orElseThrow();
  }

  Callback on(String source) {
    return jdbc.sql("select * from callback where estate_id = :estate and source_number = :source")
        .param("estate", home.estate.value())
        .param("source", source)
        .query(CallbackRows::read)
        .single();
  }

  static CallbackRecord face(CallbackRecord.Satisfaction satisfaction) {
    return new CallbackRecord(
        CallbackRecord.Method.FACE,
        "王秀梅",
        "做工细",
        "电梯不再停",
        satisfaction,
        "来得慢了些",
        "定期保养",
        Confirmation.REFUSED,
        "住户说不用签",
        null);
  }

  static CallbackRecord satisfied() {
    return face(CallbackRecord.Satisfaction.SATISFIED);
  }

  void collect(Actor actor, String number) {
    desk.collect(actor, number, signature(actor, now()), now());
  }

  void giveBack(Actor actor, String number) {
    desk.giveBack(actor, number, signature(actor, now()), now());
  }

  /// Collected, made and given back by one caller.
  void made(Actor actor, String number) {
    collect(actor, number);
    desk.record(actor, number, satisfied(), now());
    giveBack(actor, number);
  }

  Commitment promise(String number, String clause, Role holder) {
    return commitments.of(home.estate, number).stream()
        .filter(each -> each.clause().equals(clause) && each.holder().role() == holder)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no promise under " + clause));
  }

  PlanBoard.Line line(CallbackKind kind, String month) {
    return plan.of(home.estate, java.time.LocalDate.parse(month + "-01"), now()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  List<String> told(Role role, String number) {
    return jdbc.sql(
            """
            select kind || ' ' || coalesce(clause, '') from notice
            where estate_id = :estate and desk_role = :role and subject_number = :number
            order by at, id
            """)
        .param("estate", home.estate.value())
        .param("role", role.name())
        .param("number", number)
        .query(String.class)
        .list();
  }
}
