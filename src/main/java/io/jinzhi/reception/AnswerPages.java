package io.jinzhi.reception;

import io.jinzhi.contact.ArticleDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The centre's own answers to what is being typed.
@Controller
@Allowed.CustomerService
class AnswerPages {
  private final ArticleDesk articles;
  private final InstantSource clock;

  AnswerPages(ArticleDesk articles, InstantSource clock) {
    this.articles = articles;
    this.clock = clock;
  }

  @PostMapping("/reception/answers")
  String find(
      @RequestParam @Nullable String words,
      @RequestParam(defaultValue = "") String article,
      Actor actor,
      Model model) {
    model.addAttribute("articles", articles.find(actor.estate(), words, clock.instant()));
    model.addAttribute("chosen", article);
    return "reception/answers";
  }
}
