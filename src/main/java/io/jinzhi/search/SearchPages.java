package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Finders
class SearchPages {
  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  /// A whole number or a whole room needs no list: it goes to its page.
  @GetMapping("/search")
  String index(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    Query query = new Query(q, actor);
    Optional<Hit> meant =
        kind != null
            ? Optional.empty()
            : search
                .numbered(actor.estate(), query)
                .or(() -> search.household(actor.estate(), query));
    if (meant.isPresent()) {
      return "redirect:" + meant.get().link();
    }
    model.addAttribute("found", Found.of(search, q, kind, page, actor));
    return "search/index";
  }
}
