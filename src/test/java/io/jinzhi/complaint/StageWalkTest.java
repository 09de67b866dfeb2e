package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.complaint.Stage.*;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every command at every stage is answered as [StageTable] says. No database, no Spring.
class StageWalkTest {
  static final Instant NOW = Instant.parse("2026-11-23T01:36:00Z");
  private static final EstateId ESTATE = new EstateId(new UUID(1, 1));
  static final DepartmentId HERE = new DepartmentId(new UUID(2, 1));
  static final DepartmentId ELSEWHERE = new DepartmentId(new UUID(2, 2));
  static final Phrase ENGINEERING = Phrase.of("工程部", "Engineering");
  static final Phrase SECURITY = Phrase.of("秩序维护部", "Security");
  static final StaffId SOMEBODY = new StaffId(new UUID(3, 3));

  static final List<Stage> STAGES =
      List.of(
          new Registered(),
          new Dispatched(HERE),
          new Received(HERE),
          new Handled(HERE),
          new Returned(HERE),
          new Replied(HERE),
          new Dissatisfied(HERE),
          new Satisfied(HERE),
          new Invalid(),
          new Closed());

  static Actor actor(Role role, @Nullable DepartmentId department) {
    return new Actor(ESTATE, new StaffId(new UUID(3, role.ordinal())), "周工", role, department);
  }

  static Complaint at(Stage stage) {
    return at(stage, Channel.CALL, Grade.IMPORTANT, Harm.NONE, false);
  }

  static Complaint at(Stage stage, Channel channel, Grade grade, Harm harm, boolean returnLogged) {
    return new Complaint(
        ESTATE,
        new ComplaintId(new UUID(4, 4)),
        "TS-261123-001",
        new UUID(5, 5),
        channel,
        null,
        NOW,
        NOW,
        HERE,
        null,
        null,
        false,
        new Standing(grade, harm, stage, null, returnLogged, 1, 1, 0),
        1);
  }

  private static Map<String, Function<Stage, Decision>> commands() {
    Actor head = actor(Role.DEPT_MANAGER, HERE);
    Actor other = actor(Role.DEPT_MANAGER, ELSEWHERE);
    Actor desk = actor(Role.FRONT_DESK, null);
    Actor manager = actor(Role.CS_MANAGER, null);
    Actor director = actor(Role.CENTRE_DIRECTOR, null);
    var all = new LinkedHashMap<String, Function<Stage, Decision>>();
    all.put("dispatch", s -> at(s).dispatch(ELSEWHERE, SECURITY, "归他们管"));
    all.put("sign", s -> at(s).sign(head, ENGINEERING, "PASSWORD"));
    all.put("sign, another department", s -> at(s).sign(other, SECURITY, "PASSWORD"));
    all.put("assign", s -> at(s).assign(head, SOMEBODY, "马建国"));
    all.put("assign, another department", s -> at(s).assign(other, SOMEBODY, "马建国"));
    all.put("handle", s -> at(s).handle(head, "更换门机", "两人一小时", NOW));
    all.put("handle, another department", s -> at(s).handle(other, "更换门机", "两人一小时", NOW));
    all.put(
        "handle, harm going on",
        s ->
            at(s, Channel.CALL, Grade.MAJOR, Harm.GOING_ON, false)
                .handle(head, "更换门机", "两人一小时", NOW));
    all.put("giveBack", s -> at(s).giveBack(head, "PASSWORD"));
    all.put("giveBack, another department", s -> at(s).giveBack(other, "PASSWORD"));
    all.put("logReturn", s -> at(s).logReturn());
    all.put(
        "logReturn, again", s -> at(s, Channel.CALL, Grade.IMPORTANT, Harm.NONE, true).logReturn());
    all.put("reportUp", s -> at(s).reportUp("已更换门机"));
    all.put("reply", s -> at(s).reply(ReplyMethod.PHONE, "检修经过", "已更换", false));
    all.put(
        "reply, to a letter by telephone",
        s -> letter(s).reply(ReplyMethod.PHONE, "检修经过", "已更换", false));
    all.put(
        "reply, to a letter by letter",
        s -> letter(s).reply(ReplyMethod.LETTER, "检修经过", "已更换", false));
    all.put(
        "reply, to a letter, waived", s -> letter(s).reply(ReplyMethod.PHONE, "检修经过", "已更换", true));
    all.put("opinion, satisfied", s -> at(s).opinion(said(true)));
    all.put("opinion, not satisfied", s -> at(s).opinion(said(false)));
    all.put("rule", s -> at(s).judging().rule(manager, "再办", null, null));
    all.put(
        "rule, another department", s -> at(s).judging().rule(manager, "改办", ELSEWHERE, SECURITY));
    all.put("rule, by the director", s -> at(s).judging().rule(director, "抓紧", null, null));
    all.put("rule, on a letter", s -> letter(s).judging().rule(manager, "抓紧", null, null));
    all.put("submit", s -> at(s).judging().submit(Role.CENTRE_DIRECTOR));
    all.put("submit, minor", s -> minor(s).judging().submit(Role.CENTRE_DIRECTOR));
    all.put("submit, a letter", s -> letter(s).judging().submit(Role.CENTRE_DIRECTOR));
    all.put("acknowledge", s -> at(s).judging().acknowledge(director));
    all.put("acknowledge, minor", s -> minor(s).judging().acknowledge(director));
    all.put("regrade, up", s -> at(s).judging().regrade(desk, Grade.MAJOR, "有人受伤"));
    all.put("regrade, the same", s -> at(s).judging().regrade(desk, Grade.IMPORTANT, "-"));
    all.put("regrade, down by the desk", s -> at(s).judging().regrade(desk, Grade.MINOR, "-"));
    all.put(
        "regrade, down by the manager", s -> at(s).judging().regrade(manager, Grade.MINOR, "-"));
    all.put(
        "regrade, major down by the manager",
        s -> major(s).judging().regrade(manager, Grade.MINOR, "-"));
    all.put(
        "regrade, major down by the director",
        s -> major(s).judging().regrade(director, Grade.MINOR, "-"));
    all.put(
        "becomeMajor",
        s -> at(s).judging().becomeMajor(Clause.CMP_13, Phrase.of("满一个月", "A month has passed")));
    all.put(
        "becomeMajor, major",
        s -> major(s).judging().becomeMajor(Clause.CMP_13, Phrase.of("满一个月", "A month")));
    all.put(
        "join", s -> at(s).join(new ComplaintEvent.ReportJoined(Channel.CALL, "王秀梅", "又停了", 2)));
    all.put("progress", s -> at(s).progress("等配件", 0));
    all.put("stopHarm", s -> at(s).stopHarm("已断电"));
    all.put(
        "stopHarm, harm going on",
        s -> at(s, Channel.CALL, Grade.MAJOR, Harm.GOING_ON, false).stopHarm("已断电"));
    all.put("fixNextReply", s -> at(s).fixNextReply(NOW.plusSeconds(86_400), "等配件"));
    all.put("pause", s -> at(s).pause(NOW.plusSeconds(86_400), "住户出差"));
    all.put("pause, minor", s -> minor(s).pause(NOW.plusSeconds(86_400), "住户出差"));
    all.put("resume", s -> at(s).resume());
    all.put("findInvalid", s -> at(s).judging().findInvalid("市政停电", "代为询问", "已说明"));
    all.put("close", s -> at(s).close("已归档"));
    return all;
  }

  static Complaint minor(Stage stage) {
    return at(stage, Channel.CALL, Grade.MINOR, Harm.NONE, false);
  }

  private static Complaint major(Stage stage) {
    return at(stage, Channel.CALL, Grade.MAJOR, Harm.NONE, false);
  }

  static Complaint letter(Stage stage) {
    return at(stage, Channel.LETTER, Grade.MINOR, Harm.NONE, false);
  }

  static ComplaintEvent.OpinionGiven said(boolean satisfied) {
    return new ComplaintEvent.OpinionGiven(
        satisfied, "", Confirmation.BY_TELEPHONE, "13800008812 10:20", null);
  }

  @Test
  void every_stage_answers_every_command_as_the_table_says() {
    var same = new LinkedHashMap<String, List<String>>();
    commands()
        .forEach(
            (name, command) ->
                same.computeIfAbsent(walked(command), answers -> new ArrayList<>()).add(name));
    var table = new StringBuilder();
    same.forEach(
        (answers, names) -> table.append(String.join("\n", names)).append('\n').append(answers));
    assertThat(table.toString()).isEqualTo(StageTable.WORDS);
  }

  private static String walked(Function<Stage, Decision> command) {
    var outcomes = new LinkedHashMap<String, List<String>>();
    for (Stage stage : STAGES) {
      outcomes
          .computeIfAbsent(outcome(stage, command.apply(stage)), first -> new ArrayList<>())
          .add(stage.getClass().getSimpleName());
    }
    return outcomes.entrySet().stream()
        .map(each -> "  %-24s %s%n".formatted(each.getKey(), String.join(" ", each.getValue())))
        .collect(Collectors.joining());
  }

  /// `stays` where only something is added to the case.
  private static String outcome(Stage from, Decision decision) {
    return switch (decision) {
      case Decision.No(var reason) -> reason.name();
      case Decision.Taken(var next, var _) when next.stage().equals(from) -> "stays";
      case Decision.Taken(var next, var _) -> "-> " + next.stage().getClass().getSimpleName();
    };
  }

  @Test
  void the_table_knows_every_stage_and_every_command() {
    assertThat(STAGES.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Stage.class.getPermittedSubclasses());
    assertThat(
            Stream.of(Complaint.class, Judging.class)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(each -> each.getReturnType() == Decision.class)
                .filter(each -> !Modifier.isPrivate(each.getModifiers()))
                .map(Method::getName)
                .filter(each -> !each.equals("unless") && !each.equals("taken"))
                .collect(Collectors.toSet()))
        .isEqualTo(
            commands().keySet().stream()
                .map(each -> each.split(",")[0])
                .collect(Collectors.toSet()));
  }

  @Test
  void a_closed_case_takes_no_step_at_all() {
    commands()
        .forEach(
            (name, command) ->
                assertThat(command.apply(new Closed())).as(name).isInstanceOf(Decision.No.class));
  }
}
