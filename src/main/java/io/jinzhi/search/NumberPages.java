package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Whatever has a number can be gone to by it, as from the code on a printed form.
@Controller
@Finders
class NumberPages {
  private final Search search;
  private final List<Numbered> others;

  NumberPages(Search search, List<Numbered> others) {
    this.search = search;
    this.others = others;
  }

  @GetMapping("/go/{number}")
  String go(@PathVariable String number, Actor actor) {
    return search
        .numbered(actor.estate(), new Query(number, actor))
        .map(Hit::link)
        .or(() -> others.stream().flatMap(each -> each.link(actor, number).stream()).findFirst())
        .map(link -> "redirect:" + link)
        .orElseThrow(() -> new Missing("number"));
  }
}
