package io.jinzhi.inspection;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Findings: the list for whoever leads and whoever walks, and one finding with what may be done.
@Controller
@Allowed.CaseReaders
class FindingPages {
  private final FindingList list;
  private final FindingView.Views views;

  FindingPages(FindingList list, FindingView.Views views) {
    this.list = list;
    this.views = views;
  }

  @GetMapping("/findings")
  String index(
      @RequestParam(defaultValue = "UNDECIDED") FindingList.Show show,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Finding> rows =
        list.page(actor, new FindingList.Filter(show, FindingForms.kind(kind), q, shown));
    model.addAttribute("rows", rows.stream().limit(FindingList.PAGE).toList());
    model.addAttribute("more", rows.size() > FindingList.PAGE);
    model.addAttribute("show", show);
    model.addAttribute("kind", kind == null ? "" : kind);
    model.addAttribute("q", q == null ? "" : q.strip());
    model.addAttribute("page", shown);
    return "inspection/index";
  }

  @GetMapping("/findings/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", views.of(actor, number));
    return "inspection/show";
  }

  @GetMapping("/api/v1/findings")
  @ResponseBody
  List<FindingView.Json> programs(
      @RequestParam(defaultValue = "ALL") FindingList.Show show,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    var filter = new FindingList.Filter(show, null, null, Math.clamp(page, 0, 10_000));
    return list.page(actor, filter).stream()
        .limit(FindingList.PAGE)
        .map(FindingView.Json::of)
        .toList();
  }
}
