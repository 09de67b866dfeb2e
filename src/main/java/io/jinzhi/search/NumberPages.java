package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Whatever has a number can be gone to by it, as from the code on a printed form.
@Controller
@Finders
class NumberPages {
  private final Search search;

  NumberPages(Search search) {
    this.search = search;
  }

  @GetMapping("/go/{number}")
  String go(@PathVariable String number, Actor actor) {
    return search
        .numbered(actor.estate(), new Query(number, actor))
        .map(hit -> "redirect:" + hit.link())
        .orElseThrow(() -> new Missing("number"));
  }
}
