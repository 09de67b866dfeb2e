package io.jinzhi.violation;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The board of violations, the form of a new one, and the page of each.
@Controller
class ViolationPages {
  private final ViolationList list;
  private final ViolationDesk desk;
  private final ViolationBoard board;
  private final ViolationPhotos photos;
  private final ViolationAnswers answers;
  private final Around around;

  ViolationPages(
      ViolationList list,
      ViolationDesk desk,
      ViolationBoard board,
      ViolationPhotos photos,
      ViolationAnswers answers,
      Around around) {
    this.list = list;
    this.desk = desk;
    this.board = board;
    this.photos = photos;
    this.answers = answers;
    this.around = around;
  }

  @org.springframework.stereotype.Component("violationAround")
  record Around(Signing signing, Handbook handbook) {}

  @GetMapping("/violations")
  @Allowed.CaseReaders
  String index(
      @RequestParam(defaultValue = "OPEN") ViolationList.Show show,
      @RequestParam(required = false) @Nullable ViolationType type,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<ViolationList.Row> rows =
        list.page(actor, new ViolationList.Filter(show, type, q, shown), answers.now());
    model.addAllAttributes(
        Map.of(
            "rows",
            rows.stream().limit(ViolationList.PAGE).toList(),
            "more",
            rows.size() > ViolationList.PAGE,
            "show",
            show,
            "type",
            type == null ? "" : type.name(),
            "q",
            q.strip(),
            "page",
            shown));
    return "violation/index";
  }

  /// @param unit a room to begin with, for links from other pages
  /// @param complaint the case that it comes from
  @GetMapping("/violations/new")
  @ViolationController.Field
  String blank(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String complaint,
      Model model) {
    model.addAllAttributes(Map.of("unit", unit, "complaint", complaint));
    return "violation/new";
  }

  @PostMapping({"/violations", "/api/v1/violations"})
  @ViolationController.Field
  Outcome<ViolationView> record(
      @Sent ViolationForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    String number = desk.record(actor, form.checked(actor, answers), answers.now());
    photos.all(actor, number, sent, null);
    return answers.outcome(actor, number);
  }

  @GetMapping("/violations/{number}")
  @Allowed.CaseReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    Instant now = answers.now();
    ViolationView view = board.view(actor, number, now);
    model.addAllAttributes(
        Map.of(
            "view", view,
            "now", now,
            "confirm", around.signing().needed(),
            "days",
                around
                    .handbook()
                    .rule(actor.estate(), Clause.VIO_04, now)
                    .number("violation.rectify.days"),
            "attachments", photos.of(actor, view.facts().id())));
    return "violation/show";
  }
}
