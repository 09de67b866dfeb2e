package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The centre's own answers, to look up and to keep right.
@Controller
@RequestMapping("/articles")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
class ArticlePages {
  private final ArticleDesk desk;
  private final Articles articles;
  private final InstantSource clock;

  ArticlePages(ArticleDesk desk, Articles articles, InstantSource clock) {
    this.desk = desk;
    this.articles = articles;
    this.clock = clock;
  }

  @GetMapping
  String index(Actor actor, Model model) {
    model.addAttribute("rows", desk.all(actor.estate()));
    model.addAttribute("edits", actor.is(Role.CS_MANAGER));
    return "contact/articles";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Actor actor, Model model) {
    model.addAttribute("article", articles.get(actor.estate(), id));
    model.addAttribute("texts", articles.texts(actor.estate(), id));
    model.addAttribute("doubts", articles.doubts(actor.estate(), id));
    model.addAttribute("edits", actor.is(Role.CS_MANAGER));
    return "contact/article";
  }

  @PostMapping
  @Allowed(Role.CS_MANAGER)
  String write(ArticleForm form, Actor actor) {
    return "redirect:/articles/" + desk.write(actor, form, clock.instant());
  }

  @PostMapping("/{id}/texts")
  @Allowed(Role.CS_MANAGER)
  String change(@PathVariable UUID id, ArticleForm form, Actor actor) {
    desk.change(actor, id, form, clock.instant());
    return "redirect:/articles/" + id;
  }

  @PostMapping("/{id}/withdrawal")
  @Allowed(Role.CS_MANAGER)
  String withdraw(@PathVariable UUID id, Actor actor) {
    desk.withdraw(actor, id, clock.instant());
    return "redirect:/articles";
  }

  @PostMapping("/{id}/doubts")
  @Allowed.CustomerService
  String doubt(@PathVariable UUID id, @RequestParam @Nullable String words, Actor actor) {
    desk.doubt(actor, id, words, clock.instant());
    return "redirect:/articles/" + id;
  }
}
