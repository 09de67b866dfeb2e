package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The index is built anew from the books: after an import, or when in doubt.
@Controller
@Allowed(Role.ADMIN)
class RebuildPages {

  /// @param entries how many there are to find
  record Rebuilt(int entries) {}

  private final Search search;

  RebuildPages(Search search) {
    this.search = search;
  }

  @PostMapping("/search/rebuild")
  String rebuild(Actor actor) {
    search.rebuild(actor.estate());
    return "redirect:/";
  }

  @PostMapping("/api/v1/search/rebuild")
  @ResponseBody
  Rebuilt rebuildByProgram(Actor actor) {
    return new Rebuilt(search.rebuild(actor.estate()));
  }
}
