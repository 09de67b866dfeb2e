package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static io.jinzhi.neighbourhood.Neighbourhood.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// The neighbourhood, a clock that the story sets, and the steps in short words.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
abstract class ComplaintStory {
  @Autowired ComplaintDesk desk;
  @Autowired ComplaintBoard board;
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
  Actor engineer;
  Actor engineering;
  Actor manager;
  Actor director;
  Actor general;

  @BeforeEach
  void openTheNeighbourhood() {
    set("2026-11-23T09:36");
    home = new Neighbourhood(estates, register, staff, now());
    reception = home.at(Role.FRONT_DESK);
    ambassador = home.at(Role.AMBASSADOR);
    engineer = home.at(Role.DEPT_STAFF);
    engineering = home.at(Role.DEPT_MANAGER);
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    general = home.at(Role.GENERAL_MANAGER);
  }

  Instant now() {
    return clock.instant();
  }

  void set(String local) {
    clock.hold(local(local));
  }

  void pass(Duration time) {
    clock.hold(now().plus(time));
  }

  void passMinutes(int minutes) {
    pass(Duration.ofMinutes(minutes));
  }

  String registered(Answers answers) {
    return desk.register(reception, said(answers), now());
  }

  Registration said(Answers answers) {
    return said(Channel.CALL, answers, null, null, false, null);
  }

  Registration said(
      Channel channel,
      Answers answers,
      @Nullable Instant wantedBy,
      @Nullable String sameMatterAs,
      boolean harm,
      Registration.@Nullable Letter letter) {
    return new Registration(
        channel,
        new Registration.Complainant(home.flat, "3-2-1201", null, "王秀梅", "13800008812"),
        new Registration.Event("今天 9:30", "3栋2单元电梯"),
        home.engineering,
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

  static final Answers MINOR = Answers.NONE;
  static final Answers IMPORTANT = new Answers(false, false, true);
  static final Answers MAJOR = new Answers(true, false, false);

  void dispatch(String number) {
    desk.dispatch(reception, number, home.engineering, null, now());
  }

  void sign(String number) {
    desk.sign(engineering, number, signature(engineering, now()), now());
  }

  void handle(String number) {
    desk.handle(engineering, number, "更换门机", "两人检修一小时", now());
  }

  void giveBack(String number) {
    desk.giveBack(engineering, number, signature(engineering, now()), now());
  }

  void reply(String number) {
    desk.reply(
        ambassador,
        number,
        new ComplaintDesk.Reply(ReplyMethod.PHONE, "检修经过", "已更换门机", false),
        now());
  }

  void opinion(String number, boolean satisfied) {
    desk.opinion(
        reception,
        number,
        new ComplaintDesk.Opinion(
            satisfied, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null),
        now());
  }

  /// All the way to the returned form.
  void returned(String number) {
    dispatch(number);
    sign(number);
    handle(number);
    giveBack(number);
  }

  List<Commitment> promises(String number) {
    return commitments.of(home.estate, number);
  }

  Commitment promise(String number, String clause) {
    return promises(number).stream()
        .filter(each -> each.clause().equals(clause))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no promise under " + clause));
  }

  void kept(String number, String clause) {
    assertThat(promise(number, clause).kept()).as(clause + " kept").isNotNull();
  }

  CaseView view(String number) {
    return board.view(manager, number, now());
  }

  /// Notices to a desk of that role, in order.
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
