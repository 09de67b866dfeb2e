package io.jinzhi.complaint;

import io.jinzhi.attachment.Attachments;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of cases and the page of one case.
@Controller
class ComplaintPages {
  private final ComplaintBoard board;
  private final ComplaintList list;
  private final Answering answering;
  private final StaffRoll staff;
  private final Signing signing;
  private final Attachments attachments;

  ComplaintPages(
      ComplaintBoard board,
      ComplaintList list,
      Answering answering,
      StaffRoll staff,
      Signing signing,
      Attachments attachments) {
    this.board = board;
    this.list = list;
    this.answering = answering;
    this.staff = staff;
    this.signing = signing;
    this.attachments = attachments;
  }

  @GetMapping("/complaints")
  @Allowed.CaseReaders
  String index(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam @Nullable String grade,
      @RequestParam @Nullable String department,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    Grade wanted =
        Arrays.stream(Grade.values())
            .filter(each -> each.name().equals(grade))
            .findFirst()
            .orElse(null);
    int shown = Math.clamp(page, 0, 10_000);
    var filter =
        new ComplaintList.Filter(
            state,
            wanted,
            answering.departmentOrNull(actor.estate(), "department", department),
            shown);
    List<ComplaintBoard.Row> rows = list.page(actor, filter, answering.now());
    model.addAllAttributes(
        Map.of(
            "rows",
            rows.stream().limit(ComplaintList.PAGE).toList(),
            "more",
            rows.size() > ComplaintList.PAGE,
            "state",
            state,
            "grade",
            grade == null ? "" : grade,
            "department",
            department == null ? "" : department,
            "page",
            shown,
            "departments",
            departments(actor)));
    return "complaint/index";
  }

  @GetMapping("/complaints/{number}")
  @Allowed.CaseReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    return page(board.view(actor, number, answering.now()), actor, model);
  }

  private String page(CaseView view, Actor actor, Model model) {
    Instant now = answering.now();
    model.addAttribute("view", view);
    model.addAttribute("now", now);
    model.addAttribute("departments", departments(actor));
    model.addAttribute(
        "colleagues",
        staff.members(actor.estate()).stream()
            .filter(each -> each.active() && Objects.equals(each.department(), actor.department()))
            .filter(each -> !each.id().equals(view.facts().aboutStaff()))
            .map(
                each ->
                    new Choice(each.id().value().toString(), Phrase.of(each.name(), each.name())))
            .toList());
    model.addAttribute("confirm", signing.needed());
    model.addAttribute(
        "photos", attachments.list(actor.estate(), Complaint.KIND, view.facts().id().value()));
    return "complaint/show";
  }

  private List<Choice> departments(Actor actor) {
    return staff.departments(actor.estate()).stream()
        .map(each -> new Choice(each.code(), each.name()))
        .toList();
  }
}
