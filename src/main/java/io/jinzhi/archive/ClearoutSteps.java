package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The steps of a clear-out: appraise, hand up, approve, destroy.
@Controller
@RequestMapping({"/archive/clearouts/{year}", "/api/v1/archive/clearouts/{year}"})
@Allowed(Role.ARCHIVE_KEEPER)
class ClearoutSteps {
  private final ClearoutDesk desk;
  private final ClearoutPages pages;
  private final ArchiveAnswers answers;

  ClearoutSteps(ClearoutDesk desk, ClearoutPages pages, ArchiveAnswers answers) {
    this.desk = desk;
    this.pages = pages;
    this.answers = answers;
  }

  /// @param position empty for everything that was not appraised yet
  /// @param verdict `NO_VALUE` or `KEEP`
  record AppraisalForm(@Nullable Integer position, @Nullable String verdict, @Nullable String why) {

    enum Verdict {
      NO_VALUE,
      KEEP
    }
  }

  @PostMapping("/appraisal")
  Outcome<ClearoutView> appraise(@PathVariable int year, @Sent AppraisalForm form, Actor actor) {
    Checks checks = new Checks();
    var verdict = checks.one("verdict", form.verdict(), AppraisalForm.Verdict.class);
    String why = checks.required("why", form.why(), 200);
    checks.done();
    boolean noValue = verdict == AppraisalForm.Verdict.NO_VALUE;
    desk.appraise(actor, year, form.position(), noValue, why, answers.now());
    return done(year, actor);
  }

  @PostMapping("/submission")
  Outcome<ClearoutView> submit(@PathVariable int year, Actor actor) {
    desk.submit(actor, answers.estate(actor), year, answers.now());
    return done(year, actor);
  }

  record OpinionForm(@Nullable String opinion) {}

  @PostMapping("/approval")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<ClearoutView> approve(@PathVariable int year, @Sent OpinionForm form, Actor actor) {
    desk.approve(actor, year, opinion(form), answers.now());
    return done(year, actor);
  }

  @PostMapping("/return")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<ClearoutView> sendBack(@PathVariable int year, @Sent OpinionForm form, Actor actor) {
    desk.sendBack(actor, year, opinion(form), answers.now());
    return done(year, actor);
  }

  @PostMapping("/destruction")
  Outcome<ClearoutView> destroy(@PathVariable int year, Actor actor) {
    desk.destroy(actor, year, answers.now());
    return done(year, actor);
  }

  private static String opinion(OpinionForm form) {
    Checks checks = new Checks();
    String opinion = checks.required("opinion", form.opinion(), 500);
    checks.done();
    return opinion;
  }

  private Outcome<ClearoutView> done(int year, Actor actor) {
    return new Outcome<>("/archive/clearouts/" + year, () -> pages.clearout(year, actor));
  }
}
