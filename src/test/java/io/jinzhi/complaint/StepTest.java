package io.jinzhi.complaint;

import static io.jinzhi.complaint.StageWalkTest.ELSEWHERE;
import static io.jinzhi.complaint.StageWalkTest.ENGINEERING;
import static io.jinzhi.complaint.StageWalkTest.HERE;
import static io.jinzhi.complaint.StageWalkTest.NOW;
import static io.jinzhi.complaint.StageWalkTest.SECURITY;
import static io.jinzhi.complaint.StageWalkTest.SOMEBODY;
import static io.jinzhi.complaint.StageWalkTest.STAGES;
import static io.jinzhi.complaint.StageWalkTest.actor;
import static io.jinzhi.complaint.StageWalkTest.at;
import static io.jinzhi.complaint.StageWalkTest.letter;
import static io.jinzhi.complaint.StageWalkTest.minor;
import static io.jinzhi.complaint.StageWalkTest.said;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// The steps that a page offers are those that the case takes and the addresses allow.
class StepTest {

  private static Map<Step, BiFunction<Complaint, Actor, Decision>> taken() {
    Map<Step, BiFunction<Complaint, Actor, Decision>> all = new TreeMap<>();
    all.put(Step.STOP_HARM, (c, a) -> c.stopHarm("已断电"));
    all.put(Step.DISPATCH, (c, a) -> c.dispatch(ELSEWHERE, SECURITY, "归他们管"));
    all.put(Step.SIGN, (c, a) -> c.sign(a, ENGINEERING, "PASSWORD"));
    all.put(Step.ASSIGN, (c, a) -> c.assign(a, SOMEBODY, "马建国"));
    all.put(Step.HANDLE, (c, a) -> c.handle(a, "更换门机", "两人一小时", NOW));
    all.put(Step.GIVE_BACK, (c, a) -> c.giveBack(a, "PASSWORD"));
    all.put(Step.LOG_RETURN, (c, a) -> c.logReturn());
    all.put(Step.REPORT_UP, (c, a) -> c.reportUp("已更换"));
    all.put(Step.REPLY, (c, a) -> c.reply(ReplyMethod.LETTER, "检修经过", "已更换", false));
    all.put(Step.OPINION, (c, a) -> c.opinion(said(false)));
    all.put(Step.SUBMIT, (c, a) -> c.judging().submit(Role.GENERAL_MANAGER));
    all.put(Step.ACKNOWLEDGE, (c, a) -> c.judging().acknowledge(a));
    all.put(Step.RULE, (c, a) -> c.judging().rule(a, "抓紧", ELSEWHERE, SECURITY));
    all.put(Step.NOTE, (c, a) -> c.progress("等配件", 2));
    all.put(Step.NEXT_REPLY, (c, a) -> c.fixNextReply(NOW.plusSeconds(60), "等配件"));
    all.put(Step.PAUSE, (c, a) -> c.pause(NOW.plusSeconds(60), "住户出差"));
    all.put(Step.RESUME, (c, a) -> c.resume());
    all.put(
        Step.REGRADE,
        (c, a) ->
            c.judging().regrade(a, c.grade() == Grade.MAJOR ? Grade.MINOR : Grade.MAJOR, "-"));
    all.put(Step.INVALID, (c, a) -> c.judging().findInvalid("市政停电", "代为询问", "已说明"));
    all.put(Step.CLOSE, (c, a) -> c.close("已归档"));
    return all;
  }

  @Test
  void the_page_offers_exactly_what_the_case_takes() {
    var taken = taken();
    assertThat(taken.keySet()).containsExactly(Step.values());
    for (Stage stage : STAGES) {
      for (Complaint each :
          List.of(
              minor(stage),
              at(stage),
              letter(stage),
              at(stage, Channel.CALL, Grade.MAJOR, Harm.GOING_ON, true))) {
        for (Role role : Role.values()) {
          for (DepartmentId department : List.of(HERE, ELSEWHERE)) {
            agree(taken, each, actor(role, department));
          }
        }
      }
    }
  }

  private static void agree(
      Map<Step, BiFunction<Complaint, Actor, Decision>> taken, Complaint complaint, Actor actor) {
    for (Step.Choice choice : Step.of(complaint, actor)) {
      Decision decision = requireNonNull(taken.get(choice.step())).apply(complaint, actor);
      Phrase whyNot = decision instanceof Decision.No(var reason) ? reason.words() : null;
      assertThat(choice.whyNot())
          .as(choice.step() + " at " + complaint.stage() + " by " + actor.role())
          .isEqualTo(whyNot);
    }
  }

  /// What may be added to a case without being a step of it.
  private static final Set<String> NO_STEPS =
      Set.of("reports", "contact", "form.pdf", "opinion-form.pdf", "resumption");

  private static final Pattern NOUN = Pattern.compile("(?:/api/v1)?/complaints/\\{number}/([^/]+)");

  @Test
  void the_roles_of_a_step_are_those_that_its_addresses_allow() throws Exception {
    Map<String, Integer> found = new TreeMap<>();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    for (var bean : scanner.findCandidateComponents("io.jinzhi.complaint")) {
      Class<?> controller = ClassUtils.forName(requireNonNull(bean.getBeanClassName()), null);
      for (Method method : controller.getDeclaredMethods()) {
        for (String noun : nouns(controller, method)) {
          Arrays.stream(Step.values())
              .filter(each -> each.noun().equals(noun))
              .forEach(
                  step -> assertThat(roles(method)).as(method.toString()).isEqualTo(step.roles()));
          found.merge(noun, 1, Integer::sum);
        }
      }
    }
    var expected = new TreeSet<>(NO_STEPS);
    Arrays.stream(Step.values()).map(Step::noun).forEach(expected::add);
    assertThat(found.keySet()).isEqualTo(expected);
    assertThat(found.values()).as("once for people, once for programs: " + found).containsOnly(2);
  }

  private static Set<Role> roles(Method method) {
    Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class);
    return allowed == null ? Set.of() : Set.of(allowed.value());
  }

  private static List<String> nouns(Class<?> controller, Method method) {
    var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (own == null || !List.of(own.method()).contains(RequestMethod.POST)) {
      return List.of();
    }
    var above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    List<String> bases = above == null ? List.of("") : List.of(above.path());
    return bases.stream()
        .flatMap(base -> Arrays.stream(own.path()).map(each -> NOUN.matcher(base + each)))
        .filter(Matcher::matches)
        .map(each -> each.group(1))
        .toList();
  }
}
