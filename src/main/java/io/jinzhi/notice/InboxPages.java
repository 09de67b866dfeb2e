package io.jinzhi.notice;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a member of staff has been told, the newest first.
@Controller
@RequestMapping("/messages")
@Allowed.Staff
class InboxPages {
  private static final int PAGE = 30;
  private final Inbox inbox;
  private final InstantSource clock;

  InboxPages(Inbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @GetMapping
  String index(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Inbox.Line> lines = inbox.lines(actor, unread, shown, PAGE);
    boolean more = lines.size() == PAGE && !inbox.lines(actor, unread, shown + 1, PAGE).isEmpty();
    model.addAttribute("lines", lines);
    model.addAttribute("more", more);
    model.addAttribute("unread", unread);
    model.addAttribute("page", shown);
    return "notice/index";
  }

  @PostMapping("/{id}/reading")
  String read(
      @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean unread, Actor actor) {
    inbox.read(actor, id, clock.instant());
    return back(unread);
  }

  @PostMapping("/readings")
  String readAll(@RequestParam(defaultValue = "false") boolean unread, Actor actor) {
    inbox.readAll(actor, clock.instant());
    return back(unread);
  }

  private static String back(boolean unread) {
    return "redirect:/messages" + (unread ? "?unread=true" : "");
  }
}
