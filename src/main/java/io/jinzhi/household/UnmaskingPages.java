package io.jinzhi.household;

import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class UnmaskingPages {
  static final List<Choice> REASONS =
      List.of(
          Choice.of("回电或回复住户", "回电或回复住户", "Call back or reply"),
          Choice.of("上门服务联系", "上门服务联系", "Arrange a visit"),
          Choice.of("核对来访者身份", "核对来访者身份", "Check who a visitor is"),
          Choice.of("紧急情况", "紧急情况", "Emergency"),
          Choice.of("更正登记资料", "更正登记资料", "Correct the register"));

  private final Households households;
  private final InstantSource clock;

  UnmaskingPages(Households households, InstantSource clock) {
    this.households = households;
    this.clock = clock;
  }

  @PostMapping("/persons/{person}/unmaskings")
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.DEPT_MANAGER
  })
  String unmask(Actor actor, @PathVariable UUID person, @RequestParam String reason, Model model) {
    if (REASONS.stream().noneMatch(each -> each.value().equals(reason))) {
      throw new Invalid("reason", Phrase.of("请选一个原因", "Choose a reason"));
    }
    model.addAttribute(
        "clear",
        households.unmask(
            actor.staff().value(), actor.estate(), new PersonId(person), reason, clock.instant()));
    return "household/clear";
  }
}
