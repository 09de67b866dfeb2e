package io.jinzhi.reception;

import io.jinzhi.handbook.Prompts;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The handbook's words for a moment, asked for at the desk.
@Controller
@Allowed.CustomerService
class WordsPages {

  @GetMapping("/reception/words/{moment}")
  String words(@PathVariable String moment, Model model) {
    if (Prompts.desk().stream().noneMatch(each -> each.name().equals(moment))) {
      throw new Missing("moment " + moment);
    }
    model.addAttribute("moment", moment);
    return "reception/words";
  }
}
