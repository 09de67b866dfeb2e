package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The steps of a monthly check.
@Controller
@RequestMapping({"/archive/checks/{month}", "/api/v1/archive/checks/{month}"})
@Allowed(Role.ARCHIVE_KEEPER)
class CheckSteps {
  private final CheckDesk desk;
  private final ArchiveAnswers answers;

  CheckSteps(CheckDesk desk, ArchiveAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @PostMapping("/start")
  Outcome<CheckView> start(@PathVariable String month, Actor actor) {
    desk.start(actor, ArchiveAnswers.month(month), answers.now());
    return done(actor, month);
  }

  record LookForm(@Nullable String onShelf, @Nullable String remark) {}

  @PostMapping("/sample/{position}")
  Outcome<CheckView> look(
      @PathVariable String month, @PathVariable int position, @Sent LookForm form, Actor actor) {
    Checks checks = new Checks();
    String there = checks.required("onShelf", form.onShelf(), 5);
    String remark = checks.optional("remark", form.remark(), 200);
    checks.done();
    desk.look(
        actor, ArchiveAnswers.month(month), position, there.equals("true"), remark, answers.now());
    return done(actor, month);
  }

  record WordsForm(@Nullable String words) {}

  @PostMapping("/report")
  Outcome<CheckView> report(@PathVariable String month, @Sent WordsForm form, Actor actor) {
    desk.report(actor, ArchiveAnswers.month(month), words(form), answers.now());
    return done(actor, month);
  }

  @PostMapping("/acknowledgement")
  @Allowed(Role.CS_MANAGER)
  Outcome<CheckView> acknowledge(@PathVariable String month, @Sent WordsForm form, Actor actor) {
    desk.acknowledge(actor, ArchiveAnswers.month(month), words(form), answers.now());
    return done(actor, month);
  }

  @PostMapping("/findings/{finding}/remedy")
  Outcome<CheckView> remedy(
      @PathVariable String month, @PathVariable UUID finding, @Sent WordsForm form, Actor actor) {
    desk.remedy(actor, ArchiveAnswers.month(month), finding, words(form), answers.now());
    return done(actor, month);
  }

  private static String words(WordsForm form) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 500);
    checks.done();
    return words;
  }

  private Outcome<CheckView> done(Actor actor, String month) {
    YearMonth which = ArchiveAnswers.month(month);
    return new Outcome<>(
        "/archive/checks/" + which,
        () -> {
          var check = desk.find(actor.estate(), which);
          return CheckView.of(
              check, desk.sampled(actor.estate(), check), desk.findings(actor.estate(), check));
        });
  }
}
