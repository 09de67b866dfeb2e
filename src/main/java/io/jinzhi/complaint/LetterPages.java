package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The incoming-document register (收文登记簿).
@Controller
class LetterPages {
  private static final int PAGE = 30;
  private final Letters letters;

  LetterPages(Letters letters) {
    this.letters = letters;
  }

  @GetMapping("/letters")
  @Allowed({
    Role.FRONT_DESK,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  })
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Letters.Line> lines = letters.lines(actor, PAGE + 1, shown * PAGE);
    model.addAttribute("lines", lines.stream().limit(PAGE).toList());
    model.addAttribute("more", lines.size() > PAGE);
    model.addAttribute("page", shown);
    return "complaint/letters";
  }
}
